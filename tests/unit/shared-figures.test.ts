/** Which figures two articles give alike, rounded, or otherwise. */
import { describe, expect, it } from "vitest";
import { isRounding, overlapOfFigures, significantDigits } from "../../src/core/retrieval/shared-figures.ts";
import type { Figure } from "../../src/core/types.ts";
import { figureWith } from "../support/figure.ts";
import { gistWith } from "../support/gist.ts";

const DAY = "2026-03-10";
const close = (value: number, fields: Partial<Figure> = {}): Figure =>
  figureWith({ kind: "level", value, unit: "points", direction: null, subjects: ["^HSI"], ...fields });

/** "same 5 | rounded 3.7 | different 4" */
function told(ours: Figure[], theirs: Figure[], theirDay = DAY): string {
  const overlap = overlapOfFigures(gistWith(DAY, [], ours), gistWith(theirDay, [], theirs));
  return Object.entries(overlap)
    .filter(([, list]) => list.length > 0)
    .map(([what, list]) => `${what} ${list.map(({ figure }: { figure: Figure }) => figure.value).join()}`)
    .join(" | ");
}

describe("figures of two articles", () => {
  const rise = (value: number, fields: Partial<Figure> = {}): Figure => figureWith({ value, ...fields });
  it.each([
    ["the same", [rise(3.69)], [rise(3.69)], "same 3.69"],
    ["the same twice", [rise(3.69), rise(3.69)], [rise(3.69)], "same 3.69"],
    ["the longest first", [rise(3), rise(3.69)], [rise(3.69), rise(3)], "same 3.69,3"],
    ["rounded there", [rise(3.69)], [rise(3.7)], "rounded 3.69"],
    ["rounded here", [rise(3.7)], [rise(3.69)], "rounded 3.7"],
    ["another value", [rise(3.69)], [rise(4.1)], "different 3.69"],
    ["the other direction", [rise(3.69)], [rise(3.69, { direction: -1 })], "different 3.69"],
    ["of another thing", [rise(3.69)], [rise(3.69, { subjects: ["^HSI"] })], ""],
    ["of another measure", [rise(3.69)], [rise(4.1, { measure: "revenue" })], ""],
    ["of another unit", [close(3.69)], [close(3.69, { unit: "HKD" })], ""],
    ["without a subject", [rise(3.69, { subjects: [] })], [rise(3.69, { subjects: [] })], ""],
    ["another value that both give", [rise(5), rise(3.69)], [rise(3.69)], "same 3.69"],
    ["about another value", [rise(3.69)], [rise(4.1, { bound: "about" })], ""],
    ["a value of another day", [rise(3.69)], [rise(4.1, { asOf: "2026-03-09" })], ""],
  ] as [string, Figure[], Figure[], string][])("%s", (_, ours, theirs, expected) => {
    expect(told(ours, theirs)).toBe(expected);
  });

  it("contradict only on the same day", () => {
    expect(told([close(25_072.19)], [close(25_100.4)])).toBe("different 25072.19");
    expect(told([close(25_072.19)], [close(25_100.4)], "2026-03-11")).toBe("");
  });
});

describe("rounding", () => {
  it.each([
    [3.7, 3.69, true],
    [3.69, 3.7, true],
    [22_600, 22_620.33, true],
    [3.6, 3.69, false],
    [4, 3.69, false],
    [-3.7, 3.69, false],
  ])("%d and %d", (x, y, expected) => {
    expect(isRounding(x, y)).toBe(expected);
  });

  it.each([
    [22_620.33, 7],
    [22_600, 3],
    [0.0012, 2],
    [-3.7, 2],
    [0, 0],
  ])("%d has its significant digits", (value, digits) => {
    expect(significantDigits(value)).toBe(digits);
  });
});
