/** Watches the pointer over the article and opens the card on what it rests on. */
import type { Extraction } from "../core/types.ts";
import { OffsetIndex, placeOf, type TextMap } from "../page/text-map.ts";
import type { CardFacts } from "../platform/messages.ts";
import { Card } from "./card/card.ts";
import { type CardContent, entityCard, figureCard } from "./card/content.ts";

const OPEN_DELAY = 150;
const CLOSE_DELAY = 200;

interface Target {
  start: number;
  end: number;
  content: () => CardContent;
}

/** Where the pointer is in the page's text. Chrome before 128 knows only the older call. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const page = document as Document & {
    caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  };
  const position = page.caretPositionFromPoint?.(x, y);
  if (position !== null && position !== undefined)
    return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range === null || range === undefined
    ? null
    : { node: range.startContainer, offset: range.startOffset };
}

/** Hover and keyboard behaviour over one reading of the page; ends when `signal` aborts. */
export class Hover {
  private readonly map: TextMap;
  private readonly index: OffsetIndex;
  private readonly targets: Target[];
  private readonly askArchive: (id: string) => Promise<CardFacts | null>;
  private card: Card | null = null;
  private shown: Target | null = null;
  private pending: Target | null = null;
  private openTimer = 0;
  private closeTimer = 0;

  constructor(
    extraction: Extraction,
    map: TextMap,
    askArchive: (id: string) => Promise<CardFacts | null>,
    signal: AbortSignal,
  ) {
    this.map = map;
    this.index = new OffsetIndex(map);
    this.askArchive = askArchive;
    this.targets = [
      ...extraction.figures.map((figure) => ({
        start: figure.start,
        end: figure.end,
        content: () => figureCard(figure, extraction),
      })),
      ...extraction.entities
        .filter((entity) => entity.type !== "person")
        .map((entity) => ({
          start: entity.start,
          end: entity.end,
          content: () => entityCard(entity, extraction),
        })),
    ].sort((a, b) => a.start - b.start);
    document.addEventListener("pointermove", (event) => this.moved(event), { passive: true, signal });
    document.addEventListener("keydown", (event) => this.key(event), { capture: true, signal });
    addEventListener("scroll", () => this.close(), { passive: true, capture: true, signal });
    signal.addEventListener("abort", () => {
      this.close();
      this.card?.remove();
    });
  }

  private moved(event: PointerEvent): void {
    if (event.pointerType === "touch") return;
    const target = this.targetAt(event.clientX, event.clientY);
    if (target === this.pending) return;
    this.pending = target;
    clearTimeout(this.openTimer);
    if (target !== null && target !== this.shown)
      this.openTimer = window.setTimeout(() => this.open(target), OPEN_DELAY);
    if (target === this.shown && target !== null) clearTimeout(this.closeTimer);
    else if (this.shown !== null) this.closeSoon();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.card?.isOpen === true) {
      this.close();
      event.stopPropagation();
    }
  }

  private targetAt(x: number, y: number): Target | null {
    const caret = caretAt(x, y);
    if (caret === null) return null;
    const offset = this.index.offsetOf(caret.node, caret.offset);
    if (offset === null) return null;
    const target = this.targets.find((t) => t.start <= offset && offset <= t.end);
    // the caret snaps to the nearest text: the pointer must really be over the word
    const over =
      target !== undefined &&
      this.rectsOf(target).some(
        (r) => x >= r.left - 1 && x <= r.right + 1 && y >= r.top - 1 && y <= r.bottom + 1,
      );
    return over ? target : null;
  }

  private rectsOf(target: Target): DOMRect[] {
    const [from, to] = [placeOf(this.map, target.start), placeOf(this.map, target.end, true)];
    if (from === null || to === null || !from.node.isConnected || !to.node.isConnected) return [];
    const range = document.createRange();
    range.setStart(from.node, Math.min(from.offset, from.node.length));
    range.setEnd(to.node, Math.min(to.offset, to.node.length));
    return [...range.getClientRects()];
  }

  private open(target: Target): void {
    const [rect] = this.rectsOf(target);
    if (rect === undefined) return;
    clearTimeout(this.closeTimer);
    this.card ??= new Card(
      () => clearTimeout(this.closeTimer),
      () => this.closeSoon(),
    );
    const content = target.content();
    this.shown = target;
    this.card.open(content, rect);
    if (content.archiveId === null) return;
    this.askArchive(content.archiveId)
      .then((facts) => {
        if (facts !== null && this.shown === target) this.card?.showFacts(facts);
      })
      .catch(() => undefined); // without the archive the card still says what the page says
  }

  private closeSoon(): void {
    clearTimeout(this.closeTimer);
    this.closeTimer = window.setTimeout(() => this.close(), CLOSE_DELAY);
  }

  private close(): void {
    clearTimeout(this.openTimer);
    clearTimeout(this.closeTimer);
    this.shown = null;
    this.pending = null;
    this.card?.close();
  }
}
