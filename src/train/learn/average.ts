/** The average of models that learned the same from differently shuffled examples: together they err less (Breiman 1996). */
import type { LinearModel } from "../../core/model/linear.ts";
import { quantize } from "./quantize.ts";

/** `models`: at least one, of the same labels, buckets and transitions. A feature that one lacks has weight 0 there. */
export function averageOf(models: readonly LinearModel[]): LinearModel {
  const [{ labels, rows, transitions }] = models;
  const width = labels.length;
  const sums = new Map<number, Float64Array>();
  for (const { rows, scale } of models) {
    for (const { bucket, weights } of rows.rows()) {
      const sum = sums.get(bucket) ?? new Float64Array(width);
      sums.set(bucket, sum);
      for (let l = 0; l < width; l++) sum[l] += (weights[l] * scale) / models.length;
    }
  }
  const buckets = Int32Array.from(sums.keys()).sort();
  const values = new Float32Array(buckets.length * width);
  buckets.forEach((bucket, row) => {
    values.set(sums.get(bucket) as Float64Array, row * width);
  });
  return quantize({ values, width }, buckets, transitions, { labels, bits: rows.data.bits, prune: 0 });
}
