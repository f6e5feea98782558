/** The choice of the terms by which related articles are looked up. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMON_TERMS, LEAST_SHARE } from "../../src/core/retrieval/common-terms.generated.ts";
import { expectedShare, tellingTerms } from "../../src/core/retrieval/telling-terms.ts";
import { commonTermsSource } from "../../src/train/related/common-terms.ts";
import { ROOT } from "../../src/train/resources.ts";

const chosen = (counts: Record<string, number>, most: number): string[] => [
  ...tellingTerms(new Map(Object.entries(counts)), most).keys(),
];

describe("telling terms", () => {
  it.each([
    ["rare before common words", { share: 1, zirconium: 1, market: 1 }, 1, ["zirconium"]],
    ["frequent before single ones", { zirconium: 1, yttrium: 3 }, 1, ["yttrium"]],
    ["an id before the word for it", { zirconia: 1, "id:zirconia": 1 }, 1, ["id:zirconia"]],
    ["a rare id before a common one", { "id:^HSI": 1, "id:9999.XX": 1 }, 1, ["id:9999.XX"]],
    ["equal ones by the alphabet", { yttrium: 1, zirconium: 1, xenotime: 1 }, 2, ["xenotime", "yttrium"]],
    ["all where there are few", { yttrium: 1 }, 80, ["yttrium"]],
    ["none of no text", {}, 80, []],
  ] as [string, Record<string, number>, number, string[]][])("%s", (_, counts, most, expected) => {
    expect(chosen(counts, most)).toEqual(expected);
  });

  it("weighs terms in the question without how common they are", () => {
    const weights = tellingTerms(new Map(Object.entries({ market: 1, zirconium: 1, yttrium: 2 })), 3);
    expect(weights.get("market")).toBe(weights.get("zirconium"));
    expect(weights.get("yttrium")).toBeGreaterThan(weights.get("zirconium") ?? 0);
  });

  it("goes by the frequencies that it is given", () => {
    const counts = new Map([
      ["market", 1],
      ["zirconium", 1],
    ]);
    const share = (term: string): number => (term === "market" ? 0.001 : 0.5);
    expect([...tellingTerms(counts, 1, share).keys()]).toEqual(["market"]);
  });
});

describe("the table of common terms", () => {
  it("is small", () => {
    const file = join(ROOT, "src", "core", "retrieval", "common-terms.generated.ts");
    expect(statSync(file).size).toBeLessThan(10_240);
  });

  it("has every term once, in the order of the alphabet, in the form of the index", () => {
    const all = COMMON_TERMS.flatMap((terms) => terms.split(" "));
    expect(new Set(all).size).toBe(all.length);
    for (const terms of COMMON_TERMS) expect(terms.split(" ")).toEqual(terms.split(" ").sort());
    expect(all.filter((term) => !term.startsWith("id:") && term !== term.toLowerCase())).toEqual([]);
  });

  it("says how common a term is", () => {
    expect(expectedShare("market")).toBeGreaterThan(expectedShare("copper"));
    expect(expectedShare("copper")).toBeGreaterThan(LEAST_SHARE);
    expect(expectedShare("zirconium")).toBeLessThan(LEAST_SHARE);
  });

  it("is made of what stands in many articles", () => {
    const articles = Array.from({ length: 200 }, (_, i) => {
      const terms = [
        "everywhere",
        ...(i % 2 === 0 ? ["often"] : []),
        ...(i < 3 ? ["enough"] : []),
        `only${i}`,
      ];
      return new Map(terms.map((term) => [term, 1]));
    });
    const source = commonTermsSource(articles);
    expect(source.match(/"[a-z ]*",/g)).toEqual([
      '"enough",',
      '"",',
      '"",',
      '"",',
      '"",',
      '"often",',
      '"everywhere",',
    ]);
  });
});
