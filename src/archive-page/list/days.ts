/** Cuts a list that is sorted by day into days. */
import type { ArticleHead } from "../../archive/article.ts";

/** ISO day of an article, else the day on which it was saved, as the store sorts it. */
export function dayOf({ date, savedAt }: Pick<ArticleHead, "date" | "savedAt">): string {
  return (date ?? new Date(savedAt).toISOString()).slice(0, 10);
}

export interface Day<T> {
  day: string;
  entries: T[];
}

/** Neighbours of the same day together, in the order of the list. */
export function byDay<T extends { head: Pick<ArticleHead, "date" | "savedAt"> }>(
  entries: readonly T[],
): Day<T>[] {
  const days: Day<T>[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.head);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

const FULL = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "Tuesday 18 February 2025"; an ISO day that is none stays as it is. */
export function dayInWords(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : FULL.format(time).replace(",", "");
}

/** "17:00" of an ISO date and time; empty where it has no time, or midnight, which pages write for want of one. */
export function timeOf(date: string | null): string {
  const time = /T(\d{2}:\d{2})/.exec(date ?? "")?.[1] ?? "";
  return time === "00:00" ? "" : time;
}
