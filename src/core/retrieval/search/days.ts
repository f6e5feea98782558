/** Days as they are typed into a search: a year, a month, a day, or a range of them. */

/** ISO days, both included; null leaves an end open. */
export interface DayRange {
  from: string | null;
  to: string | null;
}

const CALENDAR = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/;
/** What stands behind the last whole part while the next one is typed. */
const UNFINISHED = /[-/]0?$/;

const pad = (number: number): string => String(number).padStart(2, "0");

/** Days of a month; `month` counts from 1. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The days of "2025", "2025-02" or "2025-02-14"; null for what is no such date. */
export function readCalendar(text: string): { from: string; to: string } | null {
  const match = CALENDAR.exec(text.replace(UNFINISHED, ""));
  if (match === null) return null;
  const [, year, month, day] = match;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const [m, last] = [Number(month), daysIn(Number(year), Number(month))];
  if (m < 1 || m > 12) return null;
  if (day === undefined) return { from: `${year}-${pad(m)}-01`, to: `${year}-${pad(m)}-${last}` };
  const d = Number(day);
  if (d < 1 || d > last) return null;
  const exact = `${year}-${pad(m)}-${pad(d)}`;
  return { from: exact, to: exact };
}

/** "2025-02-01..2025-02-14", "2025-02..", "..2025", in either order; null where either end is no date. */
export function readRange(text: string): DayRange | null {
  const dots = text.indexOf("..");
  if (dots < 0) return null;
  const [first, last] = [text.slice(0, dots), text.slice(dots + 2)];
  const [a, b] = [readCalendar(first), readCalendar(last)];
  if ((first !== "" && a === null) || (last !== "" && b === null) || (a === null && b === null)) return null;
  if (a !== null && b !== null && a.from > b.to) return { from: b.from, to: a.to };
  return { from: a?.from ?? null, to: b?.to ?? null };
}

/** A range, or a whole day that needs no field before it. */
export function readBareDays(text: string): DayRange | null {
  return readRange(text) ?? (/^\d{4}[-/]\d{2}[-/]\d{2}$/.test(text) ? readCalendar(text) : null);
}

/** What `on:`, `date:`, `after:` and `before:` say with this text; every date that is named is included. */
export function readDateField(field: string, text: string): DayRange | null {
  const range = readRange(text) ?? readCalendar(text);
  if (range === null || field === "on" || field === "date") return range;
  return field === "after" ? { from: range.from, to: null } : { from: null, to: range.to };
}
