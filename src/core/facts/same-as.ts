/** Finds figures that say the same in other words: a conversion in brackets, points beside percent. */

import type { Document } from "../document.ts";
import { isCurrency } from "../text/currencies.ts";
import type { Figure } from "../types.ts";

/** Sets `sameAs` of each figure that restates the one before it. Figures are in the order of the text. */
export function markRestated(document: Document, figures: Figure[]): void {
  for (let i = 1; i < figures.length; i++) {
    const [before, figure] = [figures[i - 1], figures[i]];
    if (before.kind !== figure.kind || before.unit === figure.unit || before.direction !== figure.direction)
      continue;
    const between = document.text.slice(before.end, figure.start).trim();
    const joined = /^(\(|, or|or|\/|\(or|\[|\(about|\(around|, \()$/.test(between);
    if (!joined) continue;
    const money = isCurrency(before.unit) && isCurrency(figure.unit);
    const move = figure.kind === "change" && (before.unit === "percent" || figure.unit === "percent");
    if (money || move) figure.sameAs = before.sameAs ?? i - 1;
  }
}
