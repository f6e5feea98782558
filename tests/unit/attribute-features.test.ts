/** What tells measure and period of a figure: classes of words around it and before it. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/document.ts";
import { writeMeasureHints, writePeriodHints } from "../../src/core/facts/attribute-features.ts";
import { figureContext } from "../../src/core/facts/figure-context.ts";
import type { HintWriter } from "../../src/core/facts/hints.ts";
import { buildStreams } from "../../src/core/facts/stream.ts";
import { readLexicon } from "../../src/train/resources.ts";

const lexicon = readLexicon();

/** Hints of a quantity of a text, the last one by default. */
function hints(writer: HintWriter, text: string, kind = 1, quantity = -1): number[] {
  const document = readDocument(text, lexicon);
  const streams = buildStreams(document, []);
  const found: number[] = [];
  const at = quantity < 0 ? document.quantities.length - 1 : quantity;
  writer(figureContext(document, [], streams), streams.ofQuantity[at], kind, (hash) => found.push(hash));
  return found;
}

describe("words of one class give the same hints", () => {
  it.each<[string, HintWriter, string, string]>([
    ["promises", writePeriodHints, "It pledged to spend $3 billion.", "It vowed to spend $3 billion."],
    ["spans", writePeriodHints, "It lost 3% in the quarter.", "It lost 3% in Q3."],
    ["income", writeMeasureHints, "Its Ebitda was $3 billion.", "Its profits was $3 billion."],
  ])("%s", (_, writer, one, other) => expect(hints(writer, one)).toEqual(hints(writer, other)));
});

describe("words of other classes give others", () => {
  it.each<[string, HintWriter, string, string]>([
    ["spans", writePeriodHints, "It lost 3% in the quarter.", "It lost 3% in the week."],
    ["measures", writeMeasureHints, "Its profit was $3 billion.", "Its dividend was $3 billion."],
    ["sides", writeMeasureHints, "Profit of $3 billion.", "It had $3 billion of profit."],
    ["what stands between", writeMeasureHints, "Profit was $3 billion.", "Profit of $2 rose to $3 billion."],
  ])("%s", (_, writer, one, other) => expect(hints(writer, one)).not.toEqual(hints(writer, other)));

  it("the same words for another kind", () =>
    expect(hints(writePeriodHints, "It lost 3% today.", 1)).not.toEqual(
      hints(writePeriodHints, "It lost 3% today.", 2),
    ));
});

describe("a span of time", () => {
  const week = "For the week the index lost ground.";
  const plain = "As for the index it lost ground.";
  it("holds for the sentences after it", () =>
    expect(hints(writePeriodHints, `${week} It fell 3%.`)).not.toEqual(
      hints(writePeriodHints, `${plain} It fell 3%.`),
    ));
  it("holds in its own block alone", () =>
    expect(hints(writePeriodHints, `Title\n${week}\nIt fell 3%.`)).toEqual(
      hints(writePeriodHints, `Title\n${plain}\nIt fell 3%.`),
    ));
  it("holds everywhere where the title names it", () =>
    expect(hints(writePeriodHints, `${week}\nText.\nIt fell 3%.`)).not.toEqual(
      hints(writePeriodHints, `${plain}\nText.\nIt fell 3%.`),
    ));
});

describe("a word beyond another figure", () => {
  /** Whether what "week" tells of a lone figure is told of the first figure of a text too. */
  function reaches(text: string): boolean {
    const without = new Set(hints(writePeriodHints, "It rose 4% this."));
    const told = hints(writePeriodHints, "It rose 4% this week.").filter((hint) => !without.has(hint));
    const found = new Set(hints(writePeriodHints, text, 1, 0));
    return told.length > 0 && told.every((hint) => found.has(hint));
  }
  it("is as near as ever where that says the same", () =>
    expect(reaches("It rose 4%, or 90 points, this week.")).toBe(true));
  it("is further off where it does not", () =>
    expect(reaches("It rose 4%, its rival 90 points, this week.")).toBe(false));
});
