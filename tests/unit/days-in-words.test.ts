/** How an article stands in time to the open one. */
import { describe, expect, it } from "vitest";
import { daysBetween, daysInWords } from "../../src/core/retrieval/days.ts";

describe("days between", () => {
  it.each([
    ["2026-03-10T23:59:00", "2026-03-10T00:01:00", 0],
    ["2026-03-01", "2026-02-28T12:00:00", 1],
    ["2024-02-28", "2024-03-01", -2],
    [null, "2024-03-01", null],
    ["2024-03-01", "no day", null],
  ])("%s and %s", (a, b, days) => {
    expect(daysBetween(a, b)).toBe(days);
  });
});

describe("days in words", () => {
  it.each([
    [0, "same day"],
    [1, "the day before"],
    [-1, "the day after"],
    [3, "3 days before"],
    [7, "the week before"],
    [-7, "the week after"],
    [13, "13 days before"],
    [14, "2 weeks before"],
    [33, "5 weeks before"],
    [-59, "8 weeks after"],
    [60, "2 months before"],
    [365, "12 months before"],
    [800, "2 years before"],
  ])("%i", (days, words) => {
    expect(daysInWords(days)).toBe(words);
  });
});
