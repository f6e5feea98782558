/** Settles a figure's unit where the number alone does not: index levels, bare numbers in a range, bare cents. */
import type { Figure } from "../types.ts";

/** `indexIds`: ids of the market indices of the text. Figures are in the order of the text. */
export function settleUnits(figures: Figure[], indexIds: ReadonlySet<string>, text: string): void {
  for (const figure of figures) settleCents(figure, figures);
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

const OTHER_DOLLARS = new Set(["HKD", "AUD", "SGD", "CAD", "NZD", "TWD"]);

/** "edged up 40 cents to HK$86.45": bare cents are of the dollar in which the same thing's price is given. */
function settleCents(figure: Figure, figures: readonly Figure[]): void {
  if (figure.unit !== "USD" || figure.measure !== "price" || !/^[^$]*\bcents?$/i.test(figure.text)) return;
  if (/U\.?S/.test(figure.text) || figure.subjects.length === 0) return;
  const prices = figures.filter(
    (other) =>
      other.kind === "level" && other.measure === "price" && other.subjects.join() === figure.subjects.join(),
  );
  if (prices.some(({ unit, text }) => unit === "USD" && text.includes("$"))) return;
  figure.unit = prices.find(({ unit }) => unit !== null && OTHER_DOLLARS.has(unit))?.unit ?? figure.unit;
}
