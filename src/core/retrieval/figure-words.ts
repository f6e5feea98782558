/** A figure in a few characters, for reasons. */
import { groupedNumber } from "../text/number-format.ts";
import type { EntityType, Figure, Measure } from "../types.ts";

/** "22,620.33", "+3.69 %", "364.6 bn HKD". */
export function formatFigure(figure: Figure): string {
  const sign = figure.direction === 1 ? "+" : figure.direction === -1 || figure.value < 0 ? "−" : "";
  const size = Math.abs(figure.value);
  const scaled =
    size >= 1e9
      ? `${groupedNumber(size / 1e9)} bn`
      : size >= 1e6
        ? `${groupedNumber(size / 1e6)} m`
        : groupedNumber(size);
  const unit =
    figure.unit === "percent"
      ? " %"
      : figure.unit === null || figure.unit === "points"
        ? ""
        : ` ${figure.unit}`;
  return `${sign}${scaled}${unit}`;
}

/** What is none of the measures that have a name. */
const UNNAMED = "figure";

/** How measures are called that are not called by their own name. */
const NOUNS: Partial<Record<Measure, string>> = {
  "market-cap": "market value",
  flow: "flow",
  fx: "exchange rate",
  macro: UNNAMED,
  other: UNNAMED,
};

/** What a figure is, in a word: "close", "price", "move", "turnover". `type`: what its subject is. */
export function figureNoun({ kind, measure, period }: Figure, type: EntityType): string {
  const noun = NOUNS[measure] ?? measure;
  if (kind === "change" && measure === "price") return "move";
  if (kind === "change") return noun === UNNAMED ? "change" : `change of ${noun}`;
  if (kind === "level" && measure === "price" && type === "index")
    return period === "day" ? "close" : "level";
  return noun;
}
