/** Cuts a saved text into the blocks that it was read from. */
import type { Span } from "../../core/types.ts";

/** The stretches between empty lines, without what is white at their ends. `text` keeps its offsets. */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/\S(?:.|\n(?!\s*\n))*/g))
    spans.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  return spans;
}
