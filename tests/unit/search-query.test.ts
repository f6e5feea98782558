/** What is typed into the search, as parts. */
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/core/retrieval/search/query.ts";
import type { QueryPart } from "../../src/core/retrieval/search/query-parts.ts";

/** A part in short: "word Tencent", "-phrase rate cut", "| days 2025-02-01..2025-02-28". */
function told(part: QueryPart): string {
  const joined = `${part.isExcluded ? "-" : ""}${part.isAlternative ? "| " : ""}${part.kind}`;
  switch (part.kind) {
    case "word":
    case "phrase":
      return `${joined} ${part.text}${part.isOpen ? "…" : ""}`;
    case "outlet":
      return `${joined} ${part.text}`;
    case "days":
      return `${joined} ${part.from ?? ""}..${part.to ?? ""}`;
    case "figure": {
      const { value, unit } = part.asked;
      const words = part.words.map(({ text }) => text).join("+");
      return `${joined} ${words} ${part.operator} ${value}${unit === null ? "" : ` ${unit}`}`;
    }
    case "unfinished":
      return joined;
  }
}

describe("a query", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["   ", []],
    ["Tencent", ["word Tencent…"]],
    ["Tencent ", ["word Tencent"]],
    ["rate cut ", ["word rate", "word cut"]],
    ["(0700.HK), ", ["word 0700.HK"]],
    ["U.S. stocks.", ["word U.S.", "word stocks…"]],
    ['"rate cut"', ["phrase rate cut"]],
    ['"rate cu', ["phrase rate cu…"]],
    ["“rate cut” yen ", ["phrase rate cut", "word yen"]],
    ['"', ["unfinished"]],
    ['""', ["unfinished"]],
    ["-yen", ["-word yen"]],
    ['-"rate cut"', ["-phrase rate cut"]],
    ["first-half ", ["word first-half"]],
    ["-", ["unfinished"]],
    ["yen OR yuan ", ["word yen", "| word yuan"]],
    ["yen | yuan ", ["word yen", "| word yuan"]],
    ["OR yen", ["word yen…"]],
    ["yen OR", ["word yen"]],
    ["yen OR -yuan", ["word yen", "-word yuan"]],
    ["-yen OR yuan ", ["-word yen", "word yuan"]],
    ["outlet:xinhua", ["outlet xinhua"]],
    ['Outlet:"China Daily"', ["outlet China Daily"]],
    ['-outlet:"China Da', ["-outlet China Da"]],
    ["outlet:", ["unfinished"]],
    ["on:2025-02-14", ["days 2025-02-14..2025-02-14"]],
    ["date:2025-02", ["days 2025-02-01..2025-02-28"]],
    ["date:2024/2", ["days 2024-02-01..2024-02-29"]],
    ["date:2025", ["days 2025-01-01..2025-12-31"]],
    ["after:2025-02", ["days 2025-02-01.."]],
    ["before:2025-02", ["days ..2025-02-28"]],
    ["after:2025-", ["days 2025-01-01.."]],
    ["after:2025-0", ["days 2025-01-01.."]],
    ["after:20", ["unfinished"]],
    ["on:2025-02-30", ["unfinished"]],
    ["on:2025-13", ["unfinished"]],
    ["2025-02-01..2025-02-14", ["days 2025-02-01..2025-02-14"]],
    ["2025-03..2025-02", ["days 2025-02-01..2025-03-31"]],
    ["2025-02..", ["days 2025-02-01.."]],
    ["..2025", ["days ..2025-12-31"]],
    ["2025-02-14", ["days 2025-02-14..2025-02-14"]],
    ["2025 ", ["word 2025"]],
    ["HSI > 22000", ["figure HSI > 22000"]],
    ["HSI>22000", ["figure HSI > 22000"]],
    ["HSI ≥ 8,000", ["figure HSI >= 8000"]],
    ["HSI <= 8,0", ["figure HSI <= 8"]],
    ["HSI > 2025", ["figure HSI > 2025"]],
    ["Hang Seng Tech Index > 5000 points", ["figure Hang+Seng+Tech+Index > 5000 points"]],
    ['"Hang Seng Tech" > 5000', ["figure Hang Seng Tech > 5000"]],
    ["Tencent turnover > HK$10bn", ["figure Tencent+turnover > 10000000000 HKD"]],
    ["Tencent = $400", ["figure Tencent = 400 $"]],
    ["Toyota revenue > 1.5 trillion yen", ["figure Toyota+revenue > 1500000000000 JPY"]],
    ["Xiaomi < -5%", ["figure Xiaomi < -5 percent"]],
    ["HSI > 22000 falls ", ["figure HSI > 22000", "word falls"]],
    ["gold -silver Tencent > 400", ["word gold", "-word silver", "figure Tencent > 400"]],
    ["yen OR HSI > 5", ["word yen", "| figure HSI > 5"]],
    ["HSI >", ["word HSI", "unfinished"]],
    ["> 5", ["unfinished"]],
    ["GC=F > 2900", ["figure GC=F > 2900"]],
    ["HSI=22000", ["figure HSI = 22000"]],
  ])("%j", (text, parts) => {
    expect(parseQuery(text).parts.map(told)).toEqual(parts);
  });

  it("keeps the place of each part", () => {
    const text = 'yuan  -"rate cut" HSI turnover > 10bn outlet:x';
    const places = parseQuery(text).parts.map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(["yuan", '-"rate cut"', "HSI turnover > 10bn", "outlet:x"]);
  });
});
