/** The average of models: each feature weighs the mean of its weights. */
import { expect, it } from "vitest";
import type { LinearModel } from "../../src/core/model/linear.ts";
import { RowIndex } from "../../src/core/model/row-index.ts";
import { averageOf } from "../../src/train/learn/average.ts";

function model(weights: Record<number, number>, scale: number): LinearModel {
  const buckets = Object.keys(weights).map(Number);
  return {
    labels: ["score"],
    rows: new RowIndex(10, buckets),
    weights: Int8Array.from(buckets, (bucket) => weights[bucket]),
    scale,
    transitions: new Float32Array(2),
  };
}

const weightsOf = ({ rows, weights, scale }: LinearModel): [number, number][] =>
  Array.from(rows.buckets(), (bucket) => [bucket, weights[rows.rowOf(bucket)] * scale]);

it("weighs a feature that one model lacks half", () => {
  const average = averageOf([model({ 3: 100, 900: -20 }, 0.5), model({ 3: 25, 17: 40 }, 1)]);
  const found = weightsOf(average);
  expect(found.map(([bucket]) => bucket)).toEqual([3, 17, 900]);
  for (const [k, expected] of [37.5, 20, -5].entries())
    expect(Math.abs(found[k][1] - expected)).toBeLessThanOrEqual(average.scale / 2 + 1e-6);
});

it("drops what comes to nothing", () => {
  const average = averageOf([model({ 1: 127, 2: 50 }, 1), model({ 1: 127, 2: -50 }, 1)]);
  expect([...average.rows.buckets()]).toEqual([1]);
});
