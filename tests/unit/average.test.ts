/** The average of models: each feature weighs the mean of its weights. */
import { expect, it } from "vitest";
import type { LinearModel } from "../../src/core/model/linear.ts";
import { SparseRows } from "../../src/core/model/sparse-rows.ts";
import { averageOf } from "../../src/train/learn/average.ts";

function model(weights: Record<number, number>, scale: number): LinearModel {
  const rows = Object.entries(weights).map(([bucket, weight]) => ({
    bucket: Number(bucket),
    weights: [weight],
  }));
  return {
    labels: ["score"],
    rows: SparseRows.of(10, 1, rows),
    scale,
    transitions: new Float32Array(2),
  };
}

const weightsOf = ({ rows, scale }: LinearModel): [number, number][] =>
  Array.from(rows.rows(), ({ bucket, weights }) => [bucket, weights[0] * scale]);

it("weighs a feature that one model lacks half", () => {
  const average = averageOf([model({ 3: 100, 900: -20 }, 0.5), model({ 3: 25, 17: 40 }, 1)]);
  const found = weightsOf(average);
  expect(found.map(([bucket]) => bucket)).toEqual([3, 17, 900]);
  for (const [k, expected] of [37.5, 20, -5].entries())
    expect(Math.abs(found[k][1] - expected)).toBeLessThanOrEqual(average.scale / 2 + 1e-6);
});

it("drops what comes to nothing", () => {
  const average = averageOf([model({ 1: 127, 2: 50 }, 1), model({ 1: 127, 2: -50 }, 1)]);
  expect([...average.rows.rows()].map(({ bucket }) => bucket)).toEqual([1]);
});
