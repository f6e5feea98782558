/**
 * The whole protocol between the extension's parts, one type a direction. Every message is checked when it arrives:
 * a content script runs inside a page that we do not trust.
 */

import type { LevelHistory } from "../core/retrieval/level-history.ts";
import type { Extraction } from "../core/types.ts";
import { isExtraction } from "../core/validate.ts";

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

const LEFT_ALONE = [
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

export interface ArchivedArticle {
  title: string;
  outlet: string | null;
  /** ISO day or null. */
  day: string | null;
  address: string | null;
}

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

/** Longest text of a page that is read, in code units; the annotator cuts it at half of this. */
const LONGEST_PAGE = 400_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isText = (value: unknown, most = 4096): value is string =>
  typeof value === "string" && value.length <= most;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => isText(text));
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

/** An ISO date, with or without a time: the archive is ordered by it. */
const isDateOrNull = (value: unknown): value is string | null =>
  value === null ||
  (typeof value === "string" && /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/.test(value));

function isPageInfo(value: unknown): value is PageInfo {
  return (
    isRecord(value) &&
    isText(value.address) &&
    isTextOrNull(value.title) &&
    isTextOrNull(value.outlet) &&
    isDateOrNull(value.date) &&
    isTextOrNull(value.language)
  );
}

/** The message, or null where it is none of ours or malformed. */
export function readToBackground(value: unknown): ToBackground | null {
  if (!isRecord(value)) return null;
  switch (value.type) {
    case "market-page":
    case "cleared":
      return { type: value.type };
    case "extract":
      return isText(value.text, LONGEST_PAGE) && isTextOrNull(value.title) && isDateOrNull(value.date)
        ? { type: "extract", text: value.text, title: value.title, date: value.date }
        : null;
    case "annotated":
      return Number.isInteger(value.names) ? { type: "annotated", names: value.names as number } : null;
    case "card-facts":
      return isText(value.id) && isText(value.address)
        ? { type: "card-facts", id: value.id, address: value.address }
        : null;
    case "open-archive":
      return isText(value.id) ? { type: "open-archive", id: value.id } : null;
    case "is-saved":
      return isText(value.address) ? { type: "is-saved", address: value.address } : null;
    case "related":
      return isText(value.address) && isExtraction(value.extraction)
        ? { type: "related", address: value.address, extraction: value.extraction }
        : null;
    case "save":
    case "read":
      return isPageInfo(value.page) && isExtraction(value.extraction)
        ? { type: value.type, page: value.page, extraction: value.extraction }
        : null;
    default:
      return null;
  }
}

export function readToPage(value: unknown): ToPage | null {
  if (!isRecord(value)) return null;
  switch (value.type) {
    case "page-state":
    case "frame-state":
      return { type: value.type };
    case "command": {
      const command = PAGE_COMMANDS.find((name) => name === value.command);
      return command === undefined ? null : { type: "command", command };
    }
    case "withdrawn":
      return isTexts(value.lost) && isTexts(value.granted)
        ? { type: "withdrawn", lost: value.lost, granted: value.granted }
        : null;
    default:
      return null;
  }
}

/** What the background read in a text, or null where it is malformed. */
export function readTextRead(value: unknown): TextRead | null {
  if (!isRecord(value) || !isExtraction(value.extraction) || !Array.isArray(value.listings)) return null;
  const { extraction, listings, milliseconds } = value;
  const isListed = (pair: unknown): boolean => Array.isArray(pair) && isText(pair[0]) && isTexts(pair[1]);
  return listings.every(isListed) && typeof milliseconds === "number"
    ? { extraction, listings, milliseconds }
    : null;
}

/** What the background answered about a thing, or null where it is malformed. */
export function readCardFacts(value: unknown): CardFacts | null {
  if (!isRecord(value) || !Array.isArray(value.latest) || !value.latest.every(isArchivedArticle)) return null;
  const { latest, history } = value;
  if (history === null) return { latest, history };
  return isLevelHistory(history) ? { latest, history } : null;
}

function isArchivedArticle(value: unknown): value is ArchivedArticle {
  return (
    isRecord(value) &&
    isText(value.title) &&
    isTextOrNull(value.outlet) &&
    isTextOrNull(value.day) &&
    isTextOrNull(value.address)
  );
}

function isLevelHistory(value: unknown): value is LevelHistory {
  const isLevel = (level: unknown): boolean =>
    isRecord(level) &&
    isText(level.day, 10) &&
    !Number.isNaN(Date.parse(level.day)) &&
    Number.isFinite(level.value);
  return isRecord(value) && isText(value.unit) && Array.isArray(value.levels) && value.levels.every(isLevel);
}

/** What a page answered, or null where it is malformed. */
export function readPageState(value: unknown): PageState | null {
  if (!isRecord(value)) return null;
  if (value.state === "reading") return { state: "reading" };
  const reason = LEFT_ALONE.find((name) => name === value.reason);
  if (value.state === "left-alone" && reason !== undefined) {
    return { state: "left-alone", reason, language: isText(value.language) ? value.language : null };
  }
  if (value.state === "annotated" && isPageInfo(value.page) && isExtraction(value.extraction)) {
    const milliseconds = typeof value.milliseconds === "number" ? value.milliseconds : 0;
    return { state: "annotated", page: value.page, extraction: value.extraction, milliseconds };
  }
  return null;
}
