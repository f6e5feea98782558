/** Outlets by the beginning of their words. */
import type { IndexReader } from "../index-reader.ts";
import { OUTLET_PREFIX } from "../terms.ts";

/** More than any archive has. */
const MOST_OUTLETS = 2000;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== "");

/** Outlets in lower case whose name has the typed words one after the other; the last need only begin so. */
export async function outletsLike(typed: string, reader: IndexReader): Promise<string[]> {
  const wanted = wordsOf(typed);
  const terms = await reader.termsFrom(OUTLET_PREFIX, MOST_OUTLETS);
  return terms
    .map((term) => term.slice(OUTLET_PREFIX.length))
    .filter((outlet) => begins(wordsOf(outlet), wanted));
}

function begins(words: readonly string[], wanted: readonly string[]): boolean {
  const isAt = (at: number): boolean =>
    wanted.every((word, k) =>
      k === wanted.length - 1 ? words[at + k]?.startsWith(word) === true : words[at + k] === word,
    );
  return wanted.length > 0 && words.some((_, at) => isAt(at));
}
