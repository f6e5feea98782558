/**
 * Paints with the CSS Custom Highlight API (CSS Custom Highlight API Module Level 1): the page's DOM stays as it is.
 * Static ranges cost later edits of the page nothing.
 */
import { blockOf, placeOf, type TextMap } from "../../page/text-map.ts";
import { isDark } from "./background.ts";
import type { Painter, PaintSpan } from "./painter.ts";

/** Whether this browser can paint highlights. */
export function canHighlight(): boolean {
  return typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight === "function";
}

export class HighlightPainter implements Painter {
  private readonly names = new Set<string>();

  paint(map: TextMap, spans: readonly PaintSpan[]): void {
    this.clear();
    const dark = map.blocks.map(isDark);
    const byName = new Map<string, StaticRange[]>();
    for (const span of spans) {
      const [from, to] = [placeOf(map, span.start), placeOf(map, span.end, true)];
      if (from === null || to === null) continue;
      const name = `tapelight-${span.kind}${dark[blockOf(map, span.start)] ? "-dark" : ""}`;
      const range = new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      });
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [range]);
      else list.push(range);
    }
    for (const [name, ranges] of byName) {
      // the page may clear the shared registry: our own list of names is what clear() goes by
      CSS.highlights.set(name, new Highlight(...ranges));
      this.names.add(name);
    }
  }

  clear(): void {
    for (const name of this.names) CSS.highlights.delete(name);
    this.names.clear();
  }
}
