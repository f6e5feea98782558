/**
 * How numbers are written for readers: "22,620.33". As Intl.NumberFormat does it for en-GB, which in a page that has used none
 * takes tens of milliseconds to get ready, more than all else that shows a card.
 */

const DECIMALS = 4;
/** From here on toFixed writes exponents; no figure is so large. */
const LARGEST = 1e21;

/** With commas between thousands, and at most four decimals, rounded as it is written: 12.34565 to 12.3457. */
export function groupedNumber(value: number): string {
  if (!(Math.abs(value) < LARGEST)) return String(value);
  const [whole, fraction] = fixed(Math.abs(value)).split(".");
  const decimals = fraction.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const text = `${grouped}${decimals === "" ? "" : `.${decimals}`}`;
  return value < 0 ? `-${text}` : text;
}

/** toFixed alone rounds the binary value, a little less or more than what is written. */
function fixed(value: number): string {
  const scaled = Math.round(Number(`${value}e${DECIMALS}`));
  return (Number.isSafeInteger(scaled) ? scaled / 10 ** DECIMALS : value).toFixed(DECIMALS);
}
