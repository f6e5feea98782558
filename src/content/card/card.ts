/**
 * The hover card: one host on the root element, a closed shadow root, so that the page can neither read nor style it.
 * Page text enters as text nodes only.
 */
import type { CardFacts } from "../../platform/messages.ts";
import { formatDay } from "../../ui/format.ts";
import tokens from "../../ui/tokens.css";
import cardStyles from "./card.css";
import type { CardContent, CardRow } from "./content.ts";

/** Gap between word and card, in CSS pixels; the pointer crosses it within the close delay. */
const GAP = 6;
/** Distance kept from the window's edges. */
const MARGIN = 8;
/** Height of a card with figures and an archived article; with less room above, the card goes below. */
const USUAL_HEIGHT = 300;
const TALLEST = 420;

export class Card {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private facts: HTMLElement | null = null;

  /** `entered` and `left` hear the pointer come into the card and leave it. */
  constructor(entered: () => void, left: () => void) {
    this.host = document.createElement("div");
    this.host.dataset.tapelightCard = "";
    this.host.style.cssText = "all: initial; position: fixed; z-index: 2147483647; display: none";
    this.root = this.host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${cardStyles}`);
    this.root.adoptedStyleSheets = [sheet];
    this.host.addEventListener("pointerenter", entered);
    this.host.addEventListener("pointerleave", left);
    document.documentElement.append(this.host);
  }

  get isOpen(): boolean {
    return this.host.style.display === "block";
  }

  /** Shows content beside a rectangle of the page, above it unless there is no room; it never covers the rectangle. */
  open(content: CardContent, beside: DOMRect): void {
    const card = this.build(content);
    this.root.replaceChildren(card);
    this.host.style.display = "block";
    this.place(card, beside);
  }

  /** Anchored at the edge that is nearer to the word, so that it grows away from it when the archive answers. */
  private place(card: HTMLElement, beside: DOMRect): void {
    const { style } = this.host;
    const above = beside.top - GAP - MARGIN;
    const below = innerHeight - beside.bottom - GAP - MARGIN;
    const isAbove = above >= USUAL_HEIGHT || above >= below;
    style.top = isAbove ? "auto" : `${beside.bottom + GAP}px`;
    style.bottom = isAbove ? `${innerHeight - beside.top + GAP}px` : "auto";
    card.style.maxHeight = `${Math.max(80, Math.min(TALLEST, isAbove ? above : below))}px`;
    const room = document.documentElement.clientWidth - card.offsetWidth - 2 * MARGIN;
    style.left = `${MARGIN + Math.max(0, Math.min(beside.left - 16 - MARGIN, room))}px`;
  }

  /** Fills in what the archive has, for the content shown last. */
  showFacts(facts: CardFacts): void {
    if (this.facts === null || facts.latest === null) return;
    const { title, outlet, day, address } = facts.latest;
    const line = element("div", "");
    line.append(
      element("span", "quiet", [formatDay(day), outlet].filter(Boolean).join(" · ")),
      document.createElement("br"),
    );
    if (address !== null && /^https?:\/\//.test(address)) {
      const link = document.createElement("a");
      link.href = address;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      link.textContent = title;
      line.append(link);
    } else line.append(title);
    this.facts.replaceChildren(element("h2", "", "In your archive"), line);
  }

  close(): void {
    this.host.style.display = "none";
    this.root.replaceChildren();
    this.facts = null;
  }

  remove(): void {
    this.host.remove();
  }

  private build(content: CardContent): HTMLElement {
    const card = element("div", "card");
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", content.title);
    const head = element("div", "head");
    head.append(element("span", "", content.title), element("span", "ticker", content.ticker));
    card.append(head, element("div", "quiet", content.subtitle), element("h2", "", content.heading));
    for (const row of content.rows) card.append(buildRow(row));
    this.facts = element("div", "");
    card.append(this.facts);
    const why = element("button", "", "Why");
    const reason = element("div", "quiet", content.why);
    reason.hidden = true;
    why.setAttribute("aria-expanded", "false");
    why.addEventListener("click", () => {
      reason.hidden = !reason.hidden;
      why.setAttribute("aria-expanded", String(!reason.hidden));
    });
    card.append(why, reason);
    return card;
  }
}

function buildRow(row: CardRow): HTMLElement {
  const line = element("div", "row");
  const value = element(
    "span",
    `value${row.tone === 1 ? " gain" : row.tone === -1 ? " loss" : ""}`,
    row.value,
  );
  if (row.unit !== "") value.append(" ", element("span", "unit", row.unit));
  line.append(value, element("span", "quiet", row.note));
  return line;
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  if (text !== "") made.textContent = text;
  return made;
}
