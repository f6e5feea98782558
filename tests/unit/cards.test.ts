/** What cards say. */
import { describe, expect, it } from "vitest";
import { figureCard } from "../../src/content/card/figure-card.ts";
import { nameCard } from "../../src/content/card/name-card.ts";
import type { Entity, Extraction, Figure } from "../../src/core/types.ts";
import { spellOut } from "../../src/ui/format.ts";
import { figureWith } from "../support/figure.ts";

const TENCENT: Entity = {
  start: 0,
  end: 7,
  text: "Tencent",
  type: "company",
  id: "0700.HK",
  listing: "0700.HK",
  name: "Tencent Holdings",
  role: "subject",
  score: 0.98,
  why: "gazetteer",
};
const XIAOMI: Entity = { ...TENCENT, id: "1810.HK", listing: "1810.HK", name: "Xiaomi" };
const pageOf = (...figures: Figure[]): Extraction => ({
  version: 1,
  title: null,
  date: null,
  text: "",
  entities: [TENCENT, XIAOMI],
  figures,
});

describe("the card of a name", () => {
  it("has the main listing, the others, and figures with measure and period", () => {
    const page = pageOf(
      figureWith({ asOf: "2025-02-18" }),
      figureWith({
        value: 8e9,
        unit: "HKD",
        kind: "amount",
        direction: null,
        measure: "profit",
        period: "quarter",
      }),
      figureWith({ value: 9, subjects: ["0700.HK", "1810.HK"], period: "ytd", bound: "over" }),
    );
    const card = nameCard(TENCENT, ["0700.HK", "TCEHY", "80700.HK"], page);
    expect(card).toMatchObject({
      title: "Tencent Holdings",
      ticker: "0700.HK",
      subtitle: "Hong Kong · also TCEHY, 80700.HK",
      hides: { id: "0700.HK", name: "Tencent Holdings" },
    });
    expect(card.sections[0].rows.map(({ value, unit, note }) => `${value} ${unit}: ${note}`)).toEqual([
      "+2.6 %: price · 18 Feb",
      "8 bn HKD: profit · quarter",
      "+9 %: or more · price · year to date · with Xiaomi",
    ]);
  });

  it("says so where there is no listing and no figure", () => {
    const card = nameCard({ ...TENCENT, id: "tencent", listing: null }, [], pageOf());
    expect(card).toMatchObject({ ticker: "", subtitle: "No listing known" });
    expect(card.sections).toEqual([{ heading: "No figures on this page", rows: [] }]);
  });
});

describe("the card of a figure", () => {
  it("has subject, kind, the value in full, the day, and the conversion of the article", () => {
    const level = { kind: "amount" as const, direction: null, measure: "turnover" as const };
    const page = pageOf(
      figureWith({ ...level, value: 318.6e9, unit: "HKD", asOf: "2025-02-18" }),
      figureWith({ ...level, start: 9, end: 12, value: 40.9e9, unit: "USD", sameAs: 0 }),
    );
    for (const [figure, other] of [page.figures, page.figures.toReversed()]) {
      const card = figureCard(figure, page);
      expect(card).toMatchObject({
        title: "Tencent Holdings",
        ticker: "0700.HK",
        subtitle: "Amount · turnover",
      });
      expect(card.sections[1]).toMatchObject({
        heading: "The article also gives it as",
        rows: [{ unit: other.unit }],
      });
    }
    expect(figureCard(page.figures[0], page).details).toEqual([
      ["In full", "318,600,000,000 Hong Kong dollars"],
      ["Stands for", "18 Feb 2025"],
    ]);
  });

  it.each([
    [[], "No subject named", "", null],
    [["0700.HK", "1810.HK"], "Tencent Holdings, Xiaomi", "", null],
    [["1810.HK"], "Xiaomi", "1810.HK", "1810.HK"],
  ])("with the subjects %j is titled %s", (subjects, title, ticker, archiveId) => {
    const page = pageOf(figureWith({ subjects }));
    expect(figureCard(page.figures[0], page)).toMatchObject({ title, ticker, archiveId, hides: null });
  });
});

describe("a figure in full", () => {
  it.each<[Partial<Figure>, string]>([
    [{ value: 1.71 }, "up 1.71 percent"],
    [{ value: 1, unit: "points", direction: -1 }, "down 1 point"],
    [{ value: 25, unit: "basis-points", direction: -1 }, "down 25 basis points"],
    [{ value: 0, direction: 0 }, "unchanged, 0 percent"],
    [{ kind: "level", direction: null, value: 22620.33, unit: "points" }, "22,620.33 points"],
    [{ kind: "amount", direction: null, value: -2.5e9, unit: "USD" }, "minus 2,500,000,000 US dollars"],
    [{ kind: "amount", direction: null, value: 1, unit: "HKD" }, "1 Hong Kong dollar"],
    [{ kind: "amount", direction: null, value: 20.5, unit: "THB" }, "20.5 Thai baht"],
    [{ kind: "amount", direction: null, value: 3e6, unit: "electric-cars" }, "3,000,000 electric cars"],
    [{ kind: "level", direction: null, value: 12, unit: null }, "12"],
  ])("%j: %s", (fields, text) => expect(spellOut(figureWith(fields))).toBe(text));
});
