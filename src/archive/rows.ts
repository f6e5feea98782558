/** The records that one article becomes. */
import { nameKey } from "../core/gazetteer/name-key.ts";
import { textHash } from "../core/hash.ts";
import { shinglesOf, sketchOf } from "../core/retrieval/sketch.ts";
import { outletTerm, termCounts } from "../core/retrieval/terms.ts";
import type { Extraction } from "../core/types.ts";
import { keyOf, type NewArticle } from "./article.ts";
import { figureLines, termLines } from "./index/lines.ts";
import { pack } from "./packed.ts";
import type { ArticleRecord, LogRecord, NameRecord } from "./schema.ts";

const LEAD = 200;

export interface ArticleRows {
  /** Without what depends on the rest of the archive. */
  record: Omit<ArticleRecord, "number" | "copyOf" | "versionCount">;
  text: string;
  names: NameRecord[];
  /** What the index gets to know, but for the article's number and its terms before. */
  log: Pick<LogRecord, "length" | "terms" | "figures">;
}

/** `now` is the time of saving where the article has none. */
export function rowsOf(article: NewArticle, now: number): ArticleRows {
  const { address, title, outlet, date, language, origin, extraction } = article;
  const savedAt = article.savedAt ?? now;
  const day = (date ?? new Date(savedAt).toISOString()).slice(0, 10);
  const log = indexRows(extraction, outlet, date);
  const { text } = extraction;
  return {
    record: {
      key: keyOf(article),
      address,
      title,
      outlet,
      date,
      language,
      origin,
      savedAt,
      lead: leadOf(text, title),
      day,
      hash: textHash(text),
      length: log.length,
      sketch: sketchOf(shinglesOf(text)),
      packed: pack(extraction),
    },
    text,
    names: namesOf(extraction),
    log,
  };
}

/** What the index knows of an article. */
export function indexRows(
  extraction: Extraction,
  outlet: string | null,
  date: string | null,
): ArticleRows["log"] {
  const counts = termCounts(extraction);
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (outlet !== null) counts.set(outletTerm(outlet), 1);
  return {
    length,
    terms: termLines(counts),
    figures: figureLines(extraction.figures, date?.slice(0, 10) ?? null),
  };
}

/** Under which names and tickers the article's things can be looked up. */
export function namesOf({ entities }: Extraction): NameRecord[] {
  const rows = new Map<string, NameRecord>();
  for (const { id, name, type, text, listing } of entities) {
    if (type === "person") continue;
    for (const called of [name, text, id, listing ?? id]) {
      const key = nameKey(called);
      if (key !== "") rows.set(`${key}\t${id}`, { key, id, name, type });
    }
  }
  return [...rows.values()];
}

/** The first lines after the headline. */
function leadOf(text: string, title: string): string {
  const body = text.startsWith(title) ? text.slice(title.length) : text;
  const lead = body
    .slice(0, 2 * LEAD)
    .replace(/\s+/g, " ")
    .trim();
  return lead.length <= LEAD ? lead : `${lead.slice(0, lead.lastIndexOf(" ", LEAD))} …`;
}
