/** Settles a figure's unit where the number alone does not: index levels, exchange rates, bare numbers in a range. */
import type { Figure } from "../types.ts";

/** `indexIds`: ids of the market indices of the text. Figures are in the order of the text. */
export function settleUnits(figures: Figure[], indexIds: ReadonlySet<string>, text: string): void {
  figures.forEach((figure, i) => {
    if (figure.unit !== null) return;
    const aboutIndex = figure.subjects.length > 0 && figure.subjects.every((id) => indexIds.has(id));
    if (aboutIndex && figure.measure === "price") {
      figure.unit = "points";
      return;
    }
    for (const neighbour of [figures[i + 1], figures[i - 1]]) {
      if (neighbour === undefined || neighbour.unit === null || neighbour.kind !== figure.kind) continue;
      const between = text.slice(
        Math.min(figure.end, neighbour.end),
        Math.max(figure.start, neighbour.start),
      );
      const near = between.length < 40 && !/[.\n]\s/.test(between);
      if (near && neighbour.measure === figure.measure) {
        figure.unit = neighbour.unit;
        return;
      }
    }
  });
}
