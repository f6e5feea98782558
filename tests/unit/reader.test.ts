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

  it.each([
    ["title: Shares: up", "title", "Shares: up"],
    ["Title: 'It''s up' # really", "title", "It's up"],
    ['title: "A \\u00e9 \\x41 \\"b\\" \\\\n"', "title", 'A é A "b" \\n'],
    ["title: >-\n  Shares rise\n  again\nlead: x", "title", "Shares rise again"],
    ["title: Shares rise\n  again", "title", "Shares rise again"],
    ['title: ""', "title", null],
    ["title: null", "title", null],
    ["published: 2025-03-04T10:00:00+08:00", "date", "2025-03-04T10:00:00"],
    ['categories: ["The Wire, Ltd", Markets]', "source", "The Wire, Ltd"],
    ["categories:\n- The Wire\n- Markets", "source", "The Wire"],
    ["source: https://wire.example/1\npublisher: The Wire", "source", "The Wire"],
    ["source: https://wire.example/1\npublisher: The Wire", "address", "https://wire.example/1"],
    ["url: /markets/1", "address", null],
    ["lang:\n  - en", "language", "en"],
    ["# title: no", "title", null],
  ] as const)("reads the front matter %j", (front, key, value) => {
    expect(readArticleFile(`---\n${front}\n---\n\nA line.\n`)[key]).toBe(value);
  });

  it.each([
    ["# Title of the story\n\nA line.", "Title of the story", ["A line."]],
    ["A line that goes on\nin the next\n\nAnother.", null, ["A line that goes on in the next", "Another."]],
    ["A line.\nAnother one.", null, ["A line.", "Another one."]],
    ["A line\\\nand more.", null, ["A line and more."]],
    ["Part one\n--------\n\nA line.\n\n***\n\n## Part two ##\n", "Part one", ["A line.", "Part two"]],
    [
      "- One thing\n- another\n  with more\n\n> Said so.",
      null,
      ["One thing", "another with more", "Said so."],
    ],
    ["| a | b |\n|---|---|\n| 1 | 2 |", null, ["| a | b |", "| 1 | 2 |"]],
    ["Of *one*, _two_, **three**, __four__ and `five`.", null, ["Of one, two, three, four and five."]],
    ["A 2 * 3 * 4 snake_case_name.", null, ["A 2 * 3 * 4 snake_case_name."]],
    ['A [link](https://a.example/b_(c) "t") and ![image](x.png).', null, ["A link and image."]],
    ["AT&amp;T rose \\*2%\\* <https://a.example>.", null, ["AT&T rose *2%* https://a.example."]],
    ["<!-- a\n\nb -->A line.<!-- c", null, ["A line.<!-- c"]],
  ])("reads the Markdown %j", (body, title, texts) => {
    const article = readArticleFile(`---\nlead: x\n---\n${body}\n`);
    expect([article.title, article.blocks.map(({ text }) => text)]).toEqual([title, texts]);
  });

  it("joins the lines of a text that was wrapped", () => {
    const lines = [
      "Acme rallies",
      "",
      "Shares of Acme rose 2% on Tuesday, the most in three weeks, after the",
      "company said that its plants would run without a pause.",
      "Analysts had expected less. The shares of its rivals in the region had a",
      "worse day.",
    ];
    expect(readArticleFile(lines.join("\n")).blocks.map(({ text }) => text)).toEqual([
      `${lines[2]} ${lines[3]}`,
      `${lines[4]} ${lines[5]}`,
    ]);
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
