/** Labels of the tagger: O, and for each entity type B (first token) and I (further tokens). */
import type { Document } from "../document.ts";
import { ENTITY_TYPES, type EntityType, type Span } from "../types.ts";

export const TAGGER_LABELS: readonly string[] = [
  "O",
  ...ENTITY_TYPES.flatMap((type) => [`B-${type}`, `I-${type}`]),
];

/** The label of tokens outside names. */
export const OUTSIDE = 0;

/** A tagged name over tokens [first, end). */
export interface TaggedSpan extends Span {
  first: number;
  endToken: number;
  type: EntityType;
  /** The least sure token's marginal probability. */
  score: number;
}

const typeOf = (label: number): EntityType => ENTITY_TYPES[(label - 1) >> 1];
const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** Whether label `to` may follow label `from` (`null`: the start): I only after B or I of its own type. */
export function mayFollow(from: number | null, to: number): boolean {
  if (!isInside(to)) return true;
  return from !== null && from > 0 && typeOf(from) === typeOf(to);
}

/** Labels of the tokens from annotated spans. Spans that do not fall on token boundaries are passed over. */
export function labelsOf(document: Document, spans: readonly (Span & { type: EntityType })[]): Int32Array {
  const labels = new Int32Array(document.tokens.length);
  const startAt = new Map(document.tokens.map((token, i) => [token.start, i]));
  const endAt = new Map(document.tokens.map((token, i) => [token.end, i]));
  for (const span of spans) {
    const [first, last] = [startAt.get(span.start), endAt.get(span.end)];
    if (first === undefined || last === undefined) continue;
    const begin = 1 + 2 * ENTITY_TYPES.indexOf(span.type);
    labels[first] = begin;
    labels.fill(begin + 1, first + 1, last + 1);
  }
  return labels;
}

/** Spans that a label sequence over tokens [first, first + labels.length) stands for. */
export function spansOf(
  document: Document,
  first: number,
  labels: Int32Array,
  confidence: Float64Array,
): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < labels.length; ) {
    if (labels[i] === 0) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < labels.length && isInside(labels[end]) && typeOf(labels[end]) === typeOf(labels[i])) end++;
    spans.push({
      start: document.tokens[first + i].start,
      end: document.tokens[first + end - 1].end,
      first: first + i,
      endToken: first + end,
      type: typeOf(labels[i]),
      score: Math.min(...confidence.subarray(i, end)),
    });
    i = end;
  }
  return spans;
}
