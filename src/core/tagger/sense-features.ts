/**
 * Features that tell a thing of the tables from what else bears its name: "Target Sinks as Profit Misses", "Persimmon growers
 * lost a third of the crop". Templates 300 to 309.
 */
import type { Document } from "../document.ts";
import { combine } from "../hash.ts";
import type { FeatureSink } from "../model/linear.ts";
import type { Sentence } from "../text/sentences.ts";
import { type Columns, isStarred, valueAt, wordAt } from "./columns.ts";

/** How far words bear on the sense of a name, in tokens. */
const REACH = 10;

/** Where a name stands. */
export interface SenseScene {
  document: Document;
  values: Columns;
  sentence: Sentence;
  /** How many words of the sentence market news is made of, up to three. */
  topics: number;
}

export function senseScene(document: Document, values: Columns, sentence: Sentence): SenseScene {
  let topics = 0;
  for (let k = sentence.first; k < sentence.end; k++) if (values.topic[k] !== 0) topics++;
  return { document, values, sentence, topics: Math.min(topics, 3) };
}

/** The features of token `i`, which stands in a table match; `opens` says whether it opens its sentence, and the capitals there. */
export function writeSense(sink: FeatureSink, scene: SenseScene, i: number, opens: number): void {
  const { document, values, sentence, topics } = scene;
  const own = values.table[i];
  const word = values.word[i];
  let template = 300;
  const pair = (a: number, b: number): void => sink.add(combine(combine(template++, a), b));
  const topicAt = (k: number): number => valueAt(values.topic, sentence, k, 1);
  pair(own, topicAt(i + 1));
  pair(own, topicAt(i - 1));
  pair(combine(own, topicAt(i + 1)), topicAt(i + 2));
  pair(own, topics);
  pair(combine(own, word), topics);
  pair(combine(own, topics), opens);
  if (!isStarred(own)) return;
  // names of the tables that it is listed with
  for (const side of [1, -1])
    pair(own, combine(wordAt(values, sentence, i + side), valueAt(values.table, sentence, i + 2 * side, 0)));
  const { lowered, words } = document;
  const from = Math.max(sentence.first, i - REACH);
  const to = Math.min(sentence.end - 1, i + REACH);
  for (let k = from; k <= to; k++)
    if (k !== i && /^[a-z]{3}/.test(lowered[k])) sink.add(combine(combine(template, own), words[k].hash));
}
