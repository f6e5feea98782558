/** What an archive of articles can do, whatever keeps it. */
import type { Extraction } from "../core/types.ts";

export type Origin = "starter" | "saved";

export interface NewArticle {
  /** Canonical address; articles without one are told apart by `key`. */
  address: string | null;
  title: string;
  outlet: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
  origin: Origin;
  extraction: Extraction;
}

export interface StoredArticle extends NewArticle {
  /** Number under which the index knows it. */
  number: number;
  /** What makes it one article: its address, or outlet, day and title. */
  key: string;
  /** Milliseconds since 1970 when it was last written. */
  savedAt: number;
  /** Term occurrences, for the length norm. */
  length: number;
}

/** The article could not be written; `reason` says why in words for the reader. */
export class ArchiveError extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = "ArchiveError";
  }
}

export interface Related {
  article: StoredArticle;
  score: number;
  reasons: string[];
}

export interface ArchiveStore {
  /** Writes an article or replaces the one with the same key. Resolves once it is safe on disk. */
  put(article: NewArticle): Promise<StoredArticle>;
  /** Writes those whose key is not there yet, in one transaction each. */
  addMissing(articles: readonly NewArticle[]): Promise<void>;
  get(key: string): Promise<StoredArticle | null>;
  count(): Promise<number>;
  /** Articles related to the open one, best first; the one with `exceptKey` left out. */
  related(open: Extraction, exceptKey: string | null, most: number): Promise<Related[]>;
  /** The newest articles that name a thing, newest first. */
  naming(id: string, exceptKey: string | null, most: number): Promise<StoredArticle[]>;
}

/** The key of an article: its address, or what else tells it apart. */
export function keyOf({
  address,
  outlet,
  date,
  title,
}: Pick<NewArticle, "address" | "outlet" | "date" | "title">): string {
  return address ?? `${outlet ?? ""}|${(date ?? "").slice(0, 10)}|${title}`;
}
