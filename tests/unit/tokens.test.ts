import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/core/text/sentences.ts";
import { tokenize } from "../../src/core/text/tokens.ts";

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

describe("tokenize", () => {
  it.each([
    ["DeepSeek's success", ["DeepSeek", "'s", "success"]],
    ["the city’s benchmark", ["the", "city", "’s", "benchmark"]],
    ["JD.com fell", ["JD.com", "fell"]],
    ["CSI300 and CSI 300", ["CSI", "300", "and", "CSI", "300"]],
    ["U.S. stocks", ["U.S.", "stocks"]],
    ["HK$364.6bn", ["HK$", "364.6", "bn"]],
    ["(0700.HK)", ["(", "0700.HK", ")"]],
    ["(.HSI)", ["(", ".HSI", ")"]],
    ["$TSLA up", ["$TSLA", "up"]],
    ["BZ=F at $70", ["BZ=F", "at", "$", "70"]],
    ["22,620.33 points.", ["22,620.33", "points", "."]],
    ["O'Neill didn't", ["O'Neill", "didn't"]],
    ["Shanghai-listed", ["Shanghai", "-", "listed"]],
    ["ＨＳＩ＋３％", ["HSI", "+", "3", "%"]],
    ["per\u00adcent", ["percent"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("gives offsets in UTF-16 code units", () => {
    const text = "🪳 Tencent";
    const [, name] = tokenize(text);
    expect(text.slice(name.start, name.end)).toBe("Tencent");
  });
});

describe("splitSentences", () => {
  const sentences = (text: string): string[] => {
    const tokens = tokenize(text);
    return splitSentences(tokens).map((s) => text.slice(tokens[s.first].start, tokens[s.end - 1].end));
  };
  it.each([
    ["It rose. It fell.", ["It rose.", "It fell."]],
    ["Mr. Chan spoke.", ["Mr. Chan spoke."]],
    ["“It rose.” He left.", ["“It rose.”", "He left."]],
    ["Up 3.5 percent. Then down.", ["Up 3.5 percent.", "Then down."]],
    ["Headline\n\nBody text", ["Headline", "Body text"]],
    ["J. Smith of Acme Corp. said no", ["J. Smith of Acme Corp. said no"]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ["at a comma where one comes", "alpha beta, ", 201],
    ["anywhere else", "alpha ", 250],
  ])("cuts what has no end %s", (_, unit, longest) => {
    const tokens = tokenize(unit.repeat(1000));
    const cut = splitSentences(tokens);
    expect(Math.max(...cut.map(({ first, end }) => end - first))).toBe(longest);
    expect(cut.map(({ first }) => first)).toEqual([0, ...cut.slice(0, -1).map(({ end }) => end)]);
    expect(cut.at(-1)?.end).toBe(tokens.length);
  });
});
