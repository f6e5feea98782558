/** What holds for any query, and that the index finds what reading every article would. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hits } from "../../src/core/retrieval/search/hits.ts";
import { parseQuery } from "../../src/core/retrieval/search/query.ts";
import { search } from "../../src/core/retrieval/search/search.ts";
import { wordTerm } from "../../src/core/retrieval/terms.ts";
import { indexedArticle } from "../support/indexed-article.ts";
import { type IndexedArticle, MemoryIndex } from "../support/memory-index.ts";
import { runs } from "../support/runs.ts";
import { SEARCH_ARTICLES } from "../support/search-articles.ts";

/** Pieces that queries are made of, next to anything at all. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'Tencent|tencent|0700|700|HK|SEHK:|HSI|^HSI|>|>=|<|=|22,620|5%|-|"|“|OR| | |outlet:|xin|on:|after:2025-02'.split(
          "|",
        ),
        ..."2025-02-14|..|turnover|market cap|10bn|HK$|the|share|shares|low|2020|(|)|constructor|toString:".split(
          "|",
        ),
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .chain((pieces) => fc.constantFrom("", " ").map((between) => pieces.join(between)));

describe("any query", () => {
  it("is read, its parts in order and inside the text", () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: "binary" })), (text) => {
        let end = 0;
        for (const part of parseQuery(text).parts) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(part.end).toBeGreaterThan(part.start);
          end = part.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      runs(2000),
    );
  });

  it("is searched: ascending articles that exist, readings inside the text, hits inside the articles", async () => {
    const index = new MemoryIndex(SEARCH_ARTICLES);
    const numbers = SEARCH_ARTICLES.map(({ number }) => number);
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { articles, readings } = await search(parseQuery(text), index);
        expect([...articles]).toEqual(numbers.filter((number) => articles.includes(number)));
        for (const { start, end, text: part } of readings) expect(text.slice(start, end)).toBe(part);
        for (const { extraction } of SEARCH_ARTICLES) {
          let last = 0;
          for (const hit of hits(extraction.text, readings, extraction)) {
            expect(hit.start).toBeGreaterThanOrEqual(last);
            expect(hit.end).toBeGreaterThan(hit.start);
            last = hit.end;
          }
          expect(last).toBeLessThanOrEqual(extraction.text.length);
        }
      }),
      runs(500),
    );
  });
});

const WORDS = "rate rates cut cuts the of company companies yen 5 2020 Hong Kong".split(" ");
const DAYS = ["2024-12-31", "2025-01-01", "2025-02-14", "2025-02-28"];

const article = fc.record({
  day: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  text: fc
    .array(fc.constantFrom(...WORDS), { maxLength: 12 })
    .chain((words) =>
      fc
        .array(fc.constantFrom(" ", " ", ", ", "\n\n"), { minLength: words.length, maxLength: words.length })
        .map((gaps) => words.map((word, i) => word + gaps[i]).join("")),
    ),
});
const archive = fc
  .array(article, { maxLength: 8 })
  .map((told) => told.map((each, i) => indexedArticle(2 * i + 1, each)));

type Test = (article: IndexedArticle) => boolean;
/** Part of a query, and what it means to someone who reads every article. */
interface Meant {
  text: string;
  holds: Test;
}

const formOf = (word: string): string => wordTerm(word) ?? word.toLowerCase();
/** The words of a text, reduced, with a bar where a line ends. */
const lineOf = (text: string): string =>
  ` ${text
    .replace(/,/g, "")
    .split("\n\n")
    .map((line) => line.split(" ").filter(Boolean).map(formOf).join(" "))
    .join(" | ")} `;

const word = fc.constantFrom(...WORDS.filter((each) => !/\d/.test(each))).map(
  (each): Meant => ({
    text: each,
    // words that stand everywhere ask for nothing
    holds: ({ extraction }) =>
      wordTerm(each) === null || lineOf(extraction.text).includes(` ${formOf(each)} `),
  }),
);
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map(
  (words): Meant => ({
    text: `"${words.join(" ")}"`,
    holds: ({ extraction }) => lineOf(extraction.text).includes(` ${words.map(formOf).join(" ")} `),
  }),
);
const days = fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)).map(([a, b]): Meant => {
  const [from, to] = [a, b].sort();
  return {
    text: `${a}..${b}`,
    holds: ({ date }) => date !== null && date.slice(0, 10) >= from && date.slice(0, 10) <= to,
  };
});
const single = fc.oneof(word, phrase, days);
const either = fc.tuple(single, single).map(
  ([a, b]): Meant => ({
    text: `${a.text} OR ${b.text}`,
    holds: (each) => a.holds(each) || b.holds(each),
  }),
);
const not = single.map(
  ({ text, holds }): Meant => ({
    text: `-${text}`,
    holds: (each) => (wordTerm(text) === null ? true : !holds(each)),
  }),
);
const query = fc.array(fc.oneof(single, single, either, not), { maxLength: 4 });

describe("a search over any small archive", () => {
  it("finds what reading every article finds", async () => {
    await fc.assert(
      fc.asyncProperty(archive, query, async (articles, parts) => {
        const text = `${parts.map((part) => part.text).join(" ")} `;
        const found = await search(parseQuery(text), new MemoryIndex(articles));
        const read = articles.filter((each) => parts.every(({ holds }) => holds(each)));
        expect([...found.articles], text).toEqual(read.map(({ number }) => number));
      }),
      runs(1500),
    );
  });
});
