import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articleText, readArticleFile } from "../../src/core/article/reader.ts";
import { ROOT } from "../../src/train/resources.ts";
import { sharedPath } from "../support/shared.ts";

describe("readArticleFile", () => {
  it("reads front matter and a source line", () => {
    const article = readArticleFile(
      '---\ntitle: "Shares \\"rally\\""\ndate: "2025-03-04 10:00:00"\ncategories:\n  - "The Wire"\n---\n\nA first **bold** line about [Acme](https://a.example/).\n\n[The Wire](https://wire.example/1)\n',
    );
    expect(article).toMatchObject({
      title: 'Shares "rally"',
      date: "2025-03-04T10:00:00",
      source: "The Wire",
      address: "https://wire.example/1",
    });
    expect(article.blocks[0]).toEqual({ kind: "paragraph", text: "A first bold line about Acme." });
  });

  it("reads the bare text of a page", () => {
    const article = readArticleFile(
      [
        "HOME > Markets",
        "Published: 10:15, March 4, 2025",
        "Shares in Acme jump",
        "By Jane Roe",
        "A worker at a plant on Monday. (JOHN DOE / HARBOUR LEDGER)",
        "Acme closed higher on Monday, and the market followed it for most of the day, traders said.",
        "READ MORE: Other things",
        "It was the third gain in a row for the stock, and the largest since the summer of last year.",
        "Share",
        "Another headline of the site",
      ].join("\n"),
    );
    expect(article).toMatchObject({
      title: "Shares in Acme jump",
      date: "2025-03-04T10:15:00",
      source: "Harbour Ledger",
    });
    expect(article.blocks.map((block) => block.kind)).toEqual([
      "navigation",
      "credit",
      "byline",
      "caption",
      "paragraph",
      "read-more",
      "paragraph",
      "navigation",
      "read-more",
    ]);
  });

  it.each([
    ["", null],
    ["---\n", null],
    ["---\ntitle: x\n", null],
    ["\uFEFF---\ntitle: x\n---\n", "x"],
    ["\r\n\r\n", null],
  ])("survives %j", (source, title) => {
    const article = readArticleFile(source);
    if (title !== null) expect(article.title).toBe(title);
    expect(typeof articleText(article)).toBe("string");
  });
});

/** What the five samples hold; the titles stand in the starter archive. */
const EXPECTED: Record<
  string,
  { date: string | null; source: string; hasAddress: boolean; kinds: Record<string, number> }
> = {
  "000": {
    date: "2025-02-14T17:07:00",
    source: "MT Newswires",
    hasAddress: true,
    kinds: { paragraph: 7, credit: 1 },
  },
  "001": {
    date: "2025-02-04T09:47:00",
    source: "China Daily",
    hasAddress: false,
    kinds: { navigation: 2, credit: 1, byline: 1, caption: 1, paragraph: 9, "read-more": 3 },
  },
  "002": {
    date: "2025-02-14T13:02:05",
    source: "Reuters",
    hasAddress: true,
    kinds: { paragraph: 12, credit: 1 },
  },
  "003": {
    date: "2025-02-15T09:59:00",
    source: "Xinhua",
    hasAddress: false,
    kinds: { credit: 2, paragraph: 12 },
  },
  "004": {
    date: null,
    source: "chinadailyhk",
    hasAddress: false,
    kinds: { paragraph: 14, "read-more": 2, credit: 1 },
  },
};

const seeds = sharedPath("seeds");
describe.skipIf(seeds === null)("the five samples", () => {
  it.each(Object.keys(EXPECTED))("%s", (id) => {
    const folder = seeds as string;
    const file = readdirSync(folder).find((name) => name.startsWith(id)) as string;
    const article = readArticleFile(readFileSync(join(folder, file), "utf8"));
    const { date, source, hasAddress, kinds } = EXPECTED[id];
    const starter = JSON.parse(readFileSync(join(ROOT, "corpus", "archive", `${id}.json`), "utf8"));
    expect(article.title).toBe(id === "004" ? null : starter.title);
    expect(article.date).toBe(date);
    expect(article.source).toBe(source);
    expect(article.address !== null).toBe(hasAddress);
    if (hasAddress) expect(article.address).toBe(starter.address);
    const counts: Record<string, number> = {};
    for (const block of article.blocks) counts[block.kind] = (counts[block.kind] ?? 0) + 1;
    expect(counts).toEqual(kinds);
  });
});
