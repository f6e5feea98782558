/** The second ranking of related articles, and what it says of each. */
import { describe, expect, it } from "vitest";
import type { Gist } from "../../src/core/retrieval/gist.ts";
import { encodePostings } from "../../src/core/retrieval/postings.ts";
import { relate } from "../../src/core/retrieval/relate.ts";
import { RELATION_FEATURES } from "../../src/core/retrieval/relation-features.ts";
import { RELATION_WEIGHTS } from "../../src/core/retrieval/relation-weights.generated.ts";
import { asWritten, sharedWords, tellingWords } from "../../src/core/retrieval/shared-words.ts";
import type { Figure } from "../../src/core/types.ts";
import { figureWith } from "../support/figure.ts";
import { gistWith, nameWith } from "../support/gist.ts";

const RARITY: Record<string, number> = { "^HSI": 0.3, common: 0 };
const rarity = (id: string): number => RARITY[id] ?? 0.8;
const relation = (open: Gist, archived: Gist, text = 0.5, words: string[] = []) =>
  relate(open, archived, text, rarity, () => words);

const hsi = nameWith({ id: "^HSI", name: "Hang Seng Index", type: "index" });
const tencent = nameWith({ id: "0700.HK", name: "Tencent" });
const xiaomi = nameWith({ id: "1810.HK", name: "Xiaomi", first: 400 });
const close = (value: number, fields: Partial<Figure> = {}): Figure =>
  figureWith({ kind: "level", value, unit: "points", direction: null, subjects: ["^HSI"], ...fields });
const EVENING = "2025-02-14T17:00:00";
const NOON = "2025-02-14T12:10:00";

describe("reasons", () => {
  const person = (id: string) => nameWith({ id, type: "person" });
  const profitOf = (id: string): Figure => ({ ...profit(51.3e9), subjects: [id] });
  const profit = (value: number): Figure =>
    figureWith({ kind: "amount", value, unit: "HKD", direction: null, measure: "profit", period: "quarter" });
  it.each([
    ["names and day", [EVENING, [tencent, xiaomi]], [NOON, [tencent, xiaomi]], "Tencent, Xiaomi, same day"],
    ["one name", [EVENING, [tencent]], ["2025-02-13", [tencent]], "Tencent, the day before"],
    ["no date", [EVENING, [tencent, xiaomi]], [null, [tencent, xiaomi]], "Tencent, Xiaomi"],
    ["a day after", [EVENING, [tencent]], ["2025-02-17", [tencent]], "Tencent, 3 days after"],
    [
      "a close",
      [EVENING, [hsi], [close(22_620.33)]],
      [EVENING, [hsi], [close(22_620.33)]],
      "Hang Seng Index, same close 22,620.33, same day",
    ],
    [
      "another close",
      [EVENING, [hsi], [close(22_620.33)]],
      [EVENING, [hsi], [close(22_500.25)]],
      "Hang Seng Index, other close 22,500.25, same day",
    ],
    [
      "a level before the close",
      [EVENING, [hsi], [close(22_620.33)]],
      [NOON, [hsi], [close(22_500.25)]],
      "Hang Seng Index, same day",
    ],
    [
      "a move",
      [EVENING, [tencent, xiaomi], [figureWith({ value: 3.69 })]],
      [NOON, [tencent, xiaomi], [figureWith({ value: 3.69 })]],
      "Tencent, same move +3.69 %, same day",
    ],
    [
      "a move that chance may give",
      [EVENING, [tencent], [figureWith({ value: 3 })]],
      [NOON, [tencent], [figureWith({ value: 3 })]],
      "Tencent, same day",
    ],
    [
      "another profit",
      [NOON, [tencent], [profit(51.3e9)]],
      [NOON, [tencent], [profit(47.8e9)]],
      "Tencent, other profit 47.8 bn HKD, same day",
    ],
    [
      "a name and a figure without a day",
      [null, [tencent, xiaomi], [profit(51.3e9)]],
      [NOON, [tencent, xiaomi], [profit(51.3e9)]],
      "Tencent, same profit 51.3 bn HKD, Xiaomi",
    ],
    [
      "the thing that the figure is about",
      [EVENING, [tencent, xiaomi], [profitOf("1810.HK")]],
      [NOON, [tencent, xiaomi], [profitOf("1810.HK")]],
      "Xiaomi, same profit 51.3 bn HKD, same day",
    ],
    [
      "a move of another month, alike by chance",
      [EVENING, [tencent], [figureWith({ value: 3.69 })]],
      ["2025-01-02", [tencent], [figureWith({ value: 3.69 })]],
      "Tencent, 6 weeks before",
    ],
    [
      "a close of another month",
      [EVENING, [hsi], [close(22_620.33)]],
      ["2025-04-02", [hsi], [close(22_620.33)]],
      "Hang Seng Index, same close 22,620.33, 7 weeks after",
    ],
    [
      "another deal, which may be a second one",
      [EVENING, [tencent], [figureWith({ kind: "amount", value: 1.25e9, measure: "deal" })]],
      [EVENING, [tencent], [figureWith({ kind: "amount", value: 3.44e9, measure: "deal" })]],
      "Tencent, same day",
    ],
    ["a full name", [EVENING, [person("jo-li")]], [NOON, [person("jo-li")]], "jo-li, same day"],
    ["a surname that others bear", [EVENING, [person("li")]], [NOON, [person("li")]], ""],
    ["nothing but the day", [EVENING, [tencent]], [NOON, [xiaomi]], ""],
    [
      "only who is quoted",
      [EVENING, [nameWith({ ...hsi, isSubject: false })]],
      [NOON, [nameWith({ ...hsi, isSubject: false })]],
      "",
    ],
    [
      "a rare source",
      [EVENING, [nameWith({ ...tencent, isSubject: false })]],
      [NOON, [nameWith({ ...tencent, isSubject: false })]],
      "Tencent, same day",
    ],
    ["a name that all bear", [EVENING, ["common"]], [NOON, ["common"]], ""],
    [
      "one name under two ids",
      [EVENING, [tencent, nameWith({ id: "TCEHY", name: "Tencent" })]],
      [NOON, [tencent, nameWith({ id: "TCEHY", name: "Tencent" })]],
      "Tencent, same day",
    ],
  ] as [string, Parameters<typeof gistWith>, Parameters<typeof gistWith>, string][])(
    "%s",
    (_, open, archived, expected) => {
      expect(relation(gistWith(...open), gistWith(...archived)).reasons.join(", ")).toBe(expected);
    },
  );
});

describe("the order", () => {
  const open = gistWith(EVENING, [tencent, xiaomi, hsi], [figureWith({ value: 3.69, measure: "revenue" })]);
  const told = (gist: Gist, text = 0.5): number => relation(open, gist, text).score;
  const sameEvent = gistWith(NOON, [tencent, xiaomi], [figureWith({ value: 3.69, measure: "revenue" })]);
  it.each([
    ["more text in common", told(sameEvent, 0.9), told(sameEvent, 0.3)],
    ["more names in common", told(gistWith(NOON, [tencent, xiaomi])), told(gistWith(NOON, [tencent]))],
    [
      "a rarer name in common",
      told(gistWith(NOON, [tencent, "other"])),
      told(gistWith(NOON, [hsi, "other"])),
    ],
    ["a figure in common", told(sameEvent), told(gistWith(NOON, [tencent, xiaomi]))],
    ["nearer in time", told(sameEvent), told({ ...sameEvent, date: "2025-02-12" })],
    [
      "nearer among old ones",
      told({ ...sameEvent, date: "2024-12-14" }),
      told({ ...sameEvent, date: "2024-01-14" }),
    ],
    [
      "the same thing months ago before a common index today",
      told({ ...sameEvent, date: "2024-10-14" }, 1),
      told(gistWith(NOON, [hsi, "other", "another", "third"]), 0.1),
    ],
  ])("%s comes first", (_, better, worse) => {
    expect(better).toBeGreaterThan(worse);
  });

  it("never counts a shared thing against an article", () => {
    expect(RELATION_WEIGHTS).toHaveLength(RELATION_FEATURES.length);
    expect(Math.min(...RELATION_WEIGHTS)).toBeGreaterThanOrEqual(0);
  });

  it("is the same from both sides", () => {
    expect(relation(open, sameEvent).score).toBeCloseTo(relation(sameEvent, open).score, 10);
  });
});

describe("articles that share no name", () => {
  const other = gistWith(NOON, [xiaomi]);
  const reasons = (words: string[], date: string | null = EVENING): string[] =>
    relation(gistWith(date, [tencent]), other, 0.5, words).reasons;

  it.each([
    [["refinery", "Jet", "fuel"], EVENING, ["“refinery”, “Jet”", "same day"]],
    [["refinery", "Jet", "fuel"], null, ["“refinery”, “Jet”"]],
    [["refinery", "Jet"], EVENING, []],
  ])("are related by words, if they share a few: %j", (words, date, told) => {
    expect(reasons(words, date)).toEqual(told);
  });

  it("never say words where they share a name", () => {
    const told = relation(gistWith(NOON, [xiaomi]), other, 0.5, ["a", "b", "c"]).reasons;
    expect(told).toEqual(["Xiaomi", "same day"]);
  });
});

describe("telling words", () => {
  const query = new Map([
    ["id:0700.HK", 2],
    ["share", 1],
    ["refinery", 1],
    ["kerosene", 1],
  ]);

  it("are words that few articles have", () => {
    expect(tellingWords(query)).toEqual(["refinery", "kerosene"]);
  });

  it("are shown as the text has them", () => {
    expect(asWritten("The Refineries and Shares", ["refinery", "share", "none"])).toEqual(
      new Map([
        ["refinery", "Refineries"],
        ["share", "Shares"],
      ]),
    );
  });

  it("are told of each article as the index has it now", () => {
    const posting = (article: number) => ({ article, count: 1, length: 3 });
    const shared = sharedWords("Refineries make kerosene", query, [1, 2, 3, 4], {
      merged: new Map([
        ["refinery", encodePostings([1, 2, 3, 9].map(posting))],
        ["share", encodePostings([1, 2, 3, 4].map(posting))],
      ]),
      fresh: new Map([["kerosene", [posting(2), posting(3)]]]),
      superseded: new Set([3]),
      last: 9,
    });
    expect([1, 2, 3, 4, 9].map(shared)).toEqual([
      ["Refineries"],
      ["Refineries", "kerosene"],
      ["kerosene"],
      [],
      [],
    ]);
  });
});
