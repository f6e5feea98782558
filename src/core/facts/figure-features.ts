/**
 * Features of a quantity in its sentence, shared by the classifiers of kind, direction, measure and period.
 * They look at the stream (names and numbers drawn together), at the units around, and at the document.
 */
import type { Document } from "../document.ts";
import { combine, hashString } from "../hash.ts";
import { type FeatureSequence, FeatureWriter } from "../model/linear.ts";
import { CLAUSE_END, EDGE, type FigureContext } from "./figure-context.ts";
import type { HintWriter } from "./hints.ts";
import { type Stream, unitClass } from "./stream.ts";
import { decimalsOf, magnitude } from "./value-relations.ts";

/**
 * Features of the quantities `indices` (into document.quantities), one item each. `hints` writes those of the classifier
 * that asks. `kinds`: the kinds of the quantities, where they are known already, by position in `indices`; each is mixed
 * into a copy of each feature.
 */
export function figureFeatures(
  context: FigureContext,
  indices: readonly number[],
  hints: HintWriter,
  kinds?: readonly number[],
): FeatureSequence {
  const writer = new FeatureWriter();
  const emit = (hash: number): void => writer.add(hash);
  indices.forEach((quantity, position) => {
    const kind = kinds?.[position];
    for (const hash of featuresOf(context, quantity)) {
      writer.add(hash);
      if (kind !== undefined) writer.add(combine(hash, kind + 1));
    }
    const place = context.streams.ofQuantity[quantity];
    if (place !== undefined) hints(context, place, kind ?? 0, emit); // else inside a name
    writer.endItem();
  });
  return writer.finish();
}

function featuresOf(context: FigureContext, quantity: number): Uint32Array {
  let hashes = context.described.get(quantity);
  if (hashes === undefined) {
    const list: number[] = [];
    describe(context, quantity, (hash) => list.push(hash));
    hashes = Uint32Array.from(list);
    context.described.set(quantity, hashes);
  }
  return hashes;
}

function describe(context: FigureContext, index: number, emit: (hash: number) => void): void {
  const { document, streams } = context;
  const quantity = document.quantities[index];
  const place = streams.ofQuantity[index];
  const unit = hashString(unitClass(quantity.unit));
  let template = 1;
  const add = (value: number): void => emit(combine(template++, value));
  const both = (value: number): void => {
    const hash = combine(template++, value);
    emit(hash);
    emit(combine(hash, unit));
  };
  add(unit);
  add(hashString(quantity.unit ?? "bare"));
  add(combine(unit, writing(document, index)));
  add(combine(unit, magnitude(quantity.value)));
  add(combine(unit, context.marketness));
  if (place === undefined) return; // inside a name
  const [sentence, at] = place;
  const stream = streams.streams[sentence];
  const word = (k: number): number => stream.items[at + k]?.hash ?? EDGE;
  for (const k of [-1, -2, -3, -4, 1, 2, 3]) both(word(k));
  both(combine(word(-2), word(-1)));
  both(combine(word(-1), word(1)));
  both(combine(word(1), word(2)));
  both(combine(combine(word(-3), word(-2)), word(-1)));
  both(combine(combine(word(-2), word(-1)), word(1)));
  both(combine(word(-3), word(-1)));
  template = 30;
  writeBags(stream, at, unit, emit);
  writeNeighbours(context, stream, at, unit, emit);
  template = 60;
  const block = document.sentences[sentence].block;
  both(block === 0 ? 1 : block === 1 ? 2 : 3);
  both(combine(context.marketness, word(-1)));
  both(Math.min(at, 3));
  both(combine(stream.items[0].hash, Math.min(at, 3)));
}

/** How the number is written: sign, grouping, decimals, currency before it. */
function writing(document: Document, index: number): number {
  const { text, signed, currencyBefore, bound } = document.quantities[index];
  const decimals = decimalsOf(text);
  const grouped = text.includes(",") ? 1 : 0;
  return hashString(
    `${signed}${text.startsWith("+")}${currencyBefore}${Math.min(decimals, 4)}${grouped}${bound}`,
  );
}

/** Words of the clause to the left and right, and of the whole sentence, without regard to their order. */
function writeBags(stream: Stream, at: number, unit: number, emit: (hash: number) => void): void {
  const { items } = stream;
  const bag = (template: number, hash: number): void => {
    const feature = combine(template, hash);
    emit(feature);
    emit(combine(feature, unit));
  };
  let crossed = 0;
  for (let i = at - 1; i >= 0 && i >= at - 14; i--) {
    if (CLAUSE_END.has(items[i].word) || items[i].quantity >= 0) crossed++;
    if (crossed > 3) break;
    bag(31 + Math.min(crossed, 2), items[i].hash);
  }
  crossed = 0;
  for (let i = at + 1; i < items.length && i <= at + 10; i++) {
    if (CLAUSE_END.has(items[i].word) || items[i].quantity >= 0) crossed++;
    if (crossed > 2) break;
    bag(36 + Math.min(crossed, 2), items[i].hash);
  }
  for (let i = 0; i < items.length && i < 60; i++)
    if (/^[a-z]{3,}/.test(items[i].word)) emit(combine(combine(40, items[i].hash), unit));
}

/** The nearest quantities and names on both sides, with how far away they are and what stands between. */
function writeNeighbours(
  context: FigureContext,
  stream: Stream,
  at: number,
  unit: number,
  emit: (hash: number) => void,
): void {
  const { items } = stream;
  const { quantities } = context.document;
  for (const side of [-1, 1]) {
    const find = (test: (i: number) => boolean): number => {
      let i = at + side;
      while (i >= 0 && i < items.length && !test(i)) i += side;
      return i >= 0 && i < items.length ? i : -1;
    };
    const near = find((i) => items[i].quantity >= 0);
    const gap = near < 0 ? 9 : Math.min(Math.abs(near - at), 6);
    const neighbour = near < 0 ? EDGE : hashString(unitClass(quantities[items[near].quantity].unit));
    emit(combine(combine(44 + side, combine(neighbour, gap)), unit));
    if (near >= 0 && gap <= 4) {
      let between = 7;
      for (let i = Math.min(near, at) + 1; i < Math.max(near, at); i++)
        between = combine(between, items[i].hash);
      emit(combine(combine(combine(48 + side, between), neighbour), unit));
    }
    const name = find((i) => items[i].name >= 0);
    const type = name < 0 ? EDGE : items[name].hash;
    emit(combine(combine(52 + side, combine(type, name < 0 ? 9 : Math.min(Math.abs(name - at), 6))), unit));
    emit(combine(combine(56 + side, type), unit));
  }
}
