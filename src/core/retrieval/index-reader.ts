/** What search asks of an index, whatever keeps it. Articles are known by their numbers. */
import type { Figure } from "../types.ts";

/** A figure of an article about one of its subjects. */
export interface IndexedFigure
  extends Pick<Figure, "kind" | "measure" | "value" | "unit" | "direction" | "bound" | "period"> {
  /** Number of the article. */
  article: number;
  /** ISO day that it stands for: the figure's own, else the article's; null where neither has one. */
  day: string | null;
}

export interface IndexReader {
  /** Articles in which a term stands (see terms.ts), ascending. */
  articlesWith(term: string): Promise<Uint32Array>;
  /** Terms that begin with a prefix, in the order of the index, at most `most`. */
  termsFrom(prefix: string, most: number): Promise<string[]>;
  /** Ids of the things that articles call by this name or ticker, in the form of nameKey. */
  idsNamed(key: string): Promise<string[]>;
  /**
   * Articles of ISO days `from` to `to`, both included; null leaves an end open. Where both are null, every article,
   * those without a day too. Ascending.
   */
  articlesBetween(from: string | null, to: string | null): Promise<Uint32Array>;
  /** Figures that have the thing with this id among their subjects. */
  figuresOf(id: string): Promise<IndexedFigure[]>;
  /** The text of an article, or null where it is gone. */
  textOf(article: number): Promise<string | null>;
}
