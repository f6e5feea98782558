/** Features for telling whether a name is there because it reports or comments (source) or because it is reported on. */
import type { Document } from "../document.ts";
import { combine, hashString } from "../hash.ts";
import { type FeatureSequence, FeatureWriter } from "../model/linear.ts";
import { type SpeechAround, speechAround } from "./speech.ts";
import type { NameSpan, Streams } from "./stream.ts";
import { TYPE_HASHES } from "./subject-sets.ts";

export const ROLE_LABELS = ["subject", "source"] as const;
const EDGE = hashString("<edge>");

/** One item a name, in the order of the names. */
export function roleFeatures(
  document: Document,
  names: readonly (NameSpan & { id: string })[],
  streams: Streams,
): FeatureSequence {
  const writer = new FeatureWriter();
  const texts = names.map((name) => hashString(document.text.slice(name.start, name.end).toLowerCase()));
  const around = names.map((_, n) => {
    const [sentence, at] = streams.ofName[n];
    return speechAround(streams.streams[sentence].items, at);
  });
  const ids = names.map((name) => hashString(name.id));
  const habits = habitsOf(ids, around);
  names.forEach((name, n) => {
    const [sentence, at] = streams.ofName[n];
    const { items } = streams.streams[sentence];
    const type = TYPE_HASHES[name.type];
    const word = (k: number): number => items[at + k]?.hash ?? EDGE;
    let template = 1;
    const add = (value: number): void => writer.add(combine(combine(template++, value), type));
    const shared = (value: number): void => writer.add(combine(template++, value));
    add(0);
    for (const k of [-3, -2, -1, 1, 2, 3, 4]) add(word(k));
    add(combine(word(-2), word(-1)));
    add(combine(word(1), word(2)));
    add(combine(word(-1), word(1)));
    add(combine(combine(word(1), word(2)), word(3)));
    add(texts[n]);
    const block = document.sentences[sentence].block;
    const last = document.sentences.at(-1)?.block ?? 0;
    add(block === 0 ? 0 : block === 1 ? 1 : block === last ? 3 : 2);
    add(combine(Math.min(at, 4), Math.min(items.length - at, 4)));
    template = 40;
    const { speechBefore, speechAfter, trade, person, figureAfter } = around[n];
    const speech = combine(speechBefore, speechAfter);
    for (const value of [speechBefore, speechAfter, trade, person]) {
      add(value);
      shared(value);
    }
    shared(speech);
    shared(combine(trade, person));
    shared(combine(speech, combine(trade, person)));
    shared(combine(speechAfter, word(1)));
    shared(combine(speechBefore, word(-1)));
    add(combine(speechAfter, figureAfter));
    add(figureAfter);
    shared(texts[n]);
    shared(combine(texts[n], speech));
    add(habits.get(ids[n]) ?? 0);
    shared(word(1));
    shared(word(-1));
    shared(combine(word(1), word(2)));
    shared(combine(word(-2), word(-1)));
    shared(ids[n]);
    shared(combine(ids[n], speech));
    shared(combine(ids[n], figureAfter));
    for (let i = 0; i < items.length && i < 50; i++) {
      const near = Math.abs(i - at) < 8 ? (i < at ? 1 : 2) : 0;
      writer.add(combine(combine(combine(30, items[i].hash), type), near));
    }
    writer.endItem();
  });
  return writer.finish();
}

/** Whether the names of a thing speak anywhere in the document (1), stand there without (2), or both (3). */
function habitsOf(ids: readonly number[], around: readonly SpeechAround[]): Map<number, number> {
  const habits = new Map<number, number>();
  ids.forEach((id, n) => {
    const speaks = around[n].speechBefore + around[n].speechAfter > 0;
    habits.set(id, (habits.get(id) ?? 0) | (speaks ? 1 : 2));
  });
  return habits;
}
