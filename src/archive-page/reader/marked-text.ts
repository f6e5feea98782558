/**
 * Shows a saved text with what a search has found in it, and with the names and figures as they are marked on pages. By
 * hand, since mark.js takes text nodes apart that Preact would hold on to.
 */
import Mark from "mark.js";
import type { Extraction, Span } from "../../core/types.ts";
import type { Block } from "../../page/blocks.ts";
import { chooseSpans, type PaintChoice } from "../../page/paint/choose-spans.ts";
import { canHighlight, HighlightPainter } from "../../page/paint/highlight-painter.ts";
import { MarkPainter } from "../../page/paint/mark-painter.ts";
import type { Painter } from "../../page/paint/painter.ts";
import type { TextMap, TextSegment } from "../../page/text-map.ts";
import { paragraphsOf } from "./paragraphs.ts";

export interface TextToShow {
  extraction: Extraction;
  /** Places in the text that the search has found, in order and never overlapping. */
  hits: readonly Span[];
}

export class MarkedText {
  private readonly painter: Painter = canHighlight() ? new HighlightPainter() : new MarkPainter();
  private blocks: (Block & Span)[] = [];
  private shown: Extraction | null = null;

  constructor(private readonly container: HTMLElement) {}

  /** Writes the text and marks what was found. `paint` must follow. */
  show({ extraction, hits }: TextToShow): void {
    this.painter.clear();
    this.shown = extraction;
    this.blocks = paragraphsOf(extraction.text).map((span) => {
      const element = document.createElement("p");
      element.append(extraction.text.slice(span.start, span.end));
      return { ...span, element, nodes: [element] };
    });
    // what stands above the text already
    if (this.blocks.length > 1 && this.blocks[0].element.textContent === extraction.title)
      this.blocks.shift();
    for (const { element, start, end } of this.blocks) {
      const ranges = hits
        .filter((hit) => hit.start >= start && hit.end <= end)
        .map((hit) => ({ start: hit.start - start, length: hit.end - hit.start }));
      if (ranges.length > 0) new Mark(element as HTMLElement).markRanges(ranges);
    }
    this.container.replaceChildren(...this.blocks.map(({ element }) => element));
  }

  /** Paints names and figures. */
  paint(choice: PaintChoice): void {
    if (this.shown === null) return;
    this.painter.clear(); // text nodes must be whole before they are counted
    const map = mapOf(this.shown.text, this.blocks);
    const isShown = ({ start, end }: Span): boolean =>
      this.blocks.some((block) => start >= block.start && end <= block.end);
    this.painter.paint(map, chooseSpans(this.shown, map, choice).filter(isShown));
  }

  /** Scrolls to the first place that the search has found. */
  goToHit(): void {
    this.container.querySelector("mark")?.scrollIntoView({ block: "center" });
  }

  clear(): void {
    this.painter.clear();
  }
}

/** The offsets of the saved text, which the page's own reading of it could not know: several empty lines are one break. */
function mapOf(text: string, blocks: readonly (Block & Span)[]): TextMap {
  const segments = blocks.flatMap(({ element, start }, block): TextSegment[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: TextSegment[] = [];
    let at = start;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { length } = node as Text;
      if (length > 0) found.push({ start: at, node: node as Text, block });
      at += length;
    }
    return found;
  });
  return { text, segments, blocks };
}
