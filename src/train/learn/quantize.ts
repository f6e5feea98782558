/** Rounds learned weights to the shipped form: 8-bit rows under one scale, weak rows dropped. */
import type { LinearModel } from "../../core/model/linear.ts";
import { RowIndex } from "../../core/model/row-index.ts";
import type { LearnedWeights } from "./weights.ts";

export interface QuantizeOptions {
  labels: readonly string[];
  bits: number;
  /** Weights below this share of the largest one are dropped, and rows without any other. */
  prune: number;
}

/** `bucketOf`: the bucket of each row of the weights. */
export function quantize(
  { values, width }: Pick<LearnedWeights, "values" | "width">,
  bucketOf: Int32Array,
  transitions: Float32Array,
  { labels, bits, prune }: QuantizeOptions,
): LinearModel {
  let largest = 1e-9;
  for (const value of values) largest = Math.max(largest, value, -value);
  const scale = Math.fround(largest / 127);
  const least = Math.max(prune * largest, scale / 2);
  const kept: number[] = [];
  bucketOf.forEach((_, learned) => {
    for (let l = 0; l < width; l++) {
      if (Math.abs(values[learned * width + l]) < least) continue;
      kept.push(learned);
      return;
    }
  });
  kept.sort((a, b) => bucketOf[a] - bucketOf[b]);
  const weights = new Int8Array(kept.length * width);
  kept.forEach((learned, row) => {
    for (let l = 0; l < width; l++) {
      const value = values[learned * width + l];
      if (Math.abs(value) >= least) weights[row * width + l] = Math.round(value / scale);
    }
  });
  const rows = new RowIndex(
    bits,
    kept.map((learned) => bucketOf[learned]),
  );
  return { labels, rows, weights, scale, transitions };
}
