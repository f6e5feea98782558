/** Dates and times as articles print them, as ISO strings without zone. */

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

/**
 * The first date in a line, with the time that stands beside it where there is one:
 * "2025-02-14 17:07:00", "09:47, February 4, 2025", "14 Feb 2025", "Feb. 14, 2025 9:30". Null where there is none.
 */
export function findDate(line: string): string | null {
  const numeric = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(line);
  if (numeric !== null) {
    const [, year, month, day, hour, minute, second] = numeric;
    return toIso(Number(year), Number(month), Number(day), hour, minute, second);
  }
  const american = new RegExp(`\\b${MONTH}\\s+(\\d{1,2}),?\\s+(\\d{4})\\b`, "i").exec(line);
  const british = new RegExp(`\\b(\\d{1,2})\\s+${MONTH}\\s+(\\d{4})\\b`, "i").exec(line);
  const found = american ?? british;
  if (found === null) return null;
  const month = MONTHS.indexOf((american !== null ? american[1] : found[2]).slice(0, 3).toLowerCase()) + 1;
  const day = Number(american !== null ? american[2] : found[1]);
  const time = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\b)?/i.exec(line);
  return toIso(Number(found[3]), month, day, hourOf(time?.[1], time?.[4]), time?.[2], time?.[3]);
}

/** The hour on a clock of 24, where a half of the day is named. */
function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0));
}

function toIso(
  year: number,
  month: number,
  day: number,
  hour = "00",
  minute = "00",
  second = "00",
): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const two = (n: number | string): string => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
