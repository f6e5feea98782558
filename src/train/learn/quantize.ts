/** Rounds learned weights to the shipped form: 8-bit rows under one scale, weak rows dropped. */
import type { LinearModel } from "../../core/model/linear.ts";
import type { LearnedWeights } from "./weights.ts";

export interface QuantizeOptions {
  labels: readonly string[];
  bits: number;
  /** Rows whose largest weight is below this share of the largest weight of all are dropped. */
  prune: number;
}

/** `bucketOf`: the bucket of each row of the weights. */
export function quantize(
  { values, width }: LearnedWeights,
  bucketOf: Int32Array,
  transitions: Float32Array,
  { labels, bits, prune }: QuantizeOptions,
): LinearModel {
  let largest = 1e-9;
  for (const value of values) largest = Math.max(largest, value, -value);
  const scale = Math.fround(largest / 127);
  const rowOf = new Int32Array(2 ** bits).fill(-1);
  const rows: number[] = [];
  bucketOf.forEach((bucket, learned) => {
    let top = 0;
    for (let l = 0; l < width; l++) top = Math.max(top, Math.abs(values[learned * width + l]));
    if (top < Math.max(prune * largest, scale / 2)) return;
    rowOf[bucket] = rows.length / width;
    for (let l = 0; l < width; l++) rows.push(Math.round(values[learned * width + l] / scale));
  });
  return { labels, bits, rowOf, weights: Int8Array.from(rows), scale, transitions };
}
