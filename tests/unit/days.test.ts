/** The day that a figure stands for. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/document.ts";
import { Days } from "../../src/core/facts/days.ts";
import type { Measure, Period } from "../../src/core/types.ts";
import { readLexicon } from "../../src/train/resources.ts";

const lexicon = readLexicon();
/** A Thursday. */
const DATE = "2025-02-13T17:07:00";

/** The day of the figure that stands in <<>>. */
function dayOf(
  marked: string,
  date: string | null = DATE,
  period: Period = "day",
  measure: Measure = "price",
) {
  const at = marked.indexOf("<<");
  const document = readDocument(marked.replace(/<<|>>/g, ""), lexicon);
  const token = document.tokens.findIndex(({ start }) => start >= at);
  return new Days(document, date).of(token, period, measure);
}

describe("the day of a figure", () => {
  it.each([
    ["the weekday of its sentence", "Tencent rose <<2%>> on Tuesday.", "2025-02-11"],
    ["today's weekday is today", "Tencent rose <<2%>> on Thursday.", "2025-02-13"],
    ["the last one is not today", "Tencent rose <<2%>> last Thursday.", "2025-02-06"],
    [
      "the nearest of two, first",
      "The index rose <<2%>> on Tuesday after falling 1% on Monday.",
      "2025-02-11",
    ],
    [
      "the nearest of two, second",
      "The index rose 2% on Tuesday after falling <<1%>> on Monday.",
      "2025-02-10",
    ],
    ["a weekday before it", "On Wednesday the index rose <<2%>>.", "2025-02-12"],
    ["not that of a side clause", "HSBC, which reports on Wednesday, edged up <<40 cents>>.", "2025-02-13"],
    ["nor one in brackets", "HSBC (results are due on Monday) rose <<2%>>.", "2025-02-13"],
    ["its own side clause", "HSBC, which rose <<2%>> on Tuesday, is next.", "2025-02-11"],
    ["not a day to come", "HSBC rose <<2%>>; results follow next Tuesday.", "2025-02-13"],
    ["yesterday", "The yuan fell <<0.2%>> yesterday.", "2025-02-12"],
    ["a date", "It closed at <<22,620.33>> on Feb. 7.", "2025-02-07"],
    ["a date, day first", "It closed at <<22,620.33>> on 31 December.", "2024-12-31"],
    ["a date with its year", "It closed at <<20,100>> on March 3, 2023.", "2023-03-03"],
    ["the lead's day", "Stocks fell on Wednesday.\n\nTencent lost <<2%>>.", "2025-02-12"],
    ["without any, the article's", "Tencent lost <<2%>>.", "2025-02-13"],
    ["a short weekday", "Tue: HSI <<+1.2%>>", "2025-02-11"],
    ["no modal verb for a month", "The index may rise; it stood at <<22,000>>.", "2025-02-13"],
  ])("is %s", (_, text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it("is unknown without a date, for results and for the future", () => {
    expect(dayOf("Tencent rose <<2%>> on Tuesday.", null)).toBeNull();
    expect(dayOf("Tencent rose <<2%>> on Tuesday.", "no date")).toBeNull();
    expect(dayOf("Profit rose <<2%>>.", DATE, "quarter", "profit")).toBeNull();
    expect(dayOf("The target is <<HK$500>>.", DATE, "ahead", "forecast")).toBeNull();
  });
});
