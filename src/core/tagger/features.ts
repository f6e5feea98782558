/**
 * Features of the tagger: for each token its words, shapes, list and table flags, the run of capitalised words it
 * stands in, and what the document says of it elsewhere. The same function serves training and the extension.
 */
import type { Document } from "../document.ts";
import { combine, hashString } from "../hash.ts";
import { type FeatureSequence, FeatureWriter } from "../model/linear.ts";
import type { Sentence } from "../text/sentences.ts";
import { EVIDENCE_BITS, gatherEvidence, startsSentence } from "./evidence.ts";
import { findRuns, type Run } from "./runs.ts";
import { isCapitalShape, shapeOf } from "./shape.ts";

const TYPE_NUMBER = { company: 1, index: 2, instrument: 3, org: 4, person: 5 } as const;

/** Per-token values that the templates combine; computed once a document. */
interface Columns {
  word: Uint32Array;
  shape: Uint8Array;
  /** Place in a table match: type, position (begin, inside, end, single), starred; 0 outside. */
  table: Uint32Array;
  /** Hash of the unit of the quantity that covers the token, 0 outside. */
  unit: Uint32Array;
  evidence: Uint32Array;
  /** Unit and distance of the next and of the last quantity of the sentence, in steps; 0 where none is near. */
  next: Uint32Array;
  last: Uint32Array;
  /** How thick the document is with quantities, in four steps: market reports are full of them. */
  density: number;
  runs: Run[];
  runAt: Int32Array;
}

const OUTSIDE = hashString("<edge>");

function columns(document: Document): Columns {
  const { tokens, lowered, matches, matchAt, quantities, quantityAt } = document;
  const count = tokens.length;
  const shape = Uint8Array.from(tokens, (token) => shapeOf(token.text, token.kind));
  const { runs, runAt } = findRuns(document, shape);
  const bits = gatherEvidence(document, runs, runAt);
  const result: Columns = {
    word: Uint32Array.from(lowered, (word, i) =>
      hashString(tokens[i].kind === "number" ? word.replace(/\d/g, "0") : word),
    ),
    shape,
    table: new Uint32Array(count),
    unit: new Uint32Array(count),
    evidence: Uint32Array.from(lowered, (word) => bits.get(word) ?? 0),
    ...quantitiesAround(document),
    density: Math.min(3, Math.floor((40 * quantities.length) / Math.max(count, 1))),
    runs,
    runAt,
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

/** How far a quantity still counts as near, in tokens. */
const NEAR = 8;

function quantitiesAround(document: Document): Pick<Columns, "next" | "last"> {
  const { tokens, quantities, quantityAt, sentenceOf } = document;
  const columns = { next: new Uint32Array(tokens.length), last: new Uint32Array(tokens.length) };
  const step = (gap: number): number => (gap <= 1 ? 1 : gap <= 2 ? 2 : gap <= 4 ? 3 : 4);
  for (const [column, side] of [["next", 1] as const, ["last", -1] as const]) {
    for (let i = 0; i < tokens.length; i++) {
      for (let gap = 1; gap <= NEAR; gap++) {
        const k = i + side * gap;
        if (k < 0 || k >= tokens.length || sentenceOf[k] !== sentenceOf[i]) break;
        if (quantityAt[k] < 0 || quantityAt[k] === quantityAt[i]) continue;
        const { unit } = quantities[quantityAt[k]];
        const kind = unit !== null && /^[A-Z]{3}$/.test(unit) ? "money" : (unit ?? "bare");
        columns[column][i] = combine(hashString(kind), step(gap));
        break;
      }
    }
  }
  return columns;
}

/** Reads the features of one sentence after another; what they share is computed at once. */
export function sentenceFeatures(document: Document): (sentence: Sentence) => FeatureSequence {
  const values = columns(document);
  return (sentence) => {
    const writer = new FeatureWriter();
    const caps = isCapsLine(document, sentence, values.shape);
    for (let i = sentence.first; i < sentence.end; i++) {
      writeToken(writer, document, values, sentence, i, caps);
      writer.endItem();
    }
    return writer.finish();
  };
}

/** Whether nearly every word of a sentence is in capitals (a headline in capitals, where capitals tell nothing). */
function isCapsLine(document: Document, sentence: Sentence, shape: Uint8Array): number {
  let words = 0;
  let capitals = 0;
  for (let i = sentence.first; i < sentence.end; i++) {
    if (document.tokens[i].kind !== "word" || document.tokens[i].text.length < 2) continue;
    words++;
    if (isCapitalShape(shape[i])) capitals++;
  }
  if (words < 4) return 0;
  return capitals > words * 0.8 ? 2 : capitals > words * 0.55 ? 1 : 0;
}

function writeToken(
  writer: FeatureWriter,
  document: Document,
  values: Columns,
  sentence: Sentence,
  i: number,
  caps: number,
): void {
  const { tokens, lowered, flags } = document;
  const { word, shape, table, unit, evidence } = values;
  const inside = (k: number): boolean => k >= sentence.first && k < sentence.end;
  const wordAt = (k: number): number =>
    inside(k) ? (unit[k] !== 0 && tokens[k].kind === "number" ? unit[k] : word[k]) : OUTSIDE;
  const shapeAt = (k: number): number => (inside(k) ? shape[k] : 15);
  const flagsAt = (k: number): number => (inside(k) ? flags[k] : 0);
  const tableAt = (k: number): number => (inside(k) ? table[k] : 0);
  let template = 1;
  const add = (value: number): void => writer.add(combine(template++, value));
  const addPair = (a: number, b: number): void => writer.add(combine(combine(template++, a), b));

  const [w, before, after] = [word[i], wordAt(i - 1), wordAt(i + 1)];
  const s = shape[i];
  add(w);
  add(before);
  add(after);
  add(wordAt(i - 2));
  add(wordAt(i + 2));
  addPair(before, w);
  addPair(w, after);
  addPair(s, shapeAt(i + 1));
  addPair(s, shapeAt(i - 1));
  addPair(combine(shapeAt(i - 1), s), combine(shapeAt(i + 1), shapeAt(i + 2)));
  addPair(s, before);
  addPair(s, after);
  addPair(combine(s, wordAt(i - 2)), before);
  addPair(combine(s, after), wordAt(i + 2));
  addPair(s, hashString(tokens[i].text));
  const affix = lowered[i];
  addPair(hashString(affix.slice(-3)), s);
  addPair(hashString(affix.slice(-4)), s);
  add(hashString(affix.slice(0, 3)));
  addPair(hashString(affix.slice(-2)), s);
  const first = startsSentence(document, i) ? 1 : 0;
  addPair(s, first + 2 * caps);
  addPair(combine(flags[i], s), first);
  addPair(flags[i], flagsAt(i + 1));
  addPair(flagsAt(i - 1), flags[i]);
  addPair(combine(flagsAt(i - 1), flags[i]), flagsAt(i + 1));
  addPair(flagsAt(i + 1), s);
  addPair(flagsAt(i - 1), s);
  addPair(combine(flagsAt(i - 2), s), flagsAt(i - 1));
  addPair(table[i], s);
  addPair(table[i], combine(caps, first));
  addPair(table[i], combine(tableAt(i - 1), tableAt(i + 1)));
  addPair(tableAt(i + 1), s);
  addPair(tableAt(i - 1), s);
  if (table[i] !== 0) {
    addPair(table[i], w);
    addPair(table[i], before);
    addPair(table[i], after);
    addPair(table[i], evidence[i]);
    addPair(combine(table[i], before), after);
    addPair(table[i], flags[i]);
  }
  template = 52;
  addPair(combine(table[i], s), values.next[i]);
  addPair(combine(table[i], s), values.last[i]);
  addPair(combine(table[i], s), combine(values.density, first));
  if (table[i] !== 0) {
    addPair(combine(table[i], w), values.next[i]);
    addPair(combine(table[i], w), values.density);
  }
  template = 60;
  if (unit[i] !== 0) addPair(unit[i], s);
  template = 64;
  writeEvidence(writer, evidence[i], s, first, caps);
  if (inside(i + 1)) writer.add(combine(combine(90, evidence[i + 1]), s));
  if (inside(i - 1)) writer.add(combine(combine(91, evidence[i - 1]), s));
  writeRun(writer, document, values, sentence, i);
}

function writeEvidence(
  writer: FeatureWriter,
  evidence: number,
  shape: number,
  first: number,
  caps: number,
): void {
  if (!isCapitalShape(shape)) return;
  for (let bit = 0; bit < EVIDENCE_BITS; bit++) {
    if ((evidence & (1 << bit)) !== 0) writer.add(combine(combine(64, bit), first));
  }
  writer.add(combine(combine(80, evidence), shape));
  writer.add(combine(combine(combine(81, evidence), first), caps));
}

/** The run a capitalised word stands in: its length, the place in it, what stands around it, how it ends. */
function writeRun(
  writer: FeatureWriter,
  document: Document,
  values: Columns,
  sentence: Sentence,
  i: number,
): void {
  const { tokens, flags } = document;
  const { word, unit, runs, runAt, shape } = values;
  if (runAt[i] < 0) return;
  const run = runs[runAt[i]];
  const length = Math.min(run.end - run.first, 5);
  const place = Math.min(i - run.first, 3) * 8 + Math.min(run.end - 1 - i, 3);
  const around = (k: number): number =>
    k < sentence.first || k >= sentence.end
      ? OUTSIDE
      : unit[k] !== 0 && tokens[k].kind === "number"
        ? unit[k]
        : word[k];
  const left = around(run.first - 1);
  const right = around(run.end);
  const tail = flags[run.end - 1];
  const head = flags[run.first];
  let template = 100;
  const addPair = (a: number, b: number): void => writer.add(combine(combine(template++, a), b));
  addPair(length, place);
  addPair(left, place);
  addPair(right, place);
  addPair(combine(left, around(run.first - 2)), length);
  addPair(combine(right, around(run.end + 1)), length);
  addPair(left, right);
  addPair(tail, place);
  addPair(head, place);
  addPair(combine(head, tail), length);
  addPair(word[run.end - 1], place);
  addPair(word[run.first], place);
  addPair(around(run.end + 1), shape[i]);
  addPair(around(run.first - 2), shape[i]);
  addPair(combine(values.table[run.first], values.table[run.end - 1]), place);
}
