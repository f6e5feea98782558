/**
 * Search: which articles a query asks for. The index answers names, words, outlets, days and figures by sets of article
 * numbers; only phrases and what the index has no terms for need texts, and only of articles that all else leaves.
 */
import type { IndexReader } from "../index-reader.ts";
import { type Asked, clausesOf, isAnywhere, mayMatch, skipWhatNeedsAllTexts } from "./asked.ts";
import { checkTexts } from "./check-texts.ts";
import { lookUp } from "./lookup.ts";
import { difference, intersection } from "./number-sets.ts";
import type { Query } from "./query-parts.ts";
import { type Reading, readQuery } from "./readings.ts";

/** How a part was understood, and whether any article has it by itself. */
export interface SearchedReading extends Reading {
  /**
   * - `found`: an article has it.
   * - `nothing`: none has; of words that only texts tell, none of those that all else left.
   * - `undecided`: a phrase whose words are there, but all else left no article whose text to read.
   * - `ignored`: it asks for nothing.
   * - `skipped`: a number or a single letter that stands alone: the index has no such terms, and all texts would have
   *   to be read. In closed quotes they are.
   */
  outcome: "found" | "nothing" | "undecided" | "ignored" | "skipped";
}

export interface SearchResult {
  /** Numbers of the matching articles, ascending; every article where nothing is asked for. */
  articles: Uint32Array;
  /** In the order of the typed text. */
  readings: SearchedReading[];
}

/** Searches. Rejects with the reason of the signal once that is aborted. */
export async function search(query: Query, reader: IndexReader, signal?: AbortSignal): Promise<SearchResult> {
  const readings = await readQuery(query, reader);
  signal?.throwIfAborted();
  const answers = await Promise.all(readings.map(({ meaning }) => lookUp(meaning, reader)));
  signal?.throwIfAborted();
  const asked = readings.flatMap((reading, i): Asked[] => {
    const found = answers[i];
    return found === null ? [] : [{ reading, found, isSkipped: false, textsRead: 0, isInText: false }];
  });
  const excluded = asked.filter(({ reading }) => reading.isExcluded);
  const clauses = clausesOf(readings, asked);
  skipWhatNeedsAllTexts(clauses, asked);
  const narrow = clauses.filter((clause) => !clause.some(isAnywhere)).map(mayMatch);
  const base = narrow.length > 0 ? narrow.reduce(intersection) : await reader.articlesBetween(null, null);
  const left = excluded.reduce((articles, { found }) => difference(articles, found.certain), base);
  const articles = await checkTexts(left, clauses, excluded, reader, signal);
  return {
    articles,
    readings: readings.map((reading) => ({ ...reading, outcome: outcomeOf(reading, asked) })),
  };
}

function outcomeOf(reading: Reading, asked: readonly Asked[]): SearchedReading["outcome"] {
  const one = asked.find((each) => each.reading === reading);
  if (one === undefined) return "ignored";
  if (one.found.certain.length > 0 || one.isInText) return "found";
  if (one.isSkipped) return "skipped";
  const isOpen = one.found.possible === null || one.found.possible.length > 0;
  return isOpen && one.textsRead === 0 ? "undecided" : "nothing";
}
