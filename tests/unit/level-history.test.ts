/** Levels of a thing by day, out of archived articles. */
import { describe, expect, it } from "vitest";
import { type DatedExtraction, levelHistory } from "../../src/core/retrieval/level-history.ts";
import type { Figure } from "../../src/core/types.ts";
import { figureWith } from "../support/figure.ts";

const article = (date: string | null, ...figures: Partial<Figure>[]): DatedExtraction => ({
  date,
  extraction: {
    version: 1,
    title: null,
    date,
    text: "",
    entities: [],
    figures: figures.map((fields) =>
      figureWith({ kind: "level", unit: "points", direction: null, subjects: ["^HSI"], ...fields }),
    ),
  },
});
const told = (...articles: DatedExtraction[]): string | null => {
  const history = levelHistory("^HSI", articles);
  return history === null
    ? null
    : history.levels.map(({ day, value }) => `${day.slice(8)}:${value}`).join(" ");
};

describe("the history of a level", () => {
  it.each([
    [
      "is in the order of days",
      [article("2025-02-14", { value: 3 }), article("2025-02-12", { value: 1 })],
      "12:1 14:3",
    ],
    [
      "takes the day that the figure names",
      [article("2025-02-14", { value: 3, asOf: "2025-02-11" })],
      "11:3",
    ],
    [
      "lets a named day win over an article's",
      [article("2025-02-14", { value: 3, asOf: "2025-02-14" }), article("2025-02-14T20:00", { value: 9 })],
      "14:3",
    ],
    [
      "takes the later of two articles",
      [article("2025-02-14T09:00", { value: 3 }), article("2025-02-14T17:00", { value: 4 })],
      "14:4",
    ],
    ["takes the first value of an article", [article("2025-02-14", { value: 3 }, { value: 9 })], "14:3"],
    [
      "passes over an article that looks back",
      [article("2025-02-14", { value: 3 }), article("2025-02-15", { value: 3 })],
      "14:3",
    ],
    [
      "keeps to the unit of most values",
      [
        article("2025-02-12", { value: 1 }),
        article("2025-02-13", { value: 2 }),
        article("2025-02-14", { value: 7, unit: "HKD" }),
      ],
      "12:1 13:2",
    ],
    [
      "passes over moves, forecasts, bounds, other measures and values of several things",
      [
        article(
          "2025-02-14",
          { kind: "change", value: 1 },
          { value: 2, period: "ahead" },
          { value: 3, bound: "over" },
          { value: 4, measure: "turnover" },
          { value: 5, subjects: ["^HSI", "^HSCE"] },
          { value: 6, subjects: ["^HSCE"] },
          { value: 7, unit: null },
          { value: 8 },
        ),
      ],
      "14:8",
    ],
    ["is none without a day", [article(null, { value: 3 })], null],
    ["is none without articles", [], null],
  ])("%s", (_, articles, expected) => expect(told(...articles)).toBe(expected));
});
