/** An inverted index in memory, for measuring. */
import { B, type CollectionStatistics, K1 } from "../../core/retrieval/bm25.ts";
import { bm25, type Postings } from "./bm25.ts";

export interface Found {
  /** Place of the article in the list that was indexed. */
  article: number;
  score: number;
}

export class MemoryIndex {
  readonly statistics: CollectionStatistics;
  private readonly postings = new Map<string, number[]>();
  private readonly lengths: number[] = [];

  /** `counts`: for each article, how often its terms stand in it. */
  constructor(counts: readonly ReadonlyMap<string, number>[]) {
    for (const [article, terms] of counts.entries()) {
      let length = 0;
      for (const [term, count] of terms) {
        length += count;
        const list = this.postings.get(term);
        if (list === undefined) this.postings.set(term, [article, count]);
        else list.push(article, count);
      }
      this.lengths.push(length);
    }
    const sum = this.lengths.reduce((a, b) => a + b, 0);
    this.statistics = { count: counts.length, meanLength: sum / Math.max(counts.length, 1) };
  }

  /** In how many articles a term stands. */
  frequencyOf(term: string): number {
    return (this.postings.get(term)?.length ?? 0) / 2;
  }

  /** Articles that share a term with the query, best first; of equal ones, the earlier. */
  search(query: ReadonlyMap<string, number>, k1 = K1, b = B): Found[] {
    const lists: ReadonlyMap<string, Postings> = this.postings;
    const scores = bm25(query, lists, this.statistics, (article) => this.lengths[article], k1, b);
    return [...scores]
      .map(([article, score]) => ({ article, score }))
      .sort((x, y) => y.score - x.score || x.article - y.article);
  }
}
