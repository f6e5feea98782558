/** What the features of all quantities of a document have in common. */
import type { Document } from "../document.ts";
import { hashString } from "../hash.ts";
import type { WordClasses } from "../text/word-classes.ts";
import type { NameSpan, Streams } from "./stream.ts";
import { type ValueRelations, valueRelations } from "./value-relations.ts";

export interface FigureContext {
  document: Document;
  streams: Streams;
  /** How much the document is about markets, in four steps. */
  marketness: number;
  /** How many sentences away the nearest listed thing is, 4 where it is further. */
  market: Uint8Array;
  /** How its quantities stand to each other in size. */
  relations: ValueRelations;
  /** Features of each quantity as far as they were asked for, without what was known of it beforehand. */
  described: Map<number, Uint32Array>;
  /** Classes of the words of each sentence, as far as they were asked for. */
  classes: Map<WordClasses, ReadonlySet<number>[]>;
}

/** Stands for a word beyond the ends of a sentence. */
export const EDGE = hashString("<edge>");
/** Words and marks that may end a clause. */
export const CLAUSE_END = new Set([
  ",",
  ";",
  ":",
  "(",
  ")",
  "--",
  "—",
  "–",
  "while",
  "but",
  "as",
  "after",
  "and",
]);
const MARKET_WORDS = new Set(
  "shares stock stocks index points trading investors bourse turnover benchmark market markets analysts traders closed".split(
    " ",
  ),
);

/** Gathers what the features of all quantities of a document have in common. */
export function figureContext(
  document: Document,
  names: readonly NameSpan[],
  streams: Streams,
): FigureContext {
  let hits = names.filter((name) => name.type === "index" || name.type === "instrument").length;
  for (const word of document.lowered) if (MARKET_WORDS.has(word)) hits++;
  const share = hits / Math.max(document.tokens.length, 1);
  const marketness = share > 0.03 ? 3 : share > 0.015 ? 2 : share > 0.005 ? 1 : 0;
  return {
    document,
    streams,
    marketness,
    market: marketAway(document, names, streams),
    relations: valueRelations(document),
    described: new Map(),
    classes: new Map(),
  };
}

/** For each sentence how far the nearest company, index or instrument is, in sentences; 4 where it is further. */
function marketAway(document: Document, names: readonly NameSpan[], streams: Streams): Uint8Array {
  const away = new Uint8Array(document.sentences.length).fill(4);
  names.forEach(({ type }, n) => {
    if (type !== "company" && type !== "index" && type !== "instrument") return;
    const [at] = streams.ofName[n];
    for (let s = Math.max(0, at - 3); s <= at + 3 && s < away.length; s++)
      away[s] = Math.min(away[s], Math.abs(s - at));
  });
  return away;
}
