/** A text made ready for the extractor: tokens, sentences, quantities, list flags and names of the tables. */
import type { Gazetteer, NameMatch } from "./gazetteer/gazetteer.ts";
import { finish, type Steps } from "./steps.ts";
import { type QuantityRead, quantitySteps } from "./text/quantities.ts";
import { type Sentence, splitSentences } from "./text/sentences.ts";
import { type Token, tokenSteps } from "./text/tokens.ts";
import type { Vocabulary, Word } from "./vocabulary.ts";

/** What the extractor knows before it reads: tables, and words with their lists. */
export interface Lexicon {
  gazetteer: Gazetteer;
  vocabulary: Vocabulary;
}

export interface Document {
  text: string;
  tokens: Token[];
  /** What is known of each token's word. */
  words: Word[];
  /** Tokens in lower case, curly apostrophes made straight. */
  lowered: string[];
  sentences: Sentence[];
  /** Sentence number of each token. */
  sentenceOf: Int32Array;
  quantities: QuantityRead[];
  /** Quantity that covers each token, or -1. */
  quantityAt: Int32Array;
  matches: NameMatch[];
  /** Table match that covers each token, or -1. */
  matchAt: Int32Array;
  /** List flags of each token. */
  flags: Int32Array;
}

/** Words between two steps. */
const STEP = 1000;

/** Reads a text as far as it can be read without a model. */
export const readDocument = (text: string, lexicon: Lexicon): Document =>
  finish(documentSteps(text, lexicon));

/** The same in steps. */
export function* documentSteps(text: string, lexicon: Lexicon): Steps<Document> {
  const tokens = yield* tokenSteps(text);
  const words: Word[] = [];
  for (const token of tokens) if (words.push(lexicon.vocabulary.wordOf(token)) % STEP === 0) yield;
  const lowered = words.map((word) => word.lowered);
  const sentences = splitSentences(tokens);
  yield;
  const quantities = yield* quantitySteps(text, tokens);
  const matches = yield* lexicon.gazetteer.matchSteps(tokens, lowered);
  return {
    text,
    tokens,
    words,
    lowered,
    sentences,
    sentenceOf: cover(tokens.length, sentences, (s) => [s.first, s.end]),
    quantities,
    quantityAt: cover(tokens.length, quantities, (q) => [q.firstToken, q.endToken]),
    matches,
    matchAt: cover(tokens.length, matches, (m) => [m.first, m.end]),
    flags: Int32Array.from(words, (word) => word.flags),
  };
}

/** For each token the number of the range that covers it, or -1. */
function cover<T>(count: number, ranges: readonly T[], bounds: (range: T) => [number, number]): Int32Array {
  const at = new Int32Array(count).fill(-1);
  ranges.forEach((range, index) => {
    const [first, end] = bounds(range);
    at.fill(index, first, end);
  });
  return at;
}
