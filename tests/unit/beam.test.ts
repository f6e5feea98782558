/** Beam search follows several ways and gives the best as a whole. */
import { describe, expect, it } from "vitest";
import { beamSteps } from "../../src/core/model/beam.ts";
import { finish } from "../../src/core/steps.ts";

interface Choice {
  name: string;
  score: number;
}

const OPTIONS = { width: 4, least: 0.05, reach: 3, same: 2, keyOf: ({ name }: Choice) => name };
const search = (
  count: number,
  ask: (at: number, recent: readonly Choice[]) => readonly Choice[],
  options = {},
): string =>
  finish(beamSteps(count, (at) => (recent) => ask(at, recent), { ...OPTIONS, ...options }))
    .map(({ name }) => name)
    .join("");

/** "a" is likelier at first, but leaves nothing likely after it. */
const garden = (_: number, recent: readonly Choice[]): Choice[] => {
  if (recent.length === 0)
    return [
      { name: "a", score: 0.6 },
      { name: "b", score: 0.4 },
    ];
  return recent[0].name === "a"
    ? [
        { name: "x", score: 0.3 },
        { name: "y", score: 0.3 },
      ]
    : [{ name: "z", score: 0.9 }];
};

describe("beam search", () => {
  it("gives up a likely start for a likelier whole", () => {
    expect(search(2, garden)).toBe("bz");
  });

  it("of width 1 takes the likeliest choice each time", () => {
    expect(search(2, garden, { width: 1 })).toBe("ax");
  });

  it("does not follow choices that are too unlikely", () => {
    expect(search(2, garden, { least: 0.5 })).toBe("ax");
  });

  it("hands on the last choices only, and gives all of them in the end", () => {
    const seen: number[] = [];
    const ask = (at: number, recent: readonly Choice[]): Choice[] => {
      seen.push(recent.length);
      return [{ name: String(at), score: 1 }];
    };
    expect(search(6, ask)).toBe("012345");
    expect(seen).toEqual([0, 1, 2, 3, 3, 3]);
  });

  it("stays exact where the product of many probabilities would vanish", () => {
    const ask = (at: number): Choice[] => [
      { name: "r", score: 0.051 },
      { name: "w", score: at === 999 ? 0.052 : 0.0509 },
    ];
    expect(search(1000, ask).endsWith("rw")).toBe(true);
  });

  it("of nothing is nothing", () => {
    expect(search(0, garden)).toBe("");
  });
});
