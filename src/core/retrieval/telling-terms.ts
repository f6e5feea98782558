/** The terms of an article that tell most about it, chosen before anything is looked up. */
import { log } from "../math.ts";
import { COMMON_TERMS, LEAST_SHARE } from "./common-terms.generated.ts";
import { ID_PREFIX } from "./terms.ts";

/** What share of articles a term is taken to stand in that is not in the table. */
const UNKNOWN_SHARE = LEAST_SHARE / 4;
/** An id is worth more than the words that it stands for: they may stand for something else. */
const ID_FACTOR = 1.5;

let classes: Map<string, number> | null = null;

/**
 * Term -> its weight in the question (more like this), the `most` that are likely to tell most: frequent in the article
 * and rare in financial news, by a table. The weight leaves out how rare the term is: the index knows that better.
 * @param shareOf in what share of all articles a term stands, above 0
 */
export function tellingTerms(
  counts: ReadonlyMap<string, number>,
  most: number,
  shareOf: (term: string) => number = expectedShare,
): Map<string, number> {
  const weighted = [...counts].map(([term, count]) => {
    const weight = log(1 + count) * (term.startsWith(ID_PREFIX) ? ID_FACTOR : 1);
    return { term, weight, worth: weight * -log(shareOf(term)) };
  });
  weighted.sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1));
  return new Map(weighted.slice(0, most).map(({ term, weight }) => [term, weight]));
}

/** In what share of articles on markets a term is likely to stand. */
export function expectedShare(term: string): number {
  classes ??= new Map(COMMON_TERMS.flatMap((terms, i) => terms.split(" ").map((word) => [word, i])));
  const known = classes.get(term);
  // the middle of the class, which goes up to twice its least share
  return known === undefined ? UNKNOWN_SHARE : LEAST_SHARE * 1.5 * 2 ** known;
}
