/** An index of a few articles in memory, by the rules that a store keeps. */
import { nameKey } from "../../src/core/gazetteer/name-key.ts";
import type { IndexedFigure, IndexReader } from "../../src/core/retrieval/index-reader.ts";
import { outletTerm, termCounts } from "../../src/core/retrieval/terms.ts";
import type { Extraction } from "../../src/core/types.ts";

export interface IndexedArticle {
  number: number;
  outlet: string | null;
  /** ISO date and time, or null. */
  date: string | null;
  extraction: Extraction;
}

export class MemoryIndex implements IndexReader {
  /** Articles whose texts were asked for, in this order. */
  readonly textsRead: number[] = [];
  private readonly postings = new Map<string, Set<number>>();
  private readonly named = new Map<string, Set<string>>();
  private readonly terms: string[];

  constructor(private readonly articles: readonly IndexedArticle[]) {
    for (const { number, outlet, extraction } of articles) {
      for (const term of termCounts(extraction).keys()) add(this.postings, term, number);
      if (outlet !== null) add(this.postings, outletTerm(outlet), number);
      for (const { id, listing, name, text } of extraction.entities)
        for (const called of [id, listing, name, text])
          if (called !== null) add(this.named, nameKey(called), id);
    }
    this.terms = [...this.postings.keys()].sort();
  }

  async articlesWith(term: string): Promise<Uint32Array> {
    return ascending(this.postings.get(term) ?? []);
  }

  async termsFrom(prefix: string, most: number): Promise<string[]> {
    return this.terms.filter((term) => term.startsWith(prefix)).slice(0, most);
  }

  async idsNamed(key: string): Promise<string[]> {
    return [...(this.named.get(key) ?? [])];
  }

  async articlesBetween(from: string | null, to: string | null): Promise<Uint32Array> {
    const isWithin = ({ date }: IndexedArticle): boolean => {
      if (date === null) return from === null && to === null;
      const day = date.slice(0, 10);
      return (from === null || day >= from) && (to === null || day <= to);
    };
    return ascending(this.articles.filter(isWithin).map(({ number }) => number));
  }

  async figuresOf(id: string): Promise<IndexedFigure[]> {
    return this.articles.flatMap(({ number, date, extraction }) =>
      extraction.figures
        .filter(({ subjects }) => subjects.includes(id))
        .map((figure) => ({ ...figure, article: number, day: figure.asOf ?? date?.slice(0, 10) ?? null })),
    );
  }

  async textOf(article: number): Promise<string | null> {
    this.textsRead.push(article);
    return this.articles.find(({ number }) => number === article)?.extraction.text ?? null;
  }
}

function add<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const values = map.get(key) ?? new Set();
  map.set(key, values.add(value));
}

const ascending = (numbers: Iterable<number>): Uint32Array => Uint32Array.from(numbers).sort();
