/**
 * Features of the tagger: for each token its words, shapes, list and table flags, the run of capitalised words it
 * stands in, and what the document says of it elsewhere. The same function serves training and the extension.
 */
import type { Document } from "../document.ts";
import { combine } from "../hash.ts";
import type { FeatureSink } from "../model/linear.ts";
import { nounOf } from "../text/kind-nouns.ts";
import type { Sentence } from "../text/sentences.ts";
import { isCapitalShape, SHAPES } from "../text/shape.ts";
import { type Columns, columnsOf, valueAt, wordAt } from "./columns.ts";
import { EVIDENCE_BITS, startsSentence } from "./evidence.ts";
import { writeNouns } from "./run-nouns.ts";
import { type SenseScene, senseScene, writeSense } from "./sense-features.ts";

/** Writes the features of one sentence after another; what they share is computed at once. */
export function sentenceFeatures(document: Document): (sentence: Sentence, sink: FeatureSink) => void {
  const values = columnsOf(document);
  return (sentence, sink) => {
    const templates = new TokenTemplates(sink, document, values, sentence);
    for (let i = sentence.first; i < sentence.end; i++) templates.write(i);
  };
}

/** Whether nearly every word of a sentence is in capitals (a headline in capitals, where capitals tell nothing). */
function capsOf(document: Document, sentence: Sentence, shape: Uint8Array): number {
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

/** The features of one sentence's tokens, template by template. */
class TokenTemplates {
  private readonly sink: FeatureSink;
  private readonly document: Document;
  private readonly values: Columns;
  private readonly sentence: Sentence;
  private readonly caps: number;
  private readonly scene: SenseScene;
  private template = 0;

  constructor(sink: FeatureSink, document: Document, values: Columns, sentence: Sentence) {
    this.sink = sink;
    this.document = document;
    this.values = values;
    this.sentence = sentence;
    this.caps = capsOf(document, sentence, values.shape);
    this.scene = senseScene(document, values, sentence);
  }

  private one(value: number): void {
    this.sink.add(combine(this.template++, value));
  }

  private pair(a: number, b: number): void {
    this.sink.add(combine(combine(this.template++, a), b));
  }

  private inside(k: number): boolean {
    return k >= this.sentence.first && k < this.sentence.end;
  }

  private wordAt(k: number): number {
    return wordAt(this.values, this.sentence, k);
  }

  private shapeAt(k: number): number {
    return this.inside(k) ? this.values.shape[k] : SHAPES.length + 4;
  }

  private flagsAt(k: number): number {
    return this.inside(k) ? this.document.flags[k] : 0;
  }

  private tableAt(k: number): number {
    return valueAt(this.values.table, this.sentence, k, 0);
  }

  /** Writes all features of token `i`. */
  write(i: number): void {
    const { evidence, shape } = this.values;
    const opens = startsSentence(this.document, i) ? 1 : 0;
    this.writeWords(i, opens);
    this.writeLists(i, opens);
    this.writeTable(i, opens);
    this.writeEvidence(evidence[i], shape[i], opens);
    if (this.inside(i + 1)) this.sink.add(combine(combine(90, evidence[i + 1]), shape[i]));
    if (this.inside(i - 1)) this.sink.add(combine(combine(91, evidence[i - 1]), shape[i]));
    this.writeRun(i);
    this.sink.endItem();
  }

  private writeWords(i: number, opens: number): void {
    const { written, suffix2, suffix3, suffix4, prefix } = this.document.words[i];
    const w = this.values.word[i];
    const s = this.values.shape[i];
    const [before, after] = [this.wordAt(i - 1), this.wordAt(i + 1)];
    const [before2, after2] = [this.wordAt(i - 2), this.wordAt(i + 2)];
    const [shapeBefore, shapeAfter] = [this.shapeAt(i - 1), this.shapeAt(i + 1)];
    this.template = 1;
    this.one(w);
    this.one(before);
    this.one(after);
    this.one(before2);
    this.one(after2);
    this.pair(before, w);
    this.pair(w, after);
    this.pair(s, shapeAfter);
    this.pair(s, shapeBefore);
    this.pair(combine(shapeBefore, s), combine(shapeAfter, this.shapeAt(i + 2)));
    this.pair(s, before);
    this.pair(s, after);
    this.pair(combine(s, before2), before);
    this.pair(combine(s, after), after2);
    this.pair(s, written);
    this.pair(suffix3, s);
    this.pair(suffix4, s);
    this.one(prefix);
    this.pair(suffix2, s);
    this.pair(s, opens + 2 * this.caps);
  }

  private writeLists(i: number, opens: number): void {
    const s = this.values.shape[i];
    const own = this.document.flags[i];
    const [before, after] = [this.flagsAt(i - 1), this.flagsAt(i + 1)];
    this.template = 21;
    this.pair(combine(own, s), opens);
    this.pair(own, after);
    this.pair(before, own);
    this.pair(combine(before, own), after);
    this.pair(after, s);
    this.pair(before, s);
    this.pair(combine(this.flagsAt(i - 2), s), before);
  }

  /** The tables' names, and the quantities around. */
  private writeTable(i: number, opens: number): void {
    const { table, shape, next, last, density, unit, evidence, word } = this.values;
    const s = shape[i];
    const own = table[i];
    this.template = 28;
    this.pair(own, s);
    this.pair(own, combine(this.caps, opens));
    this.pair(own, combine(this.tableAt(i - 1), this.tableAt(i + 1)));
    this.pair(this.tableAt(i + 1), s);
    this.pair(this.tableAt(i - 1), s);
    if (own !== 0) {
      const [before, after] = [this.wordAt(i - 1), this.wordAt(i + 1)];
      this.pair(own, word[i]);
      this.pair(own, before);
      this.pair(own, after);
      this.pair(own, evidence[i]);
      this.pair(combine(own, before), after);
      this.pair(own, this.document.flags[i]);
      writeSense(this.sink, this.scene, i, combine(opens, this.caps));
    }
    const shaped = combine(own, s);
    this.template = 52;
    this.pair(shaped, next[i]);
    this.pair(shaped, last[i]);
    this.pair(shaped, combine(density, opens));
    if (own !== 0) {
      this.pair(combine(own, word[i]), next[i]);
      this.pair(combine(own, word[i]), density);
    }
    this.template = 60;
    if (unit[i] !== 0) this.pair(unit[i], s);
  }

  /** What the document says of a capitalised word elsewhere. */
  private writeEvidence(evidence: number, shape: number, opens: number): void {
    if (!isCapitalShape(shape)) return;
    for (let bit = 0; bit < EVIDENCE_BITS; bit++) {
      if ((evidence & (1 << bit)) !== 0) this.sink.add(combine(combine(64, bit), opens));
    }
    this.sink.add(combine(combine(80, evidence), shape));
    this.sink.add(combine(combine(combine(81, evidence), opens), this.caps));
  }

  /** The run a capitalised word stands in: its length, the place in it, what stands around it, how it ends. */
  private writeRun(i: number): void {
    const { word, runs, runAt, nouns, shape, table } = this.values;
    if (runAt[i] < 0) return;
    const { first, end } = runs[runAt[i]];
    const length = Math.min(end - first, 5);
    const place = Math.min(i - first, 3) * 8 + Math.min(end - 1 - i, 3);
    const [left, right] = [this.wordAt(first - 1), this.wordAt(end)];
    const [left2, right2] = [this.wordAt(first - 2), this.wordAt(end + 1)];
    const head = this.document.flags[first];
    const tail = this.document.flags[end - 1];
    this.template = 100;
    this.pair(length, place);
    this.pair(left, place);
    this.pair(right, place);
    this.pair(combine(left, left2), length);
    this.pair(combine(right, right2), length);
    this.pair(left, right);
    this.pair(tail, place);
    this.pair(head, place);
    this.pair(combine(head, tail), length);
    this.pair(word[end - 1], place);
    this.pair(word[first], place);
    this.pair(right2, shape[i]);
    this.pair(left2, shape[i]);
    this.pair(combine(table[first], table[end - 1]), place);
    this.template = 310;
    const token = {
      place,
      length,
      shape: shape[i],
      known: combine(table[i], this.document.flags[i]),
      ends: combine(head, tail),
      noun: nounOf(this.document.lowered[i]),
    };
    writeNouns(nouns[runAt[i]], token, (value) => this.one(value));
  }
}
