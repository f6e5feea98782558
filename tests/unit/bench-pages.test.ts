/** The pages of the page benchmark are what their rows say, and the same each time; so is its report. */
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { cut, marketParagraphs, PATHS, pages, wordCount } from "../../bench/browser/generate.ts";
import { isMet, jsonOf, median, type Report, tableOf } from "../../bench/browser/rows.ts";
import { gateVerdict, sampleText } from "../../src/content/gate-verdict.ts";

const made = pages(20);
const documentOf = (path: string): Document => parseHTML(made[path]).document;
const articleWords = (path: string): number =>
  [...documentOf(path).querySelectorAll("article > p")]
    .slice(1) // the first is the dateline
    .reduce((sum, paragraph) => sum + wordCount(paragraph.textContent ?? ""), 0);

describe("generated pages", () => {
  it("are the same bytes each time", () => {
    expect(pages(20)).toEqual(made);
  });

  it("have as many words as they say", () => {
    expect(articleWords(PATHS.short)).toBe(1000);
    expect(articleWords(PATHS.long)).toBe(5000);
  });

  it("have 20,000 text nodes where they say so", () => {
    const count = (node: Node): number =>
      node.nodeType === 3 ? 1 : [...node.childNodes].reduce((sum, child) => sum + count(child), 0);
    const { documentElement } = documentOf(PATHS.nodes);
    documentElement.normalize(); // linkedom parts texts at entities
    expect(count(documentElement)).toBe(20_000);
  });

  it("pass the gate where they are market articles", () => {
    const verdicts = Object.values(PATHS).map((path) => [path, gateVerdict(sampleText(documentOf(path)))]);
    expect(Object.fromEntries(verdicts)).toEqual({
      ...Object.fromEntries(Object.values(PATHS).map((path) => [path, null])),
      [PATHS.plain]: "not-market",
    });
  });

  it("are cut to so many words, or not at all", () => {
    expect(cut(["one two three", "four five"], 4)).toEqual(["one two three", "four"]);
    expect(() => cut(["one two"], 3)).toThrow(RangeError);
    expect(marketParagraphs().length).toBeGreaterThan(1000);
  });
});

describe("the report", () => {
  const report: Report = {
    browser: "Browser/1",
    rounds: 3,
    load: 0.1,
    reference: [5, 7, 6],
    rows: [
      { name: "short", measures: "this", unit: "ms", values: [3, 1, 2], processor: [1, 1, 1], target: 2 },
      { name: "a longer name", measures: "that", unit: "MB", values: [120], without: [7], target: 12 },
    ],
  };

  it("takes the median and says whether the target is met", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(3);
    expect(report.rows.map(isMet)).toEqual([true, false]);
  });

  it("is an aligned table that says what its rows measure", () => {
    expect(tableOf(report).split("\n")).toEqual([
      "Browser/1, 3 rounds",
      "",
      "                  median         range  processor  without   target",
      "reference loop   6.00 ms  5.00 to 7.00",
      "short            2.00 ms  1.00 to 3.00    1.00 ms           2.00 ms  met",
      "a longer name   120.0 MB                           7.00 MB  12.0 MB  missed",
      "",
      "What each row measures",
      "  short: this",
      "  a longer name: that",
    ]);
  });

  it("warns of a machine that is busy with other things", () => {
    expect(tableOf({ ...report, load: 2 }).split("\n")[0]).toContain("load 2.0 a processor");
  });

  it("is one line of JSON", () => {
    const line = jsonOf(report);
    expect(line).not.toContain("\n");
    expect(JSON.parse(line).rows[1]).toMatchObject({ median: 120, met: false });
  });
});
