/** Drops features that the training data shows too rarely to be worth a weight. */
import type { FeatureSequence } from "../../core/model/linear.ts";

/** Copies of the sequences without the features whose bucket is hit fewer than `least` times. */
export function withoutRare(
  sequences: readonly FeatureSequence[],
  bits: number,
  least: number,
): FeatureSequence[] {
  const mask = 2 ** bits - 1;
  const counts = new Uint8Array(2 ** bits);
  for (const { hashes } of sequences) {
    for (const hash of hashes) if (counts[hash & mask] < 255) counts[hash & mask]++;
  }
  return sequences.map(({ hashes, offsets }) => {
    const kept = new Uint32Array(hashes.length);
    const starts = new Int32Array(offsets.length);
    let size = 0;
    for (let item = 0; item + 1 < offsets.length; item++) {
      for (let k = offsets[item]; k < offsets[item + 1]; k++) {
        if (counts[hashes[k] & mask] >= least) kept[size++] = hashes[k];
      }
      starts[item + 1] = size;
    }
    return { hashes: kept.slice(0, size), offsets: starts };
  });
}
