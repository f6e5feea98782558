/** Values of each token that the tagger's templates combine; computed once a document. */
import type { Document } from "../document.ts";
import { combine, hashString } from "../hash.ts";
import { isCurrency } from "../text/currencies.ts";
import { moveOf } from "../text/move-words.ts";
import type { Sentence } from "../text/sentences.ts";
import { SHAPES } from "../text/shape.ts";
import { MEASURE_WORDS } from "../text/word-classes.ts";
import { gatherEvidence } from "./evidence.ts";
import { nounsOfRun, type RunNouns } from "./run-nouns.ts";
import { findRuns, type Run } from "./runs.ts";

const TYPE_NUMBER = { company: 1, index: 2, instrument: 3, org: 4, person: 5 } as const;

/** A value a token in each column. */
export interface Columns {
  word: Uint32Array;
  shape: Uint8Array;
  /** Place in a table match: type, position (begin, inside, end, single), starred; 0 outside. */
  table: Uint32Array;
  /** Hash of the unit of the quantity that covers the token, 0 outside. */
  unit: Uint32Array;
  evidence: Uint32Array;
  /** Class of words that market news is made of, by what they measure and which way they go; 0 for other words. */
  topic: Uint32Array;
  /** Unit and distance of the next and of the last quantity of the sentence, in steps; 0 where none is near. */
  next: Uint32Array;
  last: Uint32Array;
  /** How thick the document is with quantities, in four steps: market reports are full of them. */
  density: number;
  runs: Run[];
  runAt: Int32Array;
  /** What the nouns in and beside each run say. */
  nouns: RunNouns[];
}

export function columnsOf(document: Document): Columns {
  const { words, lowered, matches, matchAt, quantities, quantityAt } = document;
  const count = words.length;
  const shape = Uint8Array.from(words, (word) => word.shape);
  const { runs, runAt } = findRuns(document, shape);
  const bits = gatherEvidence(document, runs, runAt);
  const result: Columns = {
    word: Uint32Array.from(words, (word) => word.pattern),
    shape,
    table: new Uint32Array(count),
    unit: new Uint32Array(count),
    evidence: Uint32Array.from(lowered, (word) => bits.get(word) ?? 0),
    topic: Uint32Array.from(lowered, topicOf),
    ...quantitiesAround(document),
    density: Math.min(3, Math.floor((40 * quantities.length) / Math.max(count, 1))),
    runs,
    runAt,
    nouns: runs.map((run) => nounsOfRun(document, run, shape)),
  };
  for (let i = 0; i < count; i++) {
    if (matchAt[i] >= 0) {
      const match = matches[matchAt[i]];
      const position =
        match.end - match.first === 1 ? 3 : i === match.first ? 0 : i === match.end - 1 ? 2 : 1;
      result.table[i] = TYPE_NUMBER[match.type] * 16 + position * 2 + (match.starred ? 1 : 0);
    }
    if (quantityAt[i] >= 0) result.unit[i] = hashString(quantities[quantityAt[i]].unit ?? "bare");
  }
  return result;
}

function topicOf(word: string): number {
  const measures = MEASURE_WORDS.get(word) ?? 0;
  const move = moveOf(word);
  return measures === 0 && move === 0 ? 0 : combine(measures, move + 2);
}

/** Whether a value of the column `table` is of a name that is also an ordinary word. */
export const isStarred = (table: number): boolean => (table & 1) === 1;

/** Stands for a word beyond the ends of a sentence. */
const EDGE = hashString("<edge>");
const NUMBER = SHAPES.indexOf("number");

/** The word at `k`, or the unit of a number; the edge outside the sentence. */
export function wordAt({ unit, word, shape }: Columns, { first, end }: Sentence, k: number): number {
  if (k < first || k >= end) return EDGE;
  return unit[k] !== 0 && shape[k] === NUMBER ? unit[k] : word[k];
}

/** The value of a column at `k`, `outside` the sentence another. */
export const valueAt = (column: Uint32Array, { first, end }: Sentence, k: number, outside: number): number =>
  k < first || k >= end ? outside : column[k];

/** How far a quantity still counts as near, in tokens. */
const NEAR = 8;

function quantitiesAround(document: Document): Pick<Columns, "next" | "last"> {
  const { tokens, quantities, quantityAt, sentenceOf } = document;
  const columns = { next: new Uint32Array(tokens.length), last: new Uint32Array(tokens.length) };
  const units = quantities.map(({ unit }) => hashString(isCurrency(unit) ? "money" : (unit ?? "bare")));
  quantities.forEach((quantity, q) => {
    const sentence = sentenceOf[quantity.firstToken];
    const around = (column: Uint32Array, from: number, side: number): void => {
      let neighbour = -1;
      for (let gap = 1; gap <= NEAR; gap++) {
        const k = from + side * gap;
        if (k < 0 || k >= tokens.length || sentenceOf[k] !== sentence) break;
        // up to the far end of the next quantity: beyond it that one is nearer
        if (neighbour >= 0 && quantityAt[k] !== neighbour) break;
        neighbour = quantityAt[k];
        column[k] = combine(units[q], gap <= 1 ? 1 : gap <= 2 ? 2 : gap <= 4 ? 3 : 4);
      }
    };
    around(columns.next, quantity.firstToken, -1);
    around(columns.last, quantity.endToken - 1, 1);
  });
  return columns;
}
