/** An article as the archive takes it in and gives it out. */
import type { Extraction } from "../core/types.ts";

export const ORIGINS = ["read", "saved", "imported", "starter"] as const;
/** How an article came: read on the page, saved by the reader's hand, imported, or there from the start. */
export type Origin = (typeof ORIGINS)[number];

/** What an article said before it was changed at its address. */
export interface ArticleVersion {
  /** Milliseconds since 1970 when this version was saved. */
  savedAt: number;
  title: string;
  /** ISO date and time without zone, or null. */
  date: string | null;
  /** `extraction.text` is the text of this version. */
  extraction: Extraction;
}

export interface NewArticle {
  /** Canonical address; articles without one are told apart by `keyOf`. */
  address: string | null;
  title: string;
  outlet: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
  /** Language tag of the page (BCP 47), or null. */
  language: string | null;
  origin: Origin;
  /** `extraction.text` holds the blocks as they stood on the screen, parted by empty lines. */
  extraction: Extraction;
  /** Milliseconds since 1970; left out, now. */
  savedAt?: number;
  /** Earlier versions, the oldest first; only an export has them. */
  versions?: readonly ArticleVersion[];
}

/** What the archive knows of an article without opening its text. */
export interface ArticleHead {
  /** Its number in the archive, for good. */
  number: number;
  /** What makes it one article: its address, or outlet, day and title. */
  key: string;
  address: string | null;
  title: string;
  outlet: string | null;
  date: string | null;
  language: string | null;
  origin: Origin;
  savedAt: number;
  /** First lines after the headline. */
  lead: string;
  /** Number of the article of which this is a copy that another outlet printed, or null. */
  copyOf: number | null;
  /** Number of earlier versions. */
  versionCount: number;
}

export interface StoredArticle extends ArticleHead {
  extraction: Extraction;
  /** Hash of the text, in hexadecimal. */
  hash: string;
  /** Whether a part of its record could not be read: what is missing is left empty. */
  isDamaged: boolean;
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
