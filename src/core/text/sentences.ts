/** Groups tokens into sentences. A line break always ends one: blocks of an article are joined by line breaks. */
import type { Token } from "./tokens.ts";

/** A half-open range of token indices. */
export interface Sentence {
  first: number;
  end: number;
  /** Which line (block) of the text the sentence stands in, counted from 0 over non-empty lines. */
  block: number;
}

const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof sir st sen rep gov gen col lt sgt capt rev hon jr sr co corp inc ltd plc bros no nos vs " +
    "etc approx est dept jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri rs cos fig vol dist"
  ).split(" "),
);
const CLOSERS = new Set(['"', "”", "’", "'", ")", "]", "»"]);
/**
 * What is longer is no sentence but a table or a list without stops; it is cut, so that what looks at a sentence as a whole takes
 * time that grows with the text and not with its square or cube. The longest sentence of the corpus has 90 tokens.
 */
const LONGEST = 200;
/** How much longer one may become before a comma or semicolon comes. */
const GRACE = 50;
const STARTER = /^[\p{Lu}\d"“‘'([*•$£€¥#—–-]/u;

/** Sentences of a tokenized text; every token belongs to exactly one. */
export function splitSentences(tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let block = 0;
  for (let i = 0; i < tokens.length; i++) {
    const next = tokens[i + 1];
    const lineEnds = next?.startsLine === true;
    if (next === undefined || lineEnds || endsSentence(tokens, i) || isTooLong(tokens[i], i + 1 - first)) {
      sentences.push({ first, end: i + 1, block });
      first = i + 1;
      if (lineEnds) block++;
    }
  }
  return sentences;
}

/** Whether a sentence of `count` tokens is cut after its last one. */
const isTooLong = ({ text }: Token, count: number): boolean =>
  count >= LONGEST && (text === "," || text === ";" || count >= LONGEST + GRACE);

/** Whether a sentence ends after token `i` (full stop, closers included) with more text on the same line. */
function endsSentence(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next.spaced || !STARTER.test(next.text)) return false;
  let stop = i;
  while (stop > 0 && CLOSERS.has(tokens[stop].text)) stop--;
  const mark = tokens[stop].text;
  if (mark === "!" || mark === "?") return true;
  if (mark !== ".") return false;
  const before = tokens[stop - 1];
  if (before === undefined || tokens[stop].spaced) return stop > 0;
  if (stop < i) return true;
  if (before.kind !== "word") return true;
  if (before.text.length === 1 && /\p{Lu}/u.test(before.text)) return false;
  return !ABBREVIATIONS.has(before.text.toLowerCase());
}
