/**
 * Turns hashed features into row numbers of the weights that are learned, and drops the features that the training
 * data shows too rarely to be worth a weight. Rows are dense and common features come first, so that the learner's
 * inner loops stay in the processor's cache.
 */
import type { FeatureSequence } from "../../core/model/linear.ts";
import type { SparseRows } from "../../core/model/sparse-rows.ts";

export interface Numbered {
  /** The sequences with row numbers in place of hashes. */
  sequences: FeatureSequence[];
  /** Bucket of each row. */
  bucketOf: Int32Array;
}

/** `least`: buckets that are hit fewer times get no row. */
export function numberFeatures(sequences: readonly FeatureSequence[], bits: number, least: number): Numbered {
  const mask = 2 ** bits - 1;
  const counts = new Uint8Array(2 ** bits);
  for (const { hashes } of sequences) {
    for (const hash of hashes) if (counts[hash & mask] < 255) counts[hash & mask]++;
  }
  const rowOf = new Int32Array(2 ** bits).fill(-1);
  const bucketOf: number[] = [];
  for (const common of [true, false]) {
    for (let bucket = 0; bucket < counts.length; bucket++) {
      if (counts[bucket] < least || (counts[bucket] === 255) !== common) continue;
      rowOf[bucket] = bucketOf.length;
      bucketOf.push(bucket);
    }
  }
  return { sequences: renumbered(sequences, rowOf, mask), bucketOf: Int32Array.from(bucketOf) };
}

/** The same with only the rows whose buckets were chosen. */
export function narrowed({ sequences, bucketOf }: Numbered, chosen: SparseRows): Numbered {
  const kept: number[] = [];
  const rowOf = Int32Array.from(bucketOf, (bucket) => (chosen.has(bucket) ? kept.push(bucket) - 1 : -1));
  return { sequences: renumbered(sequences, rowOf, -1), bucketOf: Int32Array.from(kept) };
}

/** The features whose `rowOf[feature & mask]` is not negative, as these rows. */
function renumbered(
  sequences: readonly FeatureSequence[],
  rowOf: Int32Array,
  mask: number,
): FeatureSequence[] {
  return sequences.map(({ hashes, offsets }) => {
    const kept = new Uint32Array(hashes.length);
    const starts = new Int32Array(offsets.length);
    let size = 0;
    for (let item = 0; item + 1 < offsets.length; item++) {
      for (let k = offsets[item]; k < offsets[item + 1]; k++) {
        const row = rowOf[hashes[k] & mask];
        if (row >= 0) kept[size++] = row;
      }
      starts[item + 1] = size;
    }
    return { hashes: kept.slice(0, size), offsets: starts };
  });
}
