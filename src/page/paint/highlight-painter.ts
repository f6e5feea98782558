/**
 * Paints with the CSS Custom Highlight API (CSS Custom Highlight API Module Level 1): the page's DOM stays as it is.
 * Static ranges cost later edits of the page nothing.
 */
import { blockOf, placeOf, type TextMap } from "../text-map.ts";
import { Backgrounds } from "./background.ts";
import type { Painter, PaintSpan } from "./painter.ts";
import { ShadowStyles } from "./shadow-styles.ts";

/** Whether this browser can paint highlights. */
export function canHighlight(): boolean {
  return typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight === "function";
}

/** A painted range, and what the text of its nodes was. */
interface Painted {
  range: StaticRange;
  highlight: Highlight;
  texts: [node: Text, data: string][];
}

export class HighlightPainter implements Painter {
  /** The page may clear the shared registry, and Firefox lets nobody iterate it: this is what we go by. */
  private readonly highlights = new Map<string, Highlight>();
  private readonly shadowStyles = new ShadowStyles();
  private painted: Painted[] = [];

  paint(map: TextMap, spans: readonly PaintSpan[]): void {
    this.clear();
    const backgrounds = new Backgrounds();
    for (const span of spans) {
      const [from, to] = [placeOf(map, span.start), placeOf(map, span.end, true)];
      if (from === null || to === null) continue;
      const { element } = map.blocks[blockOf(map, span.start)];
      const name = `tapelight-${span.kind}${backgrounds.isDark(element) ? "-dark" : ""}`;
      const range = new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      });
      const highlight = this.highlights.get(name) ?? new Highlight();
      this.highlights.set(name, highlight.add(range));
      const nodes = from.node === to.node ? [from.node] : [from.node, to.node];
      this.painted.push({ range, highlight, texts: nodes.map((node) => [node, node.data]) });
      this.shadowStyles.reach(from.node);
    }
    for (const [name, highlight] of this.highlights) CSS.highlights.set(name, highlight);
  }

  refresh(): void {
    this.painted = this.painted.filter(({ range, highlight, texts }) => {
      if (texts.every(([node, data]) => node.data === data)) return true;
      highlight.delete(range);
      return false;
    });
    for (const [name, highlight] of this.highlights)
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
  }

  clear(): void {
    for (const name of this.highlights.keys()) CSS.highlights.delete(name);
    this.highlights.clear();
    this.painted = [];
    this.shadowStyles.clear();
  }
}
