/** What the word that is being typed may become. */
import type { Span } from "../../types.ts";
import type { IndexReader } from "../index-reader.ts";
import { ID_PREFIX } from "../terms.ts";
import { outletsLike } from "./outlets.ts";
import type { Query } from "./query-parts.ts";

/** `replaces`: the range of the typed text that `text` takes the place of. */
export interface Suggestion {
  kind: "word" | "thing" | "outlet";
  /** As it would be typed: a word, the id of a thing, or a field with its outlet. */
  text: string;
  replaces: Span;
}

/** Fewest characters of a word for which anything is suggested. */
const SHORTEST = 2;

/** Suggestions for what stands at the end of the query, things first, at most `most`; none for finished words. */
export async function suggest(query: Query, reader: IndexReader, most: number): Promise<Suggestion[]> {
  const last = query.parts.at(-1);
  if (last === undefined || last.end !== query.text.length) return [];
  const replaces = { start: last.start, end: last.end };
  if (last.kind === "outlet") {
    const outlets = await outletsLike(last.text, reader);
    return outlets.slice(0, most).map((outlet) => {
      const text = `${last.isExcluded ? "-" : ""}outlet:${outlet.includes(" ") ? `"${outlet}"` : outlet}`;
      return { kind: "outlet", text, replaces };
    });
  }
  if (last.kind !== "word" || last.text.length < SHORTEST) return [];
  const minus = last.isExcluded ? "-" : "";
  const [things, words] = await Promise.all([
    thingsFrom(last.text, reader, most),
    reader.termsFrom(last.text.toLowerCase(), most),
  ]);
  // half of the places for words, where there are so many
  const kept = things.slice(0, Math.max(most - words.length, Math.ceil(most / 2)));
  return [
    ...kept.map((text): Suggestion => ({ kind: "thing", text: minus + text, replaces })),
    ...words.map((text): Suggestion => ({ kind: "word", text: minus + text, replaces })),
  ].slice(0, most);
}

/** Ids are tickers in capitals, indices with their sign, and slugs in small letters. */
async function thingsFrom(typed: string, reader: IndexReader, most: number): Promise<string[]> {
  const beginnings = new Set([typed.toUpperCase(), `^${typed.toUpperCase()}`, typed.toLowerCase()]);
  const lists = await Promise.all([...beginnings].map((id) => reader.termsFrom(ID_PREFIX + id, most)));
  return [...new Set(lists.flat())].map((term) => term.slice(ID_PREFIX.length));
}
