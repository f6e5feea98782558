/** BM25 (Robertson and Zaragoza 2009) over postings. */

/** [article number, term count] pairs of one term, flattened. */
export type Postings = readonly number[];

export interface CollectionStatistics {
  /** Articles in the collection. */
  count: number;
  /** Mean number of term occurrences an article. */
  meanLength: number;
}

export const K1 = 1.2;
export const B = 0.5;

/** How telling a term is: its inverse document frequency, never negative. */
export function inverseFrequency(documents: number, count: number): number {
  return Math.log(1 + (count - documents + 0.5) / (documents + 0.5));
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
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [term, weight] of query) {
    const list = postings.get(term);
    if (list === undefined) continue;
    const idf = inverseFrequency(list.length / 2, statistics.count);
    for (let i = 0; i < list.length; i += 2) {
      const [article, count] = [list[i], list[i + 1]];
      const norm = K1 * (1 - B + (B * lengthOf(article)) / statistics.meanLength);
      scores.set(article, (scores.get(article) ?? 0) + (weight * idf * count * (K1 + 1)) / (count + norm));
    }
  }
  return scores;
}

/** The most telling terms of an article (more like this): count times inverse document frequency, at most `most`. */
export function tellingTerms(
  counts: ReadonlyMap<string, number>,
  postings: ReadonlyMap<string, Postings>,
  statistics: CollectionStatistics,
  most: number,
): Map<string, number> {
  const weighted = [...counts]
    .flatMap(([term, count]): [string, number][] => {
      const list = postings.get(term);
      if (list === undefined) return [];
      return [[term, Math.log(1 + count) * inverseFrequency(list.length / 2, statistics.count)]];
    })
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(weighted.slice(0, most));
}
