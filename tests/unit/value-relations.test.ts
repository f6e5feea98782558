/** How the quantities of a text stand to each other in size. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/document.ts";
import { magnitude, PART, valueRelations } from "../../src/core/facts/value-relations.ts";
import { readLexicon } from "../../src/train/resources.ts";

const lexicon = readLexicon();
const relationsOf = (text: string) => valueRelations(readDocument(text, lexicon));

describe("closeness", () => {
  it.each([
    ["It closed above 23,000 points, at 23,002.12.", [2, 2]],
    ["It rose 386.72 points to 23,002.12.", [6, 6]],
    ["Shares ended at HK$50.60 in Hong Kong. SMIC closed at HK$50.60.", [1, 1]],
    ["It went from HK$48 to HK$50 and $50.", [4, 4, 0]],
    ["It paid HK$48 for 50 shares.", [0, 0]],
    ["It was flat at 0 points, then 4 points.", [0, 0]],
  ])("%s", (text, expected) => {
    expect([...relationsOf(text).closeness]).toEqual(expected);
  });
});

describe("parts in sums that come out", () => {
  const { ratio, now, before, ratioOfMove, move, level } = PART;
  it.each([
    ["Revenue rose 12.5% to $9 billion from $8 billion.", [ratio, now, before]],
    ["Revenue rose 1.5% to $101.5 from $100.", [ratio, now | before, now | before]],
    ["It fell 1.50 points, or 1.5%, to 98.50.", [move, ratioOfMove, level]],
    ["It rose 386.72 points, or 1.71 percent, to 23,002.12.", [move, ratioOfMove, level]],
    ["It rose 386.72 points, or 2.71 percent, to 23,002.12.", [0, 0, 0]],
    ["Revenue rose 12.5% to $9 billion from HK$8 billion.", [0, 0, 0]],
  ])("%s", (text, expected) => {
    expect([...relationsOf(text).parts]).toEqual(expected);
  });

  it("are looked for near by only", () => {
    const far = "It rose 12.5%. One 1, 2, 3, 4, 5, 6 shares. It made $9 billion after $8 billion.";
    expect(relationsOf(far).parts.every((part) => part === 0)).toBe(true);
  });
});

it("counts the powers of ten of a value", () => {
  expect([0, 0.05, 0.1, 5, 50, 23_000, 1e30].map(magnitude)).toEqual([0, 0, 1, 2, 3, 6, 14]);
});
