/**
 * The whole protocol between the extension's parts, one type a direction. `messages.ts` checks what arrives.
 */

import type { LevelHistory } from "../core/retrieval/level-history.ts";
import type { Extraction } from "../core/types.ts";

/** What the annotator knows of the page it reads. */
export interface PageInfo {
  address: string;
  title: string | null;
  outlet: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
  /** Language tag of the page, or null. */
  language: string | null;
}

/** Content script to background. */
export type ToBackground =
  /** The gate: this page is an English article about markets; bring the annotator. */
  | { type: "market-page" }
  /** The annotator: what does the page's text say? */
  | { type: "extract"; text: string; title: string | null; date: string | null }
  /** The annotator has painted; `names` is the number of distinct names. */
  | { type: "annotated"; names: number }
  /** Switched off here: the gate has let the page be, or the annotator has removed every trace of itself. */
  | { type: "cleared" }
  /** The card: what does the archive have about this thing? */
  | { type: "card-facts"; id: string; address: string }
  /** The card: show the reader what the archive has about this thing. */
  | { type: "open-archive"; id: string }
  /** Popup: what in the archive is related to this page? */
  | { type: "related"; extraction: Extraction; address: string }
  /** Popup: is the article at this address saved? */
  | { type: "is-saved"; address: string }
  /** Popup: save this article. */
  | { type: "save"; page: PageInfo; extraction: Extraction }
  /** The annotator: the reader has read this article. */
  | { type: "read"; page: PageInfo; extraction: Extraction };

/** What the keyboard shortcuts of the manifest's `commands` do. */
export const PAGE_COMMANDS = ["next-highlight", "previous-highlight", "open-card"] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** Popup and background to content script. */
export type ToPage =
  /** Popup: how does the page stand? */
  | { type: "page-state" }
  /** Popup to all frames: which of you is annotated? Only such a one answers. */
  | { type: "frame-state" }
  /** Background: the reader has pressed a shortcut. */
  | { type: "command"; command: PageCommand }
  /** Background: permissions were withdrawn. Match patterns of what was lost, and of what is still granted. */
  | { type: "withdrawn"; lost: string[]; granted: string[] };

export const LEFT_ALONE = [
  "not-english",
  "not-market",
  "no-text",
  "not-html",
  "not-read",
  "off",
  "withdrawn",
] as const;
/** Why a page is left alone. */
export type LeftAlone = (typeof LEFT_ALONE)[number];

/** How a page stands, for the popup. */
export type PageState =
  | { state: "left-alone"; reason: LeftAlone; language: string | null }
  | { state: "reading" }
  | { state: "annotated"; page: PageInfo; extraction: Extraction; milliseconds: number };

/** What a text says, and what the tables add to it. */
export interface TextRead {
  extraction: Extraction;
  /** By id, all listings that the tables know for a thing, the main one first. */
  listings: [id: string, listings: string[]][];
  /** Milliseconds of work. */
  milliseconds: number;
}

/** An article of the archive that is related to a page. */
export interface RelatedArticle {
  /** Its number in the archive. */
  number: number;
  title: string;
  outlet: string | null;
  /** ISO day or null. */
  day: string | null;
  address: string | null;
  /** In a few words each: "Tencent", "same day", "same figure 22,620.33". */
  reasons: string[];
  /** Outlets that printed copies of it. */
  alsoAt: string[];
}

/** An article of the archive that names a thing. */
export interface ArchivedArticle {
  title: string;
  outlet: string | null;
  /** ISO day or null. */
  day: string | null;
  address: string | null;
}

/** What the archive has about a thing. */
export interface CardFacts {
  /** Articles that name the thing, newest first. */
  latest: ArchivedArticle[];
  /** Its levels by day; null where the archive has none. */
  history: LevelHistory | null;
}

/** Answers by type of question. */
export interface Answers {
  "market-page": null;
  /** Null where the same page has asked for another text meanwhile. */
  extract: TextRead | null;
  annotated: null;
  cleared: null;
  "card-facts": CardFacts;
  "open-archive": null;
  related: RelatedArticle[];
  "is-saved": boolean;
  save: { saved: true } | { saved: false; message: string };
  read: null;
}
