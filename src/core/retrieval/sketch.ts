/**
 * Tells copies of a text from other texts of the same event. Texts are compared by their shingles, runs of four words
 * (Broder 1997); a sketch of the lowest hashes finds likely copies without reading the others.
 */
import { combine, hashString } from "../hash.ts";

const SHINGLE = 4;
const SKETCH = 4;
/** So many values must two sketches share before the texts are compared. */
export const SHARED_IN_SKETCH = 2;
/** Texts that have less than this share of their shingles in common are different articles. */
const SAME = 0.6;
/** Texts with fewer shingles are too short to tell. */
const FEWEST = 20;

export type Shingles = ReadonlySet<number>;

/** Hashes of all runs of four words, whatever stands between the words. */
export function shinglesOf(text: string): Shingles {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashString);
  const shingles = new Set<number>();
  for (let end = SHINGLE; end <= words.length; end++) {
    let hash = 0;
    for (let at = end - SHINGLE; at < end; at++) hash = combine(hash, words[at]);
    shingles.add(hash >>> 0); // saved sketches hold unsigned hashes
  }
  return shingles;
}

/** The lowest hashes; none for a text that is too short. */
export function sketchOf(shingles: Shingles): number[] {
  if (shingles.size < FEWEST) return [];
  return [...shingles].sort((a, b) => a - b).slice(0, SKETCH);
}

/** Whether much of a text is missing from what has taken its place. */
export function losesMuch(before: Shingles, after: Shingles): boolean {
  let kept = 0;
  for (const hash of before) if (after.has(hash)) kept++;
  return kept < SAME * before.size;
}

/** Whether two texts are the same but for small changes: their Jaccard similarity is at least 0.6. */
export function areCopies(a: Shingles, b: Shingles): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < FEWEST || small.size < SAME * large.size) return false;
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared++;
  return shared >= SAME * (a.size + b.size - shared);
}
