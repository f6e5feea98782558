/** Days between articles, as numbers and in words. */

const DAY_MS = 86_400_000;

/** Whole days from the day of `b` to the day of `a`, or null where one has no date that can be read. */
export function daysBetween(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  const days =
    (Date.parse(`${a.slice(0, 10)}T00:00:00Z`) - Date.parse(`${b.slice(0, 10)}T00:00:00Z`)) / DAY_MS;
  return Number.isFinite(days) ? days : null;
}

/** How an article that is `days` older than the open one stands in time: "same day", "3 days before", "the week after". */
export function daysInWords(days: number): string {
  if (days === 0) return "same day";
  return `${distance(Math.abs(days))} ${days > 0 ? "before" : "after"}`;
}

function distance(days: number): string {
  if (days === 1) return "the day";
  if (days === 7) return "the week";
  if (days < 14) return `${days} days`;
  if (days < 60) return `${Math.round(days / 7)} weeks`;
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}
