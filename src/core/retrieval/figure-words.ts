/** A figure in a few characters, for reasons. */
import { groupedNumber } from "../text/number-format.ts";
import type { Figure } from "../types.ts";

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
