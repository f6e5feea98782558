/** BM25 (Robertson and Zaragoza 2009) over postings. */
import { log } from "../math.ts";

/** [article number, term count] pairs of one term, flattened. */
export type Postings = readonly number[];

export interface CollectionStatistics {
  /** Articles in the collection. */
  count: number;
  /** Mean number of term occurrences an article. */
  meanLength: number;
}

/** How soon more occurrences of a term stop to count. */
export const K1 = 2;
/** How much longer articles are held back. */
export const B = 0.75;

/** How telling a term is: its inverse document frequency, never negative. */
export function inverseFrequency(documents: number, count: number): number {
  return log(1 + (Math.max(count - documents, 0) + 0.5) / (documents + 0.5));
}

/** How rare a thing is that `documents` of `count` articles name, 0 (all) to 1 (only one). */
export function rarityOf(documents: number, count: number): number {
  const most = inverseFrequency(1, Math.max(count, 2));
  return Math.min(inverseFrequency(documents, count) / most, 1);
}

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
