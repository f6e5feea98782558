/** Postings as bytes, and the articles that a question finds in them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  articleCount,
  CLASS_LENGTHS,
  changePostings,
  decodePostings,
  encodePostings,
  lengthClass,
  type Posting,
} from "../../src/core/retrieval/postings.ts";
import { shortlist } from "../../src/core/retrieval/shortlist.ts";

const posting = (article: number, count = 1, length = 5): Posting => ({ article, count, length });
const anyPostings = fc
  .uniqueArray(fc.integer({ min: 1, max: 3_000_000 }))
  .map((articles) => articles.sort((a, b) => a - b))
  .chain((articles) =>
    fc.tuple(
      ...articles.map((article) =>
        fc.record({
          article: fc.constant(article),
          count: fc.integer({ min: 1, max: 15 }),
          length: fc.integer({ min: 0, max: 15 }),
        }),
      ),
    ),
  );

describe("postings", () => {
  it("come back from their bytes", () => {
    fc.assert(
      fc.property(anyPostings, (postings) => {
        const bytes = encodePostings(postings);
        expect(decodePostings(bytes)).toEqual(postings);
        expect(articleCount(bytes)).toBe(postings.length);
      }),
    );
  });

  it("survive bytes of any kind", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodePostings(bytes).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it.each([
    ["added at the end", [1, 5], [posting(7)], [1, 5, 7]],
    ["added in between", [1, 5], [posting(3)], [1, 3, 5]],
    ["changed", [1, 5], [posting(5, 9)], [1, 5]],
    ["taken out", [1, 5], [posting(1, 0)], [5]],
    ["taken out to the last", [1], [posting(1, 0)], null],
    ["taken out and put back", [1, 5], [posting(1, 0), posting(1, 2)], [1, 5]],
    ["put in and taken out", [1], [posting(5), posting(5, 0)], [1]],
    ["taken out of none", null, [posting(1, 0)], null],
    ["added to none", null, [posting(2), posting(1)], [1, 2]],
  ] as [string, number[] | null, Posting[], number[] | null][])("are %s", (_, before, changes, after) => {
    const bytes = before === null ? undefined : encodePostings(before.map((article) => posting(article)));
    const changed = changePostings(bytes, changes);
    expect(changed === null ? null : decodePostings(changed).map(({ article }) => article)).toEqual(after);
  });

  it.each([1, 20, 100, 300, 900, 5000])("know a length of %d within a quarter", (length) => {
    const known = CLASS_LENGTHS[lengthClass(length)];
    expect(Math.max(length, 20) / known).toBeGreaterThan(0.8);
    expect(Math.max(length, 20) / known).toBeLessThan(1.25);
  });
});

describe("the shortlist", () => {
  const merged = new Map([
    ["rare", encodePostings([posting(2)])],
    ["common", encodePostings([posting(1), posting(2), posting(3, 3)])],
  ]);
  const statistics = { count: 10, meanLength: CLASS_LENGTHS[5] };
  const query = new Map([
    ["rare", 1],
    ["common", 1],
  ]);
  const found = (fresh: Map<string, Posting[]>, superseded: number[], most = 10): number[] =>
    shortlist(query, { merged, fresh, superseded: new Set(superseded), last: 4 }, statistics, most).map(
      ({ article }) => article,
    );

  it("has the article with the rare term first, then the one that has the common term most", () => {
    expect(found(new Map(), [])).toEqual([2, 3, 1]);
    expect(found(new Map(), [], 1)).toEqual([2]);
  });

  it("goes by the latest state of an article that waits to be merged", () => {
    expect(found(new Map([["common", [posting(4, 9)]]]), [2, 4])).toEqual([4, 3, 1]);
  });

  it("scores as the formula says", () => {
    const [{ score }] = shortlist(
      new Map([["rare", 2]]),
      { merged, fresh: new Map(), superseded: new Set(), last: 4 },
      statistics,
      1,
    );
    // weight × log(1 + (10 − 1 + 0.5) / (1 + 0.5)) × 1 × 2.2 / (1 + 1.2)
    expect(score).toBeCloseTo(2 * Math.log(1 + 9.5 / 1.5), 5);
  });
});
