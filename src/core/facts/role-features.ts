/** Features for telling whether a name is there because it reports or comments (source) or because it is reported on. */
import type { Document } from "../document.ts";
import { combine, hashString } from "../hash.ts";
import { type FeatureSequence, FeatureWriter } from "../model/linear.ts";
import type { NameSpan, Streams } from "./stream.ts";

export const ROLE_LABELS = ["subject", "source"] as const;
const EDGE = hashString("<edge>");

/** One item a name, in the order of the names. */
export function roleFeatures(
  document: Document,
  names: readonly NameSpan[],
  streams: Streams,
): FeatureSequence {
  const writer = new FeatureWriter();
  names.forEach((name, n) => {
    const [sentence, at] = streams.ofName[n];
    const { items } = streams.streams[sentence];
    const type = hashString(name.type);
    const word = (k: number): number => items[at + k]?.hash ?? EDGE;
    let template = 1;
    const add = (value: number): void => writer.add(combine(combine(template++, value), type));
    add(0);
    for (const k of [-3, -2, -1, 1, 2, 3, 4]) add(word(k));
    add(combine(word(-2), word(-1)));
    add(combine(word(1), word(2)));
    add(combine(word(-1), word(1)));
    add(combine(combine(word(1), word(2)), word(3)));
    add(hashString(document.text.slice(name.start, name.end).toLowerCase()));
    const block = document.sentences[sentence].block;
    const last = document.sentences.at(-1)?.block ?? 0;
    add(block === 0 ? 0 : block === 1 ? 1 : block === last ? 3 : 2);
    add(combine(Math.min(at, 4), Math.min(items.length - at, 4)));
    template = 30;
    for (let i = 0; i < items.length && i < 50; i++) {
      const near = Math.abs(i - at) < 8 ? (i < at ? 1 : 2) : 0;
      writer.add(combine(combine(combine(30, items[i].hash), type), near));
    }
    writer.endItem();
  });
  return writer.finish();
}
