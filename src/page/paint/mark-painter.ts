/**
 * Paints with mark.js, for browsers without custom highlights: one element at a time, since mark.js walks all text of
 * its context for each range. <pre> is left alone: wrapping there would change how it is copied.
 */
import Mark from "mark.js";
import { NEVER } from "../skip.ts";
import { blockOf, placeOf, type TextMap } from "../text-map.ts";
import { Backgrounds } from "./background.ts";
import type { Painter, PaintSpan } from "./painter.ts";
import { ShadowStyles } from "./shadow-styles.ts";
import { SplitTexts } from "./split-texts.ts";

export const MARK_ELEMENT = "tapelight-mark";
const EXCLUDE = NEVER.split(",").flatMap((selector) => [selector, `${selector} *`]);
/** What mark.js passes over besides. */
const UNREAD = [...EXCLUDE, "script", "style", "title", "head", "html"].join(",");

export class MarkPainter implements Painter {
  private readonly splits = new SplitTexts();
  private readonly shadowStyles = new ShadowStyles();

  paint(map: TextMap, spans: readonly PaintSpan[]): void {
    this.clear();
    const byElement = new Map<Element, PaintSpan[]>();
    for (const span of spans) {
      const { element } = map.blocks[blockOf(map, span.start)];
      const listed = byElement.get(element);
      if (listed === undefined) byElement.set(element, [span]);
      else listed.push(span);
    }
    const backgrounds = new Backgrounds();
    for (const [element, own] of byElement) {
      if (element.closest("pre") === null)
        this.paintElement(map, element as HTMLElement, own, backgrounds.isDark(element));
    }
  }

  private paintElement(map: TextMap, element: HTMLElement, spans: readonly PaintSpan[], dark: boolean): void {
    const starts = textStarts(element);
    const wholes = new Map<Text, string>();
    const ranges = spans.flatMap(({ start, end, kind }) => {
      const [from, to] = [placeOf(map, start), placeOf(map, end, true)];
      const [first, last] = [from && starts.get(from.node), to && starts.get(to.node)];
      if (from === null || to === null || first == null || last == null) return [];
      const at = first + from.offset;
      return [{ range: { start: at, length: last + to.offset - at }, kind }];
    });
    for (const node of starts.keys()) wholes.set(node, node.data);
    const mark = new Mark(element);
    // one call a class of marks: mark.js gives all ranges of a call the same class name
    for (const kind of new Set(ranges.map((range) => range.kind))) {
      mark.markRanges(
        ranges.filter((range) => range.kind === kind).map(({ range }) => range),
        { element: MARK_ELEMENT, className: `tapelight-${kind}${dark ? "-dark" : ""}`, exclude: EXCLUDE },
      );
    }
    this.splits.note(wholes);
    this.shadowStyles.reach(element);
  }

  refresh(): void {
    this.splits.dropStale();
  }

  clear(): void {
    this.splits.join();
    this.shadowStyles.clear();
  }
}

/** Where each text node of an element starts, as mark.js counts: all text but what it passes over, without gaps. */
function textStarts(element: Element): Map<Text, number> {
  const starts = new Map<Text, number>();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.matches(UNREAD) === true) continue;
    starts.set(node as Text, length);
    length += (node as Text).length;
  }
  return starts;
}
