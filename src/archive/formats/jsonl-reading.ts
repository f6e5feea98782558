/** Reads a line of JSON: one of an export, of `npm run extract -- --json`, or of any program that has a text to give. */
import { findDate } from "../../core/article/dates.ts";
import type { Extraction } from "../../core/types.ts";
import { isExtraction } from "../../core/validate.ts";
import { type ArticleVersion, ORIGINS, type Origin } from "../article.ts";
import { checkLength, foreignArticle } from "./foreign.ts";
import { LINE_VERSION } from "./jsonl.ts";
import { orderedExtraction, orderedVersion } from "./ordered.ts";
import { type ReadArticle, UnreadableError } from "./reading.ts";
import { isIsoDate, isTime, isWebAddress } from "./values.ts";

type Fields = Record<string, unknown>;

/** The article of a line. Throws UnreadableError with what is wrong with it. */
export function readLine(line: string): ReadArticle {
  const value = parse(line);
  if (!isRecord(value)) throw new UnreadableError("this is no JSON object");
  return value.tapelight === undefined ? foreignLine(value) : ownLine(value);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UnreadableError(`this is no JSON: ${(error as Error).message.slice(0, 100)}`);
  }
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function ownLine(fields: Fields): ReadArticle {
  if (fields.tapelight !== LINE_VERSION)
    throw new UnreadableError("the line was written by a later version of Tapelight");
  const { title, savedAt, origin } = fields;
  const [address, outlet, date, language] = ["address", "outlet", "date", "language"].map((key) =>
    textOrNull(fields, key),
  );
  if (typeof title !== "string") throw new UnreadableError("'title' is missing");
  if (address !== null && !isWebAddress(address)) throw new UnreadableError("'address' is no web address");
  if (date !== null && !isIsoDate(date)) throw new UnreadableError("'date' is no ISO date");
  if (!isOrigin(origin)) throw new UnreadableError(`'origin' is none of ${ORIGINS.join(", ")}`);
  if (!isTime(savedAt)) throw new UnreadableError("'savedAt' is no time in milliseconds");
  const extraction = checkedExtraction(fields.extraction);
  const versions = readVersions(fields.versions ?? []);
  return {
    ...{ address, title, outlet, date, language, origin, savedAt },
    ...{ text: extraction.text, extraction, versions },
  };
}

/** A text, or null where the key is missing or null. */
function textOrNull(fields: Fields, key: string): string | null {
  const value = fields[key] ?? null;
  if (value === null || typeof value === "string") return value;
  throw new UnreadableError(`'${key}' is no text`);
}

export const isOrigin = (value: unknown): value is Origin => ORIGINS.includes(value as Origin);

function checkedExtraction(value: unknown): Extraction {
  if (isRecord(value) && typeof value.text === "string") checkLength(value.text);
  if (!isExtraction(value)) throw new UnreadableError("its names and figures do not fit its text");
  return orderedExtraction(value);
}

function readVersions(value: unknown): ArticleVersion[] {
  if (!Array.isArray(value)) throw new UnreadableError("'versions' is no list");
  return value.map((version: unknown) => {
    if (!isRecord(version) || typeof version.title !== "string" || !isTime(version.savedAt))
      throw new UnreadableError("one of its versions has no title or no time");
    const date = textOrNull(version, "date");
    if (date !== null && !isIsoDate(date)) throw new UnreadableError("'date' of a version is no ISO date");
    const extraction = checkedExtraction(version.extraction);
    return orderedVersion({ savedAt: version.savedAt, title: version.title, date, extraction });
  });
}

function foreignLine(fields: Fields): ReadArticle {
  const title = textOrNull(fields, "title");
  const stated = textOrNull(fields, "date");
  const date = stated === null ? null : findDate(stated);
  const known = {
    ...{ title, date },
    address: textOrNull(fields, "address") ?? textOrNull(fields, "url"),
    outlet: textOrNull(fields, "outlet") ?? textOrNull(fields, "source"),
    language: textOrNull(fields, "language") ?? textOrNull(fields, "lang"),
  };
  const extraction = givenExtraction(fields, title, date);
  if (extraction !== null) return { ...foreignArticle({ ...known, text: extraction.text }), extraction };
  const text = textOrNull(fields, "text");
  if (text === null) throw new UnreadableError("'text' is missing");
  return foreignArticle({ ...known, text: withHeadline(title, text.replace(/\r\n?/g, "\n")) });
}

/** What the line itself says is in its text, or null where it leaves that open. */
function givenExtraction(fields: Fields, title: string | null, date: string | null): Extraction | null {
  if (fields.extraction !== undefined && fields.extraction !== null)
    return checkedExtraction(fields.extraction);
  const { text, entities, figures } = fields;
  if (entities === undefined && figures === undefined) return null;
  return checkedExtraction({ version: 1, title, date, text, entities, figures });
}

function withHeadline(title: string | null, text: string): string {
  const headline = title?.trim() ?? "";
  return headline === "" || text.trim() === "" || text.trimStart().startsWith(headline)
    ? text
    : `${headline}\n\n${text.trimStart()}`;
}
