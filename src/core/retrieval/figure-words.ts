/** A figure in a few characters, for reasons. */
import type { Figure } from "../types.ts";

let format: Intl.NumberFormat | null = null;

/** Made when it is first needed: it takes longer than all else that is done while a script is loaded. */
function numberFormat(): Intl.NumberFormat {
  format ??= new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
  return format;
}

/** "22,620.33", "+3.69 %", "364.6 bn HKD". */
export function formatFigure(figure: Figure): string {
  const sign = figure.direction === 1 ? "+" : figure.direction === -1 || figure.value < 0 ? "−" : "";
  const size = Math.abs(figure.value);
  const scaled =
    size >= 1e9
      ? `${numberFormat().format(size / 1e9)} bn`
      : size >= 1e6
        ? `${numberFormat().format(size / 1e6)} m`
        : numberFormat().format(size);
  const unit =
    figure.unit === "percent"
      ? " %"
      : figure.unit === null || figure.unit === "points"
        ? ""
        : ` ${figure.unit}`;
  return `${sign}${scaled}${unit}`;
}
