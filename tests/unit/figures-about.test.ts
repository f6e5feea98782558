/** What the card and the popup list under a name. */
import { describe, expect, it } from "vitest";
import type { Extraction, Figure } from "../../src/core/types.ts";
import { figuresAbout } from "../../src/ui/figures-about.ts";
import { figureWith } from "../support/figure.ts";

const pageOf = (...figures: Partial<Figure>[]): Extraction => ({
  version: 1,
  title: null,
  date: null,
  text: "",
  entities: [],
  figures: figures.map(figureWith),
});

describe("figures about a name", () => {
  it.each([
    ["the same figure told twice", [{}, { start: 9 }], 1],
    ["another value", [{}, { value: 2.7 }], 2],
    ["a fall of the same size", [{}, { direction: -1 as const }], 2],
    ["another period", [{}, { period: "week" as const }], 2],
    ["a restatement", [{}, { value: 3, unit: "points", sameAs: 0 }], 1],
    ["another's figure", [{}, { subjects: ["1810.HK"], value: 9 }], 1],
  ])("count %s", (_, figures, count) => {
    expect(figuresAbout("0700.HK", pageOf(...figures))).toHaveLength(count);
  });
});
