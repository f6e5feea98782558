/**
 * The card on the page: one host on the root element, a closed shadow root, so that the page can neither read nor style
 * it. It is a popover, since only the top layer is seen above an element in full screen.
 */
import type { CardFacts } from "../../platform/protocol.ts";
import tokens from "../../ui/tokens.css";
import cardStyles from "./card.css";
import type { CardContent } from "./content.ts";
import { buildCard, type CardActions, type CardView } from "./view.ts";

/** Gap between word and card, in CSS pixels; the pointer crosses it within the close delay. */
const GAP = 6;
/** Distance kept from the window's edges. */
const MARGIN = 8;
/** Height of a card with figures, chart and an archived article; with less room above, the larger side is taken. */
const USUAL_HEIGHT = 400;
const TALLEST = 480;
/** The size that the design tokens are made for; where the reader has set another, the card grows with it. */
const USUAL_TEXT = 16;

export class Card {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private view: CardView | null = null;
  /** Where focus was before the card took it. */
  private focusBefore: HTMLElement | null = null;

  /** `entered` and `left` hear the pointer come into the card and leave it. */
  constructor(entered: () => void, left: () => void) {
    this.host = document.createElement("div");
    this.host.dataset.tapelightCard = "";
    this.host.popover = "manual";
    this.host.style.cssText = "all: initial; position: fixed; z-index: 2147483647; display: none";
    this.root = this.host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${cardStyles}`);
    this.root.adoptedStyleSheets = [sheet];
    this.root.addEventListener("keydown", (event) => this.keepTab(event as KeyboardEvent));
    this.host.addEventListener("pointerenter", entered);
    this.host.addEventListener("pointerleave", left);
  }

  get isOpen(): boolean {
    return this.view !== null;
  }

  /** Whether an event came from within the card. */
  owns(event: Event): boolean {
    return event.target === this.host;
  }

  /**
   * Shows content beside a rectangle of the page, above it unless there is no room; it never covers the rectangle.
   * `parent`: where the host goes. What is outside an element in full screen or a modal dialog cannot be pressed.
   */
  open(content: CardContent, actions: CardActions, beside: DOMRect, parent: Element): void {
    this.close();
    if (this.host.parentNode !== parent) parent.append(this.host);
    this.view = buildCard(content, actions);
    this.root.replaceChildren(this.view.element);
    this.host.style.display = "block";
    this.host.showPopover();
    const scale = Number.parseFloat(getComputedStyle(this.host).fontSize) / USUAL_TEXT;
    this.host.style.setProperty("--scale", String(scale || 1));
    this.place(beside);
  }

  /** Anchored at the edge that is nearer to the word, so that it grows away from it when the archive answers. */
  place(beside: DOMRect): void {
    if (this.view === null) return;
    const { style } = this.host;
    const card = this.view.element;
    const above = beside.top - GAP - MARGIN;
    const below = innerHeight - beside.bottom - GAP - MARGIN;
    const isAbove = above >= USUAL_HEIGHT || above >= below;
    style.top = isAbove ? "auto" : `${beside.bottom + GAP}px`;
    style.bottom = isAbove ? `${innerHeight - beside.top + GAP}px` : "auto";
    card.style.maxHeight = `${Math.max(48, Math.min(TALLEST, isAbove ? above : below))}px`;
    const room = document.documentElement.clientWidth - card.offsetWidth - 2 * MARGIN;
    style.left = `${MARGIN + Math.max(0, Math.min(beside.left - 16 - MARGIN, room))}px`;
  }

  /** Fills in what the archive has, for the content shown last. */
  showFacts(facts: CardFacts): void {
    this.view?.showFacts(facts);
  }

  /** Moves focus into the card; closing it moves focus back. */
  focus(): void {
    const { activeElement } = document;
    this.focusBefore = activeElement instanceof HTMLElement ? activeElement : null;
    this.view?.element.focus({ preventScroll: true });
  }

  close(): void {
    if (this.view === null) return;
    const hadFocus = document.activeElement === this.host;
    this.view = null;
    if (this.host.isConnected) this.host.hidePopover();
    this.host.style.display = "none";
    this.root.replaceChildren();
    if (hadFocus && this.focusBefore?.isConnected === true) this.focusBefore.focus({ preventScroll: true });
    this.focusBefore = null;
  }

  remove(): void {
    this.close();
    this.host.remove();
  }

  /** Within the card Tab goes round; Escape leads out. */
  private keepTab(event: KeyboardEvent): void {
    if (event.key !== "Tab") return;
    const stops = this.root.querySelectorAll<HTMLElement>("a[href],button");
    const [first, last] = [stops.item(0), stops.item(stops.length - 1)];
    if (first === null) return;
    const focused = this.root.activeElement;
    if (event.shiftKey ? focused !== first && focused !== this.view?.element : focused !== last) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
