/** Finds the days that a sentence names: weekdays, "yesterday" and "today", and dates such as "Feb. 14" or "3 December". */
import type { Document } from "../document.ts";
import type { Sentence } from "../text/sentences.ts";

/** A day that a text names. */
export interface DayMention {
  /** The token that names it. */
  token: number;
  /** Milliseconds since 1970, midnight UTC. */
  day: number;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const DAY_MS = 86_400_000;
const DAY_OF_MONTH = /^(0?[1-9]|[12]\d|3[01])$/;
/** Words before a day that say that the sentence does not tell of it, or only begins there. */
const ELSEWHEN = new Set(["next", "since", "until", "till", "from", "before", "by", "coming", "due"]);

/** Days of a sentence in order, as seen from the day of publication; days to come are left out. */
export function dayMentions(document: Document, sentence: Sentence, published: number): DayMention[] {
  const found: DayMention[] = [];
  for (let token = sentence.first; token < sentence.end; token++) {
    const before = token > sentence.first ? document.lowered[token - 1] : "";
    if (ELSEWHEN.has(before)) continue;
    const day = weekday(document, token, before, published) ?? dateAt(document, token, sentence, published);
    if (day !== null && day <= published) found.push({ token, day });
  }
  return found;
}

/** A weekday is the last one on or before publication; "last Friday" is not today. */
function weekday(
  { lowered, tokens }: Document,
  token: number,
  before: string,
  published: number,
): number | null {
  const word = lowered[token];
  if (word === "today") return published;
  if (word === "yesterday") return published - DAY_MS;
  let day = WEEKDAYS.indexOf(word);
  const isShort = /^[A-Z][A-Za-z]{2,3}$/.test(tokens[token].text);
  if (day < 0 && isShort)
    day = WEEKDAYS.findIndex((name) => name.slice(0, 3) === word || word === name.slice(0, 4));
  if (day < 0) return null;
  const back = (new Date(published).getUTCDay() - day + 7) % 7;
  return published - (before === "last" && back === 0 ? 7 : back) * DAY_MS;
}

/** "Feb. 14", "February 14, 2025", "14 February": the month's token counts. Without a year the last such day. */
function dateAt({ lowered }: Document, token: number, sentence: Sentence, published: number): number | null {
  const word = lowered[token].replace(/\.$/, "");
  const month =
    word.length < 3
      ? -1
      : MONTHS.findIndex((name) => name === word || (word.length < 5 && name.startsWith(word)));
  if (month < 0) return null;
  const numberAt = (k: number, form: RegExp): number | null =>
    k >= sentence.first && k < sentence.end && form.test(lowered[k]) ? Number(lowered[k]) : null;
  const after = lowered[token + 1] === "." ? token + 2 : token + 1;
  const dayAfter = numberAt(after, DAY_OF_MONTH);
  const day = dayAfter ?? numberAt(token - 1, DAY_OF_MONTH);
  if (day === null) return null;
  const next = dayAfter === null ? after : after + 1;
  const year = numberAt(lowered[next] === "," ? next + 1 : next, /^20\d\d$/);
  const ofYear = (y: number): number => Date.UTC(y, month, day);
  if (year !== null) return ofYear(year);
  const now = new Date(published).getUTCFullYear();
  return ofYear(now) <= published ? ofYear(now) : ofYear(now - 1);
}
