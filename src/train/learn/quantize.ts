/** Rounds learned weights to the shipped form: 8-bit rows under one scale, weak rows dropped. */
import type { LinearModel } from "../../core/model/linear.ts";
import type { LearnedWeights } from "./weights.ts";

/** `prune`: rows whose largest weight is below this share of the largest weight of all are dropped. */
export function quantize(
  weights: LearnedWeights,
  transitions: Float32Array,
  labels: readonly string[],
  prune: number,
): LinearModel {
  const { values, width, bits } = weights;
  let largest = 1e-9;
  for (const value of values) largest = Math.max(largest, value, -value);
  const scale = Math.fround(largest / 127);
  const rowOf = new Int32Array(2 ** bits).fill(-1);
  const rows: number[] = [];
  for (let bucket = 0; bucket < rowOf.length; bucket++) {
    let top = 0;
    for (let l = 0; l < width; l++) top = Math.max(top, Math.abs(values[bucket * width + l]));
    if (top < Math.max(prune * largest, scale / 2)) continue;
    rowOf[bucket] = rows.length / width;
    for (let l = 0; l < width; l++) rows.push(Math.round(values[bucket * width + l] / scale));
  }
  return { labels, bits, rowOf, weights: Int8Array.from(rows), scale, transitions };
}
