/**
 * Paints with mark.js, for browsers without custom highlights: one block at a time, since mark.js walks all text of
 * its context for each range. <pre> is left alone: wrapping there would change how it is copied.
 */
import Mark from "mark.js";
import { NEVER } from "../../page/skip.ts";
import type { TextMap } from "../../page/text-map.ts";
import { isDark } from "./background.ts";
import type { Painter, PaintSpan } from "./painter.ts";

export const MARK_ELEMENT = "tapelight-mark";
const EXCLUDE = NEVER.split(",").flatMap((selector) => [selector, `${selector} *`]);

export class MarkPainter implements Painter {
  private marks: Mark[] = [];

  paint(map: TextMap, spans: readonly PaintSpan[]): void {
    this.clear();
    map.blocks.forEach((block, b) => {
      if (block.closest("pre") !== null) return;
      const segments = map.segments.filter((segment) => segment.block === b);
      const last = segments.at(-1);
      if (last === undefined) return;
      const blockEnd = last.start + last.node.length;
      const inside = spans.filter((span) => span.start >= segments[0].start && span.end <= blockEnd);
      if (inside.length === 0) return;
      this.paintBlock(block as HTMLElement, inside, offsetsIn(segments));
    });
  }

  private paintBlock(
    block: HTMLElement,
    spans: readonly PaintSpan[],
    toBlock: (offset: number) => number,
  ): void {
    const suffix = isDark(block) ? "-dark" : "";
    const mark = new Mark(block);
    this.marks.push(mark);
    // one call a class of marks: mark.js gives all ranges of a call the same class name
    for (const kind of new Set(spans.map((span) => span.kind))) {
      const ranges = spans
        .filter((span) => span.kind === kind)
        .map((span) => ({ start: toBlock(span.start), length: span.end - span.start }));
      mark.markRanges(ranges, {
        element: MARK_ELEMENT,
        className: `tapelight-${kind}${suffix}`,
        exclude: EXCLUDE,
      });
    }
  }

  clear(): void {
    for (const mark of this.marks) mark.unmark({ element: MARK_ELEMENT });
    this.marks = [];
  }
}

/** mark.js counts from the block's first character and knows no <br> or cell gaps: takes those out of an offset. */
function offsetsIn(segments: TextMap["segments"]): (offset: number) => number {
  const starts: number[] = [];
  let sum = 0;
  for (const segment of segments) {
    starts.push(sum);
    sum += segment.node.length;
  }
  const lengths = segments.map((segment) => segment.node.length);
  const textStarts = segments.map((segment) => segment.start);
  return (offset) => {
    for (let k = segments.length - 1; k >= 0; k--) {
      if (offset >= textStarts[k]) return starts[k] + Math.min(offset - textStarts[k], lengths[k]);
    }
    return 0;
  };
}
