/** The articles that fit a question best by BM25 (Robertson and Zaragoza 2009), over an index in two parts. */
import { B, type CollectionStatistics, inverseFrequency, K1 } from "./bm25.ts";
import { articleCount, CLASS_LENGTHS, forEachPosting, type Posting } from "./postings.ts";

export interface Scored {
  article: number;
  score: number;
}

/** The postings of the question's terms: those of the index, and those of articles that wait to be merged into it. */
export interface TermPostings {
  /** Encoded, by term. */
  merged: ReadonlyMap<string, Uint8Array>;
  /** By term; each article has only its latest state here. */
  fresh: ReadonlyMap<string, readonly Posting[]>;
  /** Articles whose merged postings no longer count. */
  superseded: ReadonlySet<number>;
  /** The highest number of an article. */
  last: number;
}

/** In how many articles a term stands. Counts an article that was changed twice. */
export function frequencyOf(term: string, { merged, fresh }: TermPostings): number {
  const bytes = merged.get(term);
  return (bytes === undefined ? 0 : articleCount(bytes)) + (fresh.get(term)?.length ?? 0);
}

/** Best first, at most `most`. `query`: weight of each term in the question. */
export function shortlist(
  query: ReadonlyMap<string, number>,
  postings: TermPostings,
  statistics: CollectionStatistics,
  most: number,
): Scored[] {
  const { merged, fresh, superseded, last } = postings;
  const scores = new Float32Array(last + 1);
  const norms = CLASS_LENGTHS.map((length) => K1 * (1 - B + (B * length) / statistics.meanLength));
  const factors = [...query].map(
    ([term, weight]) =>
      [term, weight * inverseFrequency(frequencyOf(term, postings), statistics.count) * (K1 + 1)] as const,
  );
  for (const [term, factor] of factors) {
    const bytes = merged.get(term);
    if (bytes === undefined) continue;
    forEachPosting(bytes, (article, count, length) => {
      if (article <= last) scores[article] += (factor * count) / (count + norms[length]);
    });
  }
  for (const article of superseded) if (article <= last) scores[article] = 0;
  for (const [term, factor] of factors)
    for (const { article, count, length } of fresh.get(term) ?? [])
      scores[article] += (factor * count) / (count + norms[length]);
  return best(scores, most);
}

/** The highest scores above zero; of equal ones, the later article. */
function best(scores: Float32Array, most: number): Scored[] {
  const found: Scored[] = [];
  let least = 0;
  for (let article = scores.length - 1; article > 0; article--) {
    const score = scores[article];
    if (score <= least) continue;
    let at = found.length;
    while (at > 0 && found[at - 1].score < score) at--;
    found.splice(at, 0, { article, score });
    if (found.length > most) found.pop();
    if (found.length === most) least = found[most - 1].score;
  }
  return found;
}

/** For each of some articles, those of the terms that stand in it, in the order of the terms. */
export function termsInEach(
  articles: readonly number[],
  terms: readonly string[],
  postings: TermPostings,
): Map<number, string[]> {
  const { merged, fresh, superseded } = postings;
  const found = new Map<number, string[]>(articles.map((article) => [article, []]));
  for (const term of terms) {
    const bytes = merged.get(term);
    if (bytes !== undefined)
      forEachPosting(bytes, (article) => {
        if (!superseded.has(article)) found.get(article)?.push(term);
      });
    for (const { article } of fresh.get(term) ?? []) found.get(article)?.push(term);
  }
  return found;
}
