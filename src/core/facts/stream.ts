/**
 * The stream of a sentence: its words with each name and each quantity drawn together into one item, so that
 * "Shares of [company] and [company] soared over [percent]" looks alike whatever the names and numbers are.
 */
import type { Document } from "../document.ts";
import { hashString } from "../hash.ts";
import { isCurrency } from "../text/currencies.ts";
import type { EntityType, Span } from "../types.ts";

/** A name with the tokens that it covers. */
export interface NameSpan extends Span {
  first: number;
  endToken: number;
  type: EntityType;
}

export interface StreamItem {
  /** Hash of the word in lower case, or of the class of name or unit. */
  hash: number;
  word: string;
  /** Index into the names, or -1. */
  name: number;
  /** Index into the document's quantities, or -1. */
  quantity: number;
}

export interface Stream {
  items: StreamItem[];
  /** Sentence number. */
  sentence: number;
}

/** Streams of all sentences, and where each quantity and each name stands: [sentence, item]. */
export interface Streams {
  streams: Stream[];
  ofQuantity: [number, number][];
  ofName: [number, number][];
}

/** Class of a unit: money is one class, other units stand for themselves. */
export function unitClass(unit: string | null): string {
  if (unit === null) return "#bare";
  return isCurrency(unit) ? "#money" : `#${unit}`;
}

/** Draws a document's sentences together. Names are sorted and do not overlap; they win over quantities. */
export function buildStreams(document: Document, names: readonly NameSpan[]): Streams {
  const nameAt = new Int32Array(document.tokens.length).fill(-1);
  names.forEach((name, n) => {
    nameAt.fill(n, name.first, name.endToken);
  });
  const result: Streams = { streams: [], ofQuantity: [], ofName: [] };
  document.sentences.forEach((sentence, s) => {
    const items: StreamItem[] = [];
    for (let i = sentence.first; i < sentence.end; ) {
      const name = nameAt[i];
      const quantity = document.quantityAt[i];
      if (name >= 0) {
        result.ofName[name] = [s, items.length];
        const word = `#${names[name].type}`;
        items.push({ hash: hashString(word), word, name, quantity: -1 });
        i = names[name].endToken;
      } else if (quantity >= 0) {
        result.ofQuantity[quantity] ??= [s, items.length];
        const word = unitClass(document.quantities[quantity].unit);
        items.push({ hash: hashString(word), word, name: -1, quantity });
        // a name may begin inside a quantity ("30,823 Bitcoin"): the name still gets its own item
        const end = document.quantities[quantity].endToken;
        for (i++; i < end && nameAt[i] < 0; ) i++;
      } else {
        items.push({
          hash: document.words[i].hash,
          word: document.lowered[i],
          name: -1,
          quantity: -1,
        });
        i++;
      }
    }
    result.streams.push({ items, sentence: s });
  });
  return result;
}
