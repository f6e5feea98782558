/**
 * Rounds learned weights to the shipped form: small integers under one scale, weak rows dropped. Few values compress
 * far better than many, and cost no accuracy that cross-validation sees.
 */
import type { LinearModel } from "../../core/model/linear.ts";
import { type Row, SparseRows } from "../../core/model/sparse-rows.ts";
import type { LearnedWeights } from "./weights.ts";

/** The largest weight of a shipped model, in units of its scale. */
const LARGEST = 31;

export interface QuantizeOptions {
  labels: readonly string[];
  bits: number;
  /** Weights below this share of the largest one are dropped, and rows without any other. */
  prune: number;
  /** The largest weight in units of the scale, at most 127. */
  largest?: number;
}

/** `bucketOf`: the bucket of each row of the weights. */
export function quantize(
  { values, width }: Pick<LearnedWeights, "values" | "width">,
  bucketOf: Int32Array,
  transitions: Float32Array,
  { labels, bits, prune, largest = LARGEST }: QuantizeOptions,
): LinearModel {
  let peak = 1e-9;
  for (const value of values) peak = Math.max(peak, value, -value);
  const scale = Math.fround(peak / largest);
  const least = Math.max(prune * peak, scale / 2);
  const rows: Row[] = [];
  bucketOf.forEach((bucket, learned) => {
    const weights = Array.from(values.subarray(learned * width, (learned + 1) * width), (value) =>
      Math.abs(value) < least ? 0 : Math.round(value / scale),
    );
    if (weights.some((weight) => weight !== 0)) rows.push({ bucket, weights });
  });
  rows.sort((a, b) => a.bucket - b.bucket);
  return { labels, rows: SparseRows.of(bits, width, rows), scale, transitions };
}
