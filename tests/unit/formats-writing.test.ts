/** Exports to the byte. The example stands in docs/archive-format.md too. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ArticleVersion } from "../../src/archive/article.ts";
import { articleLine, type Exported } from "../../src/archive/formats/jsonl.ts";
import { articleMarkdown } from "../../src/archive/formats/markdown.ts";
import { fromMarkdown, toMarkdown } from "../../src/archive/formats/markdown-escape.ts";
import { exportMarkdown } from "../../src/archive/formats/markdown-zip.ts";
import { ROOT } from "../../src/train/resources.ts";
import { figureWith } from "../support/figure.ts";
import { bytesOf, each } from "../support/files.ts";

const TITLE = 'Harbour index "steady": up 0.4%';
const EXAMPLE: Exported = {
  address: "https://ledger.example/markets/steady",
  title: TITLE,
  outlet: "Harbour Ledger",
  date: "2025-02-14T17:07:00",
  language: "en",
  origin: "saved",
  savedAt: 1739552820000,
  extraction: {
    version: 1,
    title: TITLE,
    date: "2025-02-14T17:07:00",
    text: `${TITLE}\n\nThe index rose 0.4% to 5,120.\nIts [largest] member fell.\n\n- Analysts expect no change.`,
    entities: [],
    figures: [
      figureWith({
        start: 48,
        end: 52,
        text: "0.4%",
        value: 0.4,
        subjects: [],
        measure: "price",
        why: "model",
      }),
    ],
  },
};
const VERSION: ArticleVersion = {
  savedAt: 1739549220000,
  title: "Harbour index steady",
  date: null,
  extraction: { version: 1, title: null, date: null, text: "The index rose.", entities: [], figures: [] },
};
const guide = readFileSync(join(ROOT, "docs", "archive-format.md"), "utf8");

describe("the example of the guide", () => {
  it("is what an article looks like as a line", () => {
    const line = articleLine({ article: EXAMPLE, versions: [VERSION] });
    expect(JSON.parse(line)).toMatchObject({ tapelight: 1, title: TITLE, versions: [VERSION] });
    const shown = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
    expect(JSON.stringify(JSON.parse(shown))).toBe(line);
  });

  it("is what it looks like as Markdown", () => {
    expect(/```text\n([\s\S]*?)```/.exec(guide)?.[1]).toBe(articleMarkdown(EXAMPLE));
  });
});

describe("toMarkdown", () => {
  it.each([
    ["The index rose 2%.", "The index rose 2%."],
    ["a\nb", "a\\\nb"],
    ["a\n\nb\n", "a\n\nb\n"],
    ["# a", "\\# a"],
    ["> a", "\\> a"],
    ["- a", "\\- a"],
    ["-3% and +4%", "-3% and +4%"],
    ["---", "\\---"],
    ["===", "\\==="],
    ["| a | b |", "\\| a | b |"],
    ["1. a", "1\\. a"],
    ["2025) a", "2025\\) a"],
    ["1.5 points", "1.5 points"],
    ["*a* _b_ `c` ~d~ <e>", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\<e>"],
    ["[a](b)", "\\[a\\](b)"],
    ["AT&T &amp; &#32;", "AT&T \\&amp; \\&#32;"],
    ["C:\\a", "C:\\\\a"],
    ["a\\", "a\\\\"],
    ["  a \t", "&#32; a &#9;"],
    [" ", "&#32;"],
    ["a\rb\0", "a&#13;b&#0;"],
    ["a\u2028b\uFEFF\u0085", "a&#8232;b&#65279;&#133;"],
    ["50\u00A0Mio. 😀", "50\u00A0Mio. 😀"],
  ])("%j", (text, markdown) => {
    expect(toMarkdown(text)).toBe(markdown);
    expect(fromMarkdown(markdown)).toBe(text);
  });
});

describe("exportMarkdown", () => {
  const named = async (articles: readonly Partial<Exported>[]): Promise<string[]> =>
    Object.keys(
      unzipSync(
        await bytesOf(
          exportMarkdown(
            each(articles.map((fields) => ({ article: { ...EXAMPLE, ...fields }, versions: [] }))),
          ),
        ),
      ),
    );

  it("names files by day, title and key", async () => {
    expect(
      await named([
        {},
        { title: "Société Générale’s “rally” — 3½%" },
        { title: "恒指", date: null },
        { title: `${"long ".repeat(30)}` },
        {},
      ]),
    ).toEqual([
      "2025-02-14-harbour-index-steady-up-0-4-f02b8560.md",
      "2025-02-14-societe-generales-rally-31-2-f02b8560.md",
      "f02b8560.md",
      "2025-02-14-long-long-long-long-long-long-long-long-long-long-long-long-f02b8560.md",
      "2025-02-14-harbour-index-steady-up-0-4-f02b8560-2.md",
    ]);
  });

  it("writes a zip that holds what articleMarkdown gives", async () => {
    const files = unzipSync(await bytesOf(exportMarkdown(each([{ article: EXAMPLE, versions: [VERSION] }]))));
    expect(Object.values(files).map((bytes) => strFromU8(bytes))).toEqual([articleMarkdown(EXAMPLE)]);
  });

  it("gives an article's bytes before it asks for the next", async () => {
    let asked = 0;
    const articles = async function* () {
      for (; asked < 100; asked++) yield { article: EXAMPLE, versions: [] };
    };
    const chunks = exportMarkdown(articles());
    await chunks.next();
    expect(asked).toBe(0);
    await chunks.return(undefined);
  });

  it("says so when there are more articles than a zip holds", async () => {
    const three = each([1, 2, 3].map((n) => ({ article: { ...EXAMPLE, title: String(n) }, versions: [] })));
    await expect(bytesOf(exportMarkdown(three, 2))).rejects.toThrow(RangeError);
  });
});
