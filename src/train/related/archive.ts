/** Asks an archive of corpus articles what is related to one of them, as the extension does and by BM25 alone. */
import { rarityOf } from "../../core/retrieval/bm25.ts";
import { QUERY_TERMS, SHORTLIST } from "../../core/retrieval/question.ts";
import { relate } from "../../core/retrieval/relate.ts";
import { tellingWords } from "../../core/retrieval/shared-words.ts";
import { tellingTerms } from "../../core/retrieval/telling-terms.ts";
import { ID_PREFIX } from "../../core/retrieval/terms.ts";
import type { ArchivedArticle } from "./collection.ts";
import { MemoryIndex } from "./memory-index.ts";
import { PLAIN_B, PLAIN_K1, plainTerms } from "./plain-bm25.ts";

export interface Candidate {
  article: ArchivedArticle;
  /** BM25 score as a share of the best one's. */
  text: number;
}

export interface Shortlist {
  candidates: Candidate[];
  rarity: (id: string) => number;
  /** Words that say something and stand in both. */
  sharedWords: (article: ArchivedArticle) => string[];
}

export class CorpusArchive {
  readonly articles: readonly ArchivedArticle[];
  private readonly terms: MemoryIndex;
  private readonly words: MemoryIndex;

  constructor(articles: readonly ArchivedArticle[]) {
    this.articles = articles;
    this.terms = new MemoryIndex(articles.map(({ counts }) => counts));
    this.words = new MemoryIndex(articles.map(({ text }) => plainTerms(text)));
  }

  /** By BM25 over all words of the open article. */
  byPlainBm25(open: ArchivedArticle): ArchivedArticle[] {
    const query = new Map([...plainTerms(open.text).keys()].map((term) => [term, 1]));
    return this.without(open, this.words.search(query, PLAIN_K1, PLAIN_B)).map(({ article }) => article);
  }

  /** As in the extension. `choose` picks the terms that are looked up. */
  related(open: ArchivedArticle, choose = this.tellingTerms): ArchivedArticle[] {
    const { candidates, rarity, sharedWords } = this.shortlist(open, choose);
    return candidates
      .map(({ article, text }) => ({
        article,
        ...relate(open.gist, article.gist, text, rarity, () => sharedWords(article)),
      }))
      .filter(({ reasons }) => reasons.length > 0)
      .sort((x, y) => y.score - x.score)
      .map(({ article }) => article);
  }

  /** What BM25 hands to the second ranking. */
  shortlist(open: ArchivedArticle, choose = this.tellingTerms): Shortlist {
    const query = choose(open);
    const candidates = this.without(open, this.terms.search(query)).slice(0, SHORTLIST);
    const best = candidates[0]?.score ?? 1;
    const words = tellingWords(query);
    return {
      candidates: candidates.map(({ article, score }) => ({ article, text: score / best })),
      rarity: (id) =>
        query.has(ID_PREFIX + id)
          ? rarityOf(this.terms.frequencyOf(ID_PREFIX + id), this.articles.length)
          : 0,
      sharedWords: ({ counts }) => words.filter((word) => counts.has(word)),
    };
  }

  /** The terms that would be chosen if all postings were read first. */
  exactTerms(open: ArchivedArticle, most: number): Map<string, number> {
    const rarest = new Map(
      [...open.counts].map(([term]) => [term, this.terms.frequencyOf(term) / this.articles.length]),
    );
    return tellingTerms(open.counts, most, (term) => rarest.get(term) ?? 1);
  }

  private readonly tellingTerms = (open: ArchivedArticle): Map<string, number> =>
    tellingTerms(open.counts, QUERY_TERMS);

  private without(
    open: ArchivedArticle,
    found: readonly { article: number; score: number }[],
  ): { article: ArchivedArticle; score: number }[] {
    return found
      .map(({ article, score }) => ({ article: this.articles[article], score }))
      .filter(({ article }) => article !== open);
  }
}
