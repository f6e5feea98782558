/** What a query finds, how it is understood, and what is marked. */
import { describe, expect, it } from "vitest";
import { QUERY_EXAMPLES } from "../../src/core/retrieval/search/examples.ts";
import { hits } from "../../src/core/retrieval/search/hits.ts";
import { parseQuery } from "../../src/core/retrieval/search/query.ts";
import type { Reading } from "../../src/core/retrieval/search/readings.ts";
import { search } from "../../src/core/retrieval/search/search.ts";
import { suggest } from "../../src/core/retrieval/search/suggestions.ts";
import { tickerCandidates } from "../../src/core/retrieval/search/ticker-candidates.ts";
import { MemoryIndex } from "../support/memory-index.ts";
import { SEARCH_ARTICLES } from "../support/search-articles.ts";

const index = new MemoryIndex(SEARCH_ARTICLES);
const ALL = SEARCH_ARTICLES.map(({ number }) => number);
const searched = (text: string) => search(parseQuery(text), index);

/** A reading in short: "Tencent = 0700.HK", "yen". */
function told({ text, meaning }: Reading): string {
  if (meaning.kind === "name") return `${text} = ${meaning.ids.join("/")}${meaning.word ? " or word" : ""}`;
  if (meaning.kind === "figure") {
    const { measure, move, unit } = meaning.condition;
    return `${meaning.name} = ${meaning.ids.join("/")}: ${measure ?? "any"} ${move === null ? "level" : `move ${move}`} ${unit ?? "-"}`;
  }
  if (meaning.kind === "outlet") return `at ${meaning.outlets.join("/")}`;
  return meaning.kind === "nothing" ? `${text}: ${meaning.why}` : text;
}

describe("tickers", () => {
  it.each<[string, string[]]>([
    ["0700", ["0700.HK", "0700.T", "0700.TW"]],
    ["700", ["0700.HK"]],
    ["00700", ["0700.HK"]],
    ["0700.hk", ["0700.HK", "0700-HK"]],
    ["700 HK", ["0700.HK"]],
    ["HKG:0700", ["0700.HK"]],
    ["sehk:700", ["0700.HK"]],
    ["SEHK: 700", ["0700.HK"]],
    ["SEHK 700", ["0700.HK"]],
    ["$TSLA", ["TSLA"]],
    ["aapl", ["AAPL", "^AAPL"]],
    ["NASDAQ: AAPL", ["AAPL"]],
    ["BABA.N", ["BABA", "BABA-N"]],
    ["BRK.B", ["BRK.B", "BRK-B"]],
    ["600519", ["600519.SS", "600519.SZ", "600519.KS", "600519.KQ"]],
    ["000001", ["000001.SZ", "000001.SS", "000001.KS", "000001.KQ"]],
    ["600519.SH", ["600519.SS", "600519-SH"]],
    ["600519 CH", ["600519.SS"]],
    ["7203.T", ["7203.T", "7203-T"]],
    ["VOD LN", ["VOD.L"]],
    [".HSI", [".HSI", "^HSI"]],
    ["GC=F", ["GC=F"]],
    ["constructor:700", []],
    ["rate cut", []],
    ["first-half", []],
  ])("that %j may stand for", (text, candidates) => {
    expect(tickerCandidates(text.split(" "))).toEqual(candidates);
  });
});

describe("a search", () => {
  it.each<[string, number[]]>([
    // names and tickers
    ["Tencent", [1, 2]],
    ["tencent", [1, 2]],
    ["tencent holdings ", [1, 2]],
    ["0700", [1, 2]],
    ["700 HK", [1, 2]],
    ["0700.hk", [1, 2]],
    ["Tencent's ", [1, 2]],
    ["HSI ", [1, 2]],
    ["hang seng index", [1, 2]],
    ["Moutai", [6]],
    ["600519.SH", [6]],
    ["600519", [6]],
    ["NASDAQ: AAPL", [6]],
    ["northgate media ", [6]],
    ["Alpha Delta ", [9]],
    ["-Tencent", [3, 4, 6, 9]],
    // a word that is also a ticker, a number that is also one
    ["low ", [4]],
    ["LOW", [4]],
    ["2020", [4]],
    ["2020 rate ", [3]],
    ["stores 700 ", [4]],
    ["700 ", [1, 2]],
    // words
    ["share ", [1, 3, 6, 9]],
    ["shares rose ", [1]],
    ["sha", [1, 3, 6, 9]],
    ["sh", []],
    ["compani", [3, 4]],
    ["company ", [3, 4]],
    ["the", ALL],
    ["the turnover ", [2]],
    ["", ALL],
    ["zebra", []],
    ["zebra OR turnover ", [2]],
    ["rose the OR zebra ", [1]],
    ["rose OR outlet: zebra ", []],
    ["Pony Ma ", [4]],
    ["xiaomi OR Anta ", [4, 6]],
    ["HSI -turnover", [1]],
    // phrases
    ['"rate cut"', [3]],
    ['"cut rate"', []],
    ['"shares rose" OR Anta', [1, 4]],
    ['"hong ko', [3]],
    ['"hong kon', [3]],
    ['"the compani', [3, 4]],
    ['"the companies cut"', [3]],
    ['"company\'s 5G plans"', [4]],
    ['rate -"rate cut"', [6]],
    ['"Tencent"', [1, 2]],
    ['"0700"', []],
    ["5G ", []],
    ["profit 5G ", [4]],
    ['"22,620.33"', [1]],
    ["22620.33", []],
    ["Tencent 22620.33", [1]],
    ["in-2020 analysts ", [3]],
    // outlets and days
    ["outlet:xin", [1, 4]],
    ["outlet:daily", [2, 3]],
    ['outlet:"China D', [2]],
    ['outlet:"Daily China"', []],
    ["-outlet:xinhua", [2, 3, 6, 9]],
    ["on:2025-02-14", [1, 9]],
    ["date:2025-02", [1, 2, 6, 9]],
    ["after:2025-02-28", [3, 6]],
    ["before:2025-02-14 Tencent", [1]],
    ["2025-02-15..2025-02-28", [2, 6]],
    ["-date:2025-02", [3, 4]],
    // figures
    ["HSI > 22000", [1]],
    ["HSI < 22,000", [2]],
    ["hang seng index > 21000 turnover ", [2]],
    ["HSI > 21900", [1]],
    ["HSI >= 21900 points", [1, 2]],
    ["HSI = 22620.33", [1]],
    ["HSI > HK$200", []],
    ["HSI", [1, 2]],
    ["HSI >", [1, 2]],
    ["Tencent > 400", [1]],
    ["0700 > $400", [1]],
    ["Tencent > US$400", []],
    ["Tencent > 3%", [1]],
    ["Tencent < 3%", [2]],
    ["Tencent < -5%", [2]],
    ["Tencent fall > 5%", [2]],
    ["Tencent rise > 5%", []],
    ["Tencent > 3 bp", []],
    ["Tencent turnover > 10bn", [2]],
    ["Tencent revenue > 10bn", []],
    ["Alpha Delta yield > 4%", [9]],
    ["Alpha Delta yield > 4", [9]],
    ["Delta > 30", [9]],
    ["Delta > 500", []],
    ["Nobody > 5", []],
    ["HSI > 22000 OR Xiaomi ", [1, 6]],
    ["shares HSI > 20000", [1]],
  ])("for %j", async (text, numbers) => {
    expect([...(await searched(text)).articles]).toEqual(numbers);
  });

  it.each<[string, string[]]>([
    ["tencent holdings shares ", ["tencent holdings = 0700.HK", "shares"]],
    ["Alpha Delta Alpha ", ["Alpha Delta = alpha-delta", "Alpha = ALFA"]],
    ["Delta ", ["Delta = DAL/DLTA.L"]],
    ["low ", ["low = LOW or word"]],
    ["LOW ", ["LOW = LOW"]],
    ["700 HK 700 ", ["700 HK = 0700.HK", "700 = 0700.HK or word"]],
    ["SEHK: 700 ", ["SEHK: 700 = 0700.HK"]],
    ["the share ", ["the: everywhere", "share"]],
    ["outlet:daily", ["at china daily/harbour daily news"]],
    ["shares Tencent turnover > 5", ["shares", "Tencent = 0700.HK: turnover level -"]],
    ["Tencent change > 5%", ["Tencent = 0700.HK: any move 0 percent"]],
    ["Tencent price > 5%", ["Tencent = 0700.HK: price move 0 percent"]],
    ["Delta target > 5", ["Delta = DAL/DLTA.L: forecast level -"]],
    ["Foo Bar > 5", ["Foo Bar = : price level -"]],
    ["Tencent OR Xiaomi HSI > 1", ["Tencent = 0700.HK", "Xiaomi = 1810.HK", "HSI = ^HSI: price level -"]],
  ])("understands %j", async (text, readings) => {
    expect((await searched(text)).readings.map(told)).toEqual(readings);
  });

  it.each<[string, string[]]>([
    ["Tencent zebra ", ["found", "nothing"]],
    ["the outlet: HSI", ["ignored", "ignored", "found"]],
    ["22620.33 ", ["skipped"]],
    ["Tencent 22620.33 ", ["found", "found"]],
    ["Tencent 5,555 ", ["found", "nothing"]],
    ['"rate cut" OR "cut rate"', ["found", "nothing"]],
    ['zebra "rate cut"', ["nothing", "undecided"]],
    ["outlet:zebra", ["nothing"]],
    ["Tencent > 5000", ["nothing"]],
  ])("says what became of each part of %j", async (text, outcomes) => {
    expect((await searched(text)).readings.map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  it.each<[string, number[]]>([
    ["Tencent shares outlet:xinhua HSI > 5 ", []],
    ['"rate cut"', [3, 6]],
    ['"rate cut" on:2025-03-03', [3]],
    ["22620.33", []],
    ["-22620.33", []],
  ])("reads no more texts than %j needs", async (text, numbers) => {
    const fresh = new MemoryIndex(SEARCH_ARTICLES);
    await search(parseQuery(text), fresh);
    expect(fresh.textsRead).toEqual(numbers);
  });

  it("stops when it is told to, before it reads the next batch", async () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ ...SEARCH_ARTICLES[2], number: i + 1 }));
    const slow = new MemoryIndex(many);
    const controller = new AbortController();
    const reader = Object.assign(Object.create(slow), {
      textOf: (article: number) => {
        controller.abort(new Error("typed on"));
        return slow.textOf(article);
      },
    });
    await expect(search(parseQuery('"rate cut"'), reader, controller.signal)).rejects.toThrow("typed on");
    expect(slow.textsRead).toHaveLength(50);
  });
});

describe("hits", () => {
  it.each<[string, number, string[]]>([
    ["share", 1, ["shares"]],
    ["0700", 1, ["Tencent"]],
    ["Tencent > 3%", 1, ["3.5 percent"]],
    ["Tencent < 3%", 1, []],
    ["HSI > 22000 tencent", 1, ["Tencent", "22,620.33"]],
    ["Hang Seng Index closed ", 1, ["Hang Seng Index", "closed"]],
    ['"hang seng" HSI ', 1, ["Hang Seng Index"]],
    ['"rate cut" rate ', 3, ["rate cut", "rate"]],
    ["rate -cut", 3, ["rate", "rate"]],
    ["low ", 4, ["Lowe's", "low"]],
    ["5G profit", 4, ["profit", "5G"]],
    ["700 stores ", 4, ["700", "stores"]],
    ["companies ", 4, ["company"]],
    ["Lowe's 5G ", 4, ["Lowe's", "5G"]],
    ["analy", 3, ["Analysts", "analyst"]],
    ["outlet:xinhua on:2025-02-14", 1, []],
  ])("of %j in article %i", async (text, number, marked) => {
    const { readings } = await searched(text);
    const { extraction } = SEARCH_ARTICLES.find((article) => article.number === number)!;
    const spans = hits(extraction.text, readings, extraction);
    expect(spans.map(({ start, end }) => extraction.text.slice(start, end))).toEqual(marked);
  });

  it("of a name in a headline without extraction are the words that were typed", async () => {
    const { readings } = await searched("tencent");
    const title = "What Tencent’s rally says of tencent";
    expect(hits(title, readings, null).map(({ start }) => start)).toEqual([5, 29]);
  });
});

describe("suggestions", () => {
  it.each<[string, string[]]>([
    ["te", ["word tencent"]],
    ["07", ["thing 0700.HK"]],
    ["rate HS", ["thing ^HSI"]],
    ["-north", ["thing -northgate-media", "word -northgate"]],
    ["sha", ["word shanghai", "word share"]],
    ["outlet:d", ['outlet outlet:"china daily"', 'outlet outlet:"harbour daily news"']],
    ["a", []],
    ["tencent ", []],
    ['"ten', []],
  ])("for %j", async (text, suggestions) => {
    const found = await suggest(parseQuery(text), index, 4);
    expect(found.map(({ kind, text: typed }) => `${kind} ${typed}`)).toEqual(suggestions);
  });
});

describe("the examples of the help", () => {
  it.each(QUERY_EXAMPLES.map(({ query }) => [query]))("%j is finished", (query) => {
    expect(parseQuery(query).parts.map(({ kind }) => kind)).not.toContain("unfinished");
  });
});
