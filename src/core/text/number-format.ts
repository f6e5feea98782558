/** How numbers are written for readers: "22,620.33". */

let format: Intl.NumberFormat | null = null;

/** Made when it is first needed: it takes longer than all else that is done while a script is loaded. */
export function groupedNumber(value: number): string {
  format ??= new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
  return format.format(value);
}
