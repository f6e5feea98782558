/** BM25 over postings in memory, with any constants. */
import { B, type CollectionStatistics, inverseFrequency, K1 } from "../../core/retrieval/bm25.ts";

/** [article number, term count] pairs of one term, flattened. */
export type Postings = readonly number[];

/**
 * Scores of all articles that share a query term. `query` maps terms to their weight in the question, `lengthOf`
 * gives an article's number of term occurrences.
 */
export function bm25(
  query: ReadonlyMap<string, number>,
  postings: ReadonlyMap<string, Postings>,
  statistics: CollectionStatistics,
  lengthOf: (article: number) => number,
  k1: number = K1,
  b: number = B,
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [term, weight] of query) {
    const list = postings.get(term);
    if (list === undefined) continue;
    const idf = inverseFrequency(list.length / 2, statistics.count);
    for (let i = 0; i < list.length; i += 2) {
      const [article, count] = [list[i], list[i + 1]];
      const norm = k1 * (1 - b + (b * lengthOf(article)) / statistics.meanLength);
      scores.set(article, (scores.get(article) ?? 0) + (weight * idf * count * (k1 + 1)) / (count + norm));
    }
  }
  return scores;
}
