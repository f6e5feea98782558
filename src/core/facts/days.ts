/** Resolves the day that a figure stands for from weekday words, "yesterday", dates and the article's own date. */
import type { Document } from "../document.ts";
import type { Period } from "../types.ts";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const SHORT = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const DAY_MS = 86_400_000;
/** Periods whose figure stands for the trading day that the text tells of. */
const DATED: ReadonlySet<Period> = new Set(["day", "week", "month", "ytd", "since", "year"]);

/**
 * The ISO day of a figure in sentence `sentence`, or null where the article has no date, or the figure is about the
 * future or about a reporting period. `date` is the article's ISO date.
 */
export function dayOf(
  document: Document,
  sentence: number,
  date: string | null,
  period: Period,
  isPrice: boolean,
): string | null {
  if (date === null || !DATED.has(period) || !isPrice) return null;
  const published = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(published)) return null;
  const own = dayIn(document, sentence, published);
  if (own !== null) return iso(own);
  const { block } = document.sentences[sentence];
  for (let s = sentence - 1; s >= 0; s--) {
    const found = dayIn(document, s, published);
    if (found !== null && (document.sentences[s].block === block || s === firstDated(document, published)))
      return iso(found);
  }
  const first = firstDated(document, published);
  return iso(first < 0 ? published : (dayIn(document, first, published) as number));
}

/** The first sentence that names a day: usually the lead, which says which session the article tells of. */
function firstDated(document: Document, published: number): number {
  for (let s = 0; s < Math.min(document.sentences.length, 6); s++)
    if (dayIn(document, s, published) !== null) return s;
  return -1;
}

/** The last weekday word of a sentence as a day on or before publication; null where there is none. */
function dayIn(document: Document, sentence: number, published: number): number | null {
  const { first, end } = document.sentences[sentence];
  let found: number | null = null;
  for (let i = first; i < end; i++) {
    const word = document.lowered[i];
    let day = WEEKDAYS.indexOf(word);
    if (day < 0 && document.tokens[i].text !== word) day = SHORT.indexOf(word);
    if (word === "yesterday") found = published - DAY_MS;
    if (day < 0) continue;
    const before = document.lowered[i - 1] ?? "";
    if (before === "next" || before === "since" || before === "until" || before === "from") continue;
    let back = (new Date(published).getUTCDay() - day + 7) % 7;
    if (before === "last" && back === 0) back = 7;
    found = published - back * DAY_MS;
    break;
  }
  return found;
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
