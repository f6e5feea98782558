/** Checks messages of the protocol when they arrive: a content script runs inside a page that we do not trust. */

import type { LevelHistory } from "../core/retrieval/level-history.ts";
import { isExtraction } from "../core/validate.ts";
import {
  type ArchivedArticle,
  type CardFacts,
  LEFT_ALONE,
  PAGE_COMMANDS,
  type PageInfo,
  type PageState,
  type TextRead,
  type ToBackground,
  type ToPage,
} from "./protocol.ts";

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

/** The same for messages to a page. */
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
