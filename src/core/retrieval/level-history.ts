/** The levels of one thing that articles report, a value a day, for the chart of the card. */
import type { Extraction, Figure } from "../types.ts";

export interface DatedLevel {
  /** ISO day. */
  day: string;
  value: number;
}

export interface LevelHistory {
  /** The one unit of all values. */
  unit: string;
  /** Ascending by day. */
  levels: DatedLevel[];
}

/** What an article says, and the day it appeared. */
export interface DatedExtraction {
  date: string | null;
  extraction: Extraction;
}

interface Reading extends DatedLevel {
  unit: string;
  /** Whether the article itself says that the value is of this day. */
  isStated: boolean;
}

/**
 * Prices and index levels of the thing with this id, in the unit that most values have. Where articles differ about a
 * day, one that names the day wins, else the latest. A value without a day of its own is of the article's day, unless
 * it repeats that of an earlier day: then the article looks back.
 */
export function levelHistory(id: string, articles: readonly DatedExtraction[]): LevelHistory | null {
  const readings = [...articles]
    .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1))
    .flatMap((article) => readingsOf(id, article));
  const unit = commonest(readings.map((reading) => reading.unit));
  if (unit === null) return null;
  const byDay = new Map<string, Reading>();
  for (const reading of readings.filter((r) => r.unit === unit)) {
    const known = byDay.get(reading.day);
    if (known === undefined || reading.isStated || !known.isStated) byDay.set(reading.day, reading);
  }
  const days = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const levels = days.filter(
    (reading, i) => reading.isStated || !days.slice(0, i).some(({ value }) => value === reading.value),
  );
  return { unit, levels: levels.map(({ day, value }) => ({ day, value })) };
}

/** The first level of each day that one article gives: a report leads with what counts. */
function readingsOf(id: string, { date, extraction }: DatedExtraction): Reading[] {
  const byDay = new Map<string, Reading>();
  for (const figure of extraction.figures) {
    const day = figure.asOf ?? date?.slice(0, 10);
    if (day === undefined || figure.unit === null || !isLevelOf(id, figure) || byDay.has(day)) continue;
    byDay.set(day, { day, value: figure.value, unit: figure.unit, isStated: figure.asOf !== null });
  }
  return [...byDay.values()];
}

function isLevelOf(id: string, figure: Figure): boolean {
  return (
    figure.kind === "level" &&
    figure.measure === "price" &&
    figure.bound === "exact" &&
    figure.period !== "ahead" &&
    figure.subjects.length === 1 &&
    figure.subjects[0] === id
  );
}

function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
