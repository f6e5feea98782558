/** Learning a ranking from graded lists. */
import { describe, expect, it } from "vitest";
import { dot, trainRanker } from "../../src/train/related/ranker-trainer.ts";

describe("the ranker", () => {
  // what matters is the first feature; the second only distracts, the third tells against
  const lists = [
    [
      { grade: 2, features: [0.9, 0.1, 0.2] },
      { grade: 1, features: [0.5, 0.2, 0.4] },
      { grade: 0, features: [0.1, 0.9, 0.6] },
    ],
    [
      { grade: 2, features: [0.8, 0.6, 0.3] },
      { grade: 0, features: [0.2, 0.5, 0.9] },
      { grade: 0, features: [0.3, 0.9, 0.8] },
    ],
  ];
  const weights = trainRanker(lists, 3);

  it("puts every list in the order of its grades", () => {
    for (const list of lists) {
      const ranked = [...list].sort((a, b) => dot(weights, b.features) - dot(weights, a.features));
      expect(ranked.map(({ grade }) => grade)).toEqual(list.map(({ grade }) => grade));
    }
  });

  it("gives weight to what matters and none below 0", () => {
    expect(weights[0]).toBeGreaterThan(weights[1]);
    expect(weights[2]).toBe(0);
  });

  it("learns the same each time", () => {
    expect(trainRanker(lists, 3)).toEqual(weights);
  });

  it("learns nothing from a list without any good article", () => {
    const [weight] = trainRanker([[{ grade: 0, features: [1] }]], 1);
    expect(weight).toBeCloseTo(0.5, 1);
  });
});
