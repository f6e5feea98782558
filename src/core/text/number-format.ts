/**
 * How numbers are written for readers: "22,620.33". As Intl.NumberFormat does it for en-GB, which in a page that has used none
 * takes tens of milliseconds to get ready, more than all else that shows a card.
 */

const DECIMALS = 4;
/** From here on toFixed writes exponents; no figure is so large. */
const LARGEST = 1e21;

/** With commas between thousands, and at most four decimals. */
export function groupedNumber(value: number): string {
  if (!(Math.abs(value) < LARGEST)) return String(value);
  const [whole, fraction] = Math.abs(value).toFixed(DECIMALS).split(".");
  const decimals = fraction.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${value < 0 ? "-" : ""}${grouped}${decimals === "" ? "" : `.${decimals}`}`;
}
