/**
 * The whole protocol between the extension's parts, one type a direction. Every message is checked when it arrives:
 * a content script runs inside a page that we do not trust.
 */

import type { Extraction } from "../core/types.ts";
import { isExtraction } from "../core/validate.ts";

/** What the annotator knows of the page it reads. */
export interface PageInfo {
  address: string;
  title: string | null;
  outlet: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
}

/** Content script to background. */
export type ToBackground =
  /** The gate: this page is an English article about markets; bring the annotator. */
  | { type: "market-page" }
  /** The annotator has painted; `names` is the number of distinct names. */
  | { type: "annotated"; names: number }
  /** The annotator has removed every trace of itself. */
  | { type: "cleared" }
  /** The card: what does the archive have about this thing? */
  | { type: "card-facts"; id: string; address: string }
  /** Popup: what in the archive is related to this page? */
  | { type: "related"; extraction: Extraction; address: string }
  /** Popup: is the article at this address saved? */
  | { type: "is-saved"; address: string }
  /** Popup: save this article. */
  | { type: "save"; page: PageInfo; extraction: Extraction };

/** Popup to content script. */
export type ToPage =
  /** To the page itself: how do you stand? */
  | { type: "page-state" }
  /** To all frames: which of you is annotated? Only such a one answers. */
  | { type: "frame-state" };

/** Why a page is left alone. */
export type LeftAlone = "not-english" | "not-market" | "no-text" | "off";

export type PageState =
  | { state: "left-alone"; reason: LeftAlone; language: string | null }
  | { state: "reading" }
  | { state: "annotated"; page: PageInfo; extraction: Extraction; milliseconds: number };

export interface RelatedArticle {
  title: string;
  outlet: string | null;
  /** ISO day or null. */
  day: string | null;
  address: string | null;
  /** In a few words each: "Tencent", "same day", "same figure 22,620.33". */
  reasons: string[];
  summary: string;
}

export interface CardFacts {
  latest: { title: string; outlet: string | null; day: string | null; address: string | null } | null;
}

/** Answers by type of question. */
export interface Answers {
  "market-page": null;
  annotated: null;
  cleared: null;
  "card-facts": CardFacts;
  related: RelatedArticle[];
  "is-saved": boolean;
  save: { saved: true } | { saved: false; message: string };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isText = (value: unknown, most = 4096): value is string =>
  typeof value === "string" && value.length <= most;
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

function isPageInfo(value: unknown): value is PageInfo {
  return (
    isRecord(value) &&
    isText(value.address) &&
    isTextOrNull(value.title) &&
    isTextOrNull(value.outlet) &&
    isTextOrNull(value.date)
  );
}

/** The message, or null where it is none of ours or malformed. */
export function readToBackground(value: unknown): ToBackground | null {
  if (!isRecord(value)) return null;
  switch (value.type) {
    case "market-page":
    case "cleared":
      return { type: value.type };
    case "annotated":
      return Number.isInteger(value.names) ? { type: "annotated", names: value.names as number } : null;
    case "card-facts":
      return isText(value.id) && isText(value.address)
        ? { type: "card-facts", id: value.id, address: value.address }
        : null;
    case "is-saved":
      return isText(value.address) ? { type: "is-saved", address: value.address } : null;
    case "related":
      return isText(value.address) && isExtraction(value.extraction)
        ? { type: "related", address: value.address, extraction: value.extraction }
        : null;
    case "save":
      return isPageInfo(value.page) && isExtraction(value.extraction)
        ? { type: "save", page: value.page, extraction: value.extraction }
        : null;
    default:
      return null;
  }
}

export function readToPage(value: unknown): ToPage | null {
  if (!isRecord(value)) return null;
  return value.type === "page-state" || value.type === "frame-state" ? { type: value.type } : null;
}

/** What a page answered, or null where it is malformed. */
export function readPageState(value: unknown): PageState | null {
  if (!isRecord(value)) return null;
  if (value.state === "reading") return { state: "reading" };
  if (
    value.state === "left-alone" &&
    ["not-english", "not-market", "no-text", "off"].includes(value.reason as string)
  ) {
    return {
      state: "left-alone",
      reason: value.reason as LeftAlone,
      language: isText(value.language) ? value.language : null,
    };
  }
  if (value.state === "annotated" && isPageInfo(value.page) && isExtraction(value.extraction)) {
    const milliseconds = typeof value.milliseconds === "number" ? value.milliseconds : 0;
    return { state: "annotated", page: value.page, extraction: value.extraction, milliseconds };
  }
  return null;
}
