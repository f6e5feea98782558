/** Shows the card's inside on a page of ours, in a shadow root that the accessibility check can enter. */
import cardStyles from "../../src/content/card/card.css";
import { figureCard } from "../../src/content/card/figure-card.ts";
import { nameCard } from "../../src/content/card/name-card.ts";
import { buildCard } from "../../src/content/card/view.ts";
import type { Entity, Extraction } from "../../src/core/types.ts";
import tokens from "../../src/ui/tokens.css";
import { figureWith } from "../support/figure.ts";

const ENTITY: Entity = {
  start: 0,
  end: 7,
  text: "Tencent",
  type: "company",
  id: "0700.HK",
  listing: "0700.HK",
  name: "Tencent Holdings",
  role: "subject",
  score: 0.9,
  why: "gazetteer",
};
const PAGE: Extraction = {
  version: 1,
  title: null,
  date: null,
  text: "",
  entities: [ENTITY],
  figures: [
    figureWith({ asOf: "2025-02-18" }),
    figureWith({ start: 9, end: 10, value: 1.2, direction: -1, period: "week" }),
    figureWith({ start: 11, end: 12, value: 12.2, unit: "HKD", sameAs: 0 }),
  ],
};
const FACTS = {
  latest: [
    {
      title: "Tech rally charges ahead",
      outlet: "Reuters",
      day: "2025-02-14",
      address: "https://a.example/1",
    },
    { title: "No address", outlet: null, day: null, address: null },
  ],
  history: {
    unit: "HKD",
    levels: [
      { day: "2025-02-03", value: 380 },
      { day: "2025-02-10", value: 431.2 },
      { day: "2025-02-14", value: 412.6 },
    ],
  },
};

/** Puts a card for a name and one for a figure on the page, with everything opened. */
export function showCards(): void {
  const contents = [nameCard(ENTITY, ["0700.HK", "TCEHY"], PAGE), figureCard(PAGE.figures[0], PAGE)];
  for (const content of contents) {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${cardStyles}`);
    root.adoptedStyleSheets = [sheet];
    const view = buildCard(content, {
      hide: () => undefined,
      show: () => undefined,
      openArchive: () => undefined,
    });
    root.append(view.element);
    view.showFacts(FACTS);
    root.querySelector("button")?.click();
    document.querySelector("main")?.append(host);
  }
}
