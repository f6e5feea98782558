/** From points of the window to stretches of the text, and back. */
import type { Span } from "../core/types.ts";
import { OffsetIndex, placeOf, type TextMap } from "../page/text-map.ts";

/** Where a point of the window is in the page's text. Chrome before 128 knows only the older call. */
function caretAt(x: number, y: number, shadowRoots: ShadowRoot[]): { node: Node; offset: number } | null {
  const page = document as Document & {
    caretPositionFromPoint?: (
      x: number,
      y: number,
      options: { shadowRoots: ShadowRoot[] },
    ) => { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  };
  const position = page.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (position !== null && position !== undefined)
    return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range === null || range === undefined
    ? null
    : { node: range.startContainer, offset: range.startOffset };
}

export class Places {
  private readonly map: TextMap;
  private readonly index: OffsetIndex;
  /** The open shadow roots that hold text of the article; the browser looks into no others. */
  private readonly shadowRoots: ShadowRoot[];

  constructor(map: TextMap) {
    this.map = map;
    this.index = new OffsetIndex(map);
    const roots = new Set(map.blocks.map(({ element }) => element.getRootNode()));
    this.shadowRoots = [...roots].filter((root) => root instanceof ShadowRoot);
  }

  /** The span that a point of the window is over. */
  spanAt<S extends Span>(x: number, y: number, spans: readonly S[]): S | null {
    const caret = caretAt(x, y, this.shadowRoots);
    const offset = caret === null ? null : this.index.offsetOf(caret.node, caret.offset);
    if (offset === null) return null;
    const span = spans.find(({ start, end }) => start <= offset && offset <= end);
    // the caret snaps to the nearest text: the pointer must really be over the word
    const isOver =
      span !== undefined &&
      this.rectsOf(span).some(
        (r) => x >= r.left - 1 && x <= r.right + 1 && y >= r.top - 1 && y <= r.bottom + 1,
      );
    return isOver ? span : null;
  }

  /** The rectangles of a span in the window, one a line; none where its text has gone or is not displayed. */
  rectsOf(span: Span): DOMRect[] {
    const [from, to] = [placeOf(this.map, span.start), placeOf(this.map, span.end, true)];
    if (from === null || to === null || !from.node.isConnected || !to.node.isConnected) return [];
    const range = document.createRange();
    range.setStart(from.node, Math.min(from.offset, from.node.length));
    range.setEnd(to.node, Math.min(to.offset, to.node.length));
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  }

  /** From a span's first line to its last, beginning where it begins. */
  boxOf(span: Span): DOMRect | null {
    const rects = this.rectsOf(span);
    if (rects.length === 0) return null;
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    return new DOMRect(rects[0].left, top, rects[0].width, bottom - top);
  }

  /** The element around a span's first character. */
  elementOf(span: Span): Element | null {
    return placeOf(this.map, span.start)?.node.parentElement ?? null;
  }

  /** The element in full screen or the modal dialog that a span is in, else the root. */
  layerOf(span: Span): Element {
    return this.elementOf(span)?.closest(":modal") ?? document.documentElement;
  }
}
