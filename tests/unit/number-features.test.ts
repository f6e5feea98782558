/** Features as rows of the weights that are learned. */
import { describe, expect, it } from "vitest";
import { FeatureWriter } from "../../src/core/model/linear.ts";
import { SparseRows } from "../../src/core/model/sparse-rows.ts";
import { type Numbered, narrowed, numberFeatures } from "../../src/train/learn/rare.ts";

const sequence = (...items: number[][]) => {
  const writer = new FeatureWriter();
  for (const item of items) {
    for (const hash of item) writer.add(hash);
    writer.endItem();
  }
  return writer.finish();
};
/** The buckets of each item of each sequence. */
const bucketsOf = ({ sequences, bucketOf }: Numbered): number[][][] =>
  sequences.map(({ hashes, offsets }) =>
    Array.from({ length: offsets.length - 1 }, (_, item) =>
      Array.from(hashes.slice(offsets[item], offsets[item + 1]), (row) => bucketOf[row]),
    ),
  );

describe("numbered features", () => {
  const sequences = [sequence([5, 9, 5], [2]), sequence([], [9, 2 + 1024, 7])];

  it("keep their place, and fall into buckets", () => {
    expect(bucketsOf(numberFeatures(sequences, 10, 1))).toEqual([
      [[5, 9, 5], [2]],
      [[], [9, 2, 7]],
    ]);
  });

  it("leave out what is rare", () => {
    expect(bucketsOf(numberFeatures(sequences, 10, 2))).toEqual([
      [[5, 9, 5], [2]],
      [[], [9, 2]],
    ]);
  });

  it("are narrowed to those that were chosen, numbered anew", () => {
    const chosen = SparseRows.of(10, 1, [
      { bucket: 2, weights: [1] },
      { bucket: 9, weights: [1] },
    ]);
    const narrow = narrowed(numberFeatures(sequences, 10, 1), chosen);
    expect([...narrow.bucketOf].sort((a, b) => a - b)).toEqual([2, 9]);
    expect(bucketsOf(narrow)).toEqual([
      [[9], [2]],
      [[], [9, 2]],
    ]);
  });
});
