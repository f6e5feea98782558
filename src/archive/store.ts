/** What an archive of articles can do, whatever keeps it. Every call may fail with an ArchiveError. */
import type { IndexReader } from "../core/retrieval/index-reader.ts";
import type { EntityType, Extraction } from "../core/types.ts";
import type { ArticleHead, ArticleVersion, NewArticle, StoredArticle } from "./article.ts";

/** Something did not work; the message says what and what to do, in words for the reader. */
export class ArchiveError extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = "ArchiveError";
  }
}

/** What became of an article that was put into the archive. */
export interface Put {
  number: number;
  /** "unchanged" where the same text was there at the same address; "copy" where it is a copy of another's text. */
  is: "new" | "updated" | "unchanged" | "copy";
}

/** An archived article that is related to the open one. */
export interface Related {
  article: ArticleHead;
  score: number;
  /** In a few words each. */
  reasons: string[];
  /** Outlets of its copies. */
  alsoAt: string[];
}

/** A thing that articles of the archive name. */
export interface NamedThing {
  id: string;
  name: string;
  type: EntityType;
}

/** What the list of articles can be narrowed to, the commonest first. */
export interface Facets {
  companies: { thing: NamedThing; count: number }[];
  outlets: { outlet: string; count: number }[];
}

export interface Removed {
  head: ArticleHead;
  /** Milliseconds since 1970. */
  removedAt: number;
}

/** What a check of the archive has found. */
export interface CheckReport {
  articles: number;
  /** Numbers of articles of whose record a part cannot be read. */
  damaged: number[];
  /** Terms and things of which the index says other than the articles. */
  wrong: number;
}

/** Called with what is done and what there is to do. */
export type Progress = (done: number, all: number) => void;

export interface ArchiveStore {
  /** Writes an article, or changes the one with the same key. Resolves once it is safe on disk. */
  put(article: NewArticle): Promise<Put>;
  /** Writes several in one transaction: all or, where it fails, none. */
  putAll(articles: readonly NewArticle[]): Promise<Put[]>;
  /** Writes those whose key is not there yet. */
  addMissing(articles: readonly NewArticle[]): Promise<void>;
  find(key: string): Promise<ArticleHead | null>;
  /** The whole article, or null where it is gone. */
  open(number: number): Promise<StoredArticle | null>;
  count(): Promise<number>;
  /** Earlier versions, the oldest first. */
  versions(number: number): Promise<ArticleVersion[]>;
  /** Copies of an article's text under other addresses. */
  copies(number: number): Promise<ArticleHead[]>;

  /** Articles related to the open one, best first; the one with `exceptKey` and its copies left out. */
  related(open: Extraction, exceptKey: string | null, most: number): Promise<Related[]>;
  /** Articles that name a thing, newest first, with their figures. */
  naming(
    id: string,
    exceptKey: string | null,
    most: number,
  ): Promise<{ head: ArticleHead; extraction: Extraction }[]>;

  /** Numbers of all articles but copies, the newest day first. */
  numbersByDay(): Promise<Uint32Array>;
  /** Heads in the order of the numbers; what is gone or damaged is left out. */
  heads(numbers: readonly number[]): Promise<ArticleHead[]>;
  facets(most: number): Promise<Facets>;
  /** Things by the beginning of a name or ticker in the form of nameKey. */
  named(prefix: string, most: number): Promise<NamedThing[]>;
  /** A view of the index as it is now, for a search. */
  reader(): Promise<IndexReader>;

  /** Takes an article out; it can be restored for thirty days. */
  remove(number: number): Promise<void>;
  restore(number: number): Promise<void>;
  removed(): Promise<Removed[]>;
  /** Deletes removed articles for good: all, or those removed before a time. */
  emptyBin(before?: number): Promise<void>;

  /** All articles with their versions, by ascending number, read a few at a time. */
  all(): AsyncIterable<{ article: StoredArticle; versions: ArticleVersion[] }>;

  /** Brings the index up to date with what was written; cheap where nothing is to be done. */
  settle(): Promise<void>;
  check(progress?: Progress): Promise<CheckReport>;
  /** Makes the index anew from the articles. */
  rebuild(progress?: Progress): Promise<void>;
}
