/** The measures of rankings, against values worked out by hand. */
import { describe, expect, it } from "vitest";
import { confidence, mean, ndcg } from "../../src/train/related/metrics.ts";

describe("nDCG", () => {
  // discounts of the ranks: 1, 1 / log2 3 = 0.6309, 1 / 2, 1 / log2 5 = 0.4307, 1 / log2 6 = 0.3869
  it.each([
    ["the best order", [2, 1, 0], [2, 1, 0], 5, 1],
    ["two that changed places", [1, 2], [2, 1], 5, (1 + 2 * 0.63093) / (2 + 0.63093)],
    ["a good one in the third place", [0, 0, 2], [2, 0, 0, 0], 5, 0.5],
    ["one that was not found", [2], [2, 2], 5, 2 / (2 + 2 * 0.63093)],
    ["what comes after the depth", [0, 0, 2], [2], 2, 0],
    ["more good ones than the depth holds", [1, 1], [1, 1, 1, 1], 2, 1],
    ["nothing found", [], [2], 5, 0],
    ["nothing to find", [0, 0], [0, 0], 5, 0],
  ] as const)("%s", (_, ranked, all, depth, expected) => {
    expect(ndcg(ranked, all, depth)).toBeCloseTo(expected, 4);
  });
});

describe("the confidence interval", () => {
  const values = [0, 1, 1, 0, 1, 1, 1, 0];
  const alone = values.map((_, i) => String(i));

  it("lies around the mean and is the same each time", () => {
    const [low, high] = confidence(values, alone);
    expect(low).toBeLessThan(mean(values));
    expect(high).toBeGreaterThan(mean(values));
    expect(confidence(values, alone)).toEqual([low, high]);
  });

  it("has no width where all values are alike", () => {
    expect(confidence([0.5, 0.5, 0.5], ["a", "b", "c"])).toEqual([0.5, 0.5]);
  });

  it("is wider where values hang together", () => {
    const width = ([low, high]: [number, number]): number => high - low;
    const paired = [0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0];
    const single = paired.map((_, i) => String(i));
    const pairs = paired.map((_, i) => String(Math.floor(i / 2)));
    expect(width(confidence(paired, pairs))).toBeGreaterThan(width(confidence(paired, single)));
  });

  it("holds no group to be two", () => {
    expect(confidence([0, 1], ["a", "a"])).toEqual([0.5, 0.5]);
  });
});
