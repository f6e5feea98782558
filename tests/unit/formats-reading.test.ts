/** What article files of each shape give, and for each kind of broken file why it was left out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/archive/formats/lines.ts";
import type { HtmlArticle, ReadArticle } from "../../src/archive/formats/reading.ts";
import { LONGEST_TEXT } from "../../src/core/validate.ts";
import { readHtml } from "../../src/train/cli/html.ts";
import { articleIn, brief, each, inputFile, readAll } from "../support/files.ts";
import { sharedPath } from "../support/shared.ts";

const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

const MARKDOWN = `---
title: 'Acme''s shares: up'
date: 2025-03-04 10:00:00
lang:
  - en
source: "https://wire.example/acme"
categories: [The Wire, Markets]
---

# Acme's shares: up

Shares of *Acme* rose 2%
on Tuesday.
`;
const BARE = "Acme's shares: up\nPublished: 10:00, March 4, 2025\nShares of Acme rose 2% on Tuesday.\n";
const LINE = {
  title: "Acme's shares: up",
  date: "2025-03-04 10:00:00",
  text: "Shares of Acme rose 2% on Tuesday.",
};
const PARAGRAPH =
  "Shares of Acme rose 2% on Tuesday, the most in three weeks, after the company said that its plants would run without a pause until the end of the summer and that it saw no need to cut its prices.";
const PAGE = (head: string, title = "Acme&#39;s shares: up"): string =>
  `<!doctype html><html lang="en-GB"><head>${head}<title>${title}</title></head><body><article><h1>${title}</h1><p>${PARAGRAPH}</p></article></body></html>`;

const TEXT = "Acme's shares: up\n\nShares of Acme rose 2% on Tuesday.";
const BASE: ReadArticle = {
  address: null,
  title: "Acme's shares: up",
  outlet: null,
  date: "2025-03-04T10:00:00",
  language: null,
  origin: "imported",
  savedAt: null,
  text: TEXT,
  extraction: null,
  versions: [],
};
const WIRE = { address: "https://wire.example/acme", outlet: "The Wire", language: "en" };
const DATED = `Acme's shares: up\n\nPublished: 10:00, March 4, 2025\n\nShares of Acme rose 2% on Tuesday.`;
const OF_PAGE = { date: null, language: "en-GB", text: `Acme's shares: up\n\n${PARAGRAPH}` };

describe("readFiles reads", () => {
  const shapes: [string, string, string | Uint8Array, Partial<ReadArticle>][] = [
    ["Markdown with front matter", "a.md", MARKDOWN, WIRE],
    ["Markdown under another name", "a.txt", MARKDOWN, WIRE],
    [
      "line breaks of Windows and a byte order mark",
      "a.MD",
      `\uFEFF${MARKDOWN.replaceAll("\n", "\r\n")}`,
      WIRE,
    ],
    ["UTF-16, little end first", "a.md", utf16(MARKDOWN, false), WIRE],
    ["UTF-16, big end first", "a.txt", utf16(BARE, true), { text: DATED }],
    ["the bare text of a page", "sub/a.txt", BARE, { text: DATED }],
    ["a line of JSON", "a.jsonl", JSON.stringify(LINE), {}],
    ["a line of JSON in a text file", "a.txt", `\n ${JSON.stringify(LINE)}\n\n`, {}],
    ["a line of JSON in UTF-16", "a.ndjson", utf16(JSON.stringify(LINE), false), {}],
    [
      "a line with an id and an address that is none",
      "a.jsonl",
      JSON.stringify({ id: 7, url: "javascript:alert(1)", source: "The Wire", lang: "en_US", ...LINE }),
      { outlet: "The Wire", language: "en-US" },
    ],
    [
      "a text without a title",
      "a.txt",
      "Shares of Acme rose 2% on Tuesday.",
      { title: "Shares of Acme rose 2% on Tuesday.", date: null, text: "Shares of Acme rose 2% on Tuesday." },
    ],
    [
      "a long text without a title",
      "a.txt",
      `${"Shares rose again ".repeat(10)}.`,
      {
        title: `${"Shares rose again ".repeat(6)}Shares rose…`,
        date: null,
        text: `${"Shares rose again ".repeat(10)}.`,
      },
    ],
    [
      "a page",
      "a.html",
      PAGE('<link rel="canonical" href="https://wire.example/acme">'),
      { ...OF_PAGE, address: "https://wire.example/acme" },
    ],
    ["a page under another name", "a.txt", PAGE(""), OF_PAGE],
    [
      "a page saved by Chrome",
      "a.htm",
      `<!-- saved from url=(0025)https://wire.example/acme#top -->\n${PAGE('<link rel="canonical" href="/one">')}`,
      { ...OF_PAGE, address: "https://wire.example/one" },
    ],
    [
      "a page saved by SingleFile",
      "a.html",
      PAGE("").replace(
        "<head>",
        "<!--\n Page saved with SingleFile \n url: https://wire.example/acme \n--><head>",
      ),
      { ...OF_PAGE, address: "https://wire.example/acme" },
    ],
    [
      "a page in the encoding that it names",
      "a.html",
      latin1(PAGE('<meta charset="iso-8859-1">', "Société Générale slips")),
      {
        ...OF_PAGE,
        title: "Société Générale slips",
        text: `Société Générale slips\n\n${PARAGRAPH}`,
      },
    ],
    [
      "a page with the older form of meta",
      "a.html",
      latin1(
        PAGE(
          '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
          "Caf\xE9 shares: up",
        ),
      ),
      { ...OF_PAGE, title: "Café shares: up", text: `Café shares: up\n\n${PARAGRAPH}` },
    ],
    ["text in a page's clothes", "a.html", BARE, { text: DATED }],
  ];
  it.each(shapes)("%s", async (_, name, content, expected) => {
    expect(await articleIn(name, content, readHtml)).toEqual({ ...BASE, ...expected });
  });

  it("what a line says is in its text", async () => {
    const entity = {
      start: 0,
      end: 4,
      text: "Acme",
      type: "company",
      id: "acme",
      listing: null,
      name: "Acme",
      role: "subject",
      score: 1,
      why: "",
    };
    const said = { version: 1, title: "Up", date: null, text: "Acme rose.", entities: [entity], figures: [] };
    const inside = {
      ...LINE,
      title: "Up",
      text: "Acme rose.",
      entities: [{ ...entity, beside: 1 }],
      figures: [],
    };
    const lines = [JSON.stringify({ title: "Up", extraction: said }), JSON.stringify(inside)].join("\n");
    const readings = await readAll([inputFile("a.jsonl", lines)]);
    expect(readings.map((reading) => reading.is === "article" && reading.article.extraction)).toEqual([
      said,
      { ...said, date: "2025-03-04T10:00:00" },
    ]);
  });

  it("files one after the other, and passes over what systems leave behind", async () => {
    const files = [
      inputFile("a.md", MARKDOWN),
      ...[".DS_Store", "__MACOSX/a.md", "x/Thumbs.db", ".git/a.md", "desktop.ini"].map((name) =>
        inputFile(name, BARE),
      ),
      inputFile("b.pdf", "%PDF"),
      inputFile(
        "c.jsonl",
        `${JSON.stringify(LINE)}\n{\n\n[1]\n${JSON.stringify({ ...LINE, title: "Second" })}`,
      ),
    ];
    expect(brief(await readAll(files)).map((line) => line.replace(/(no JSON): .*/, "$1"))).toEqual([
      "a.md:1  Acme's shares: up",
      "b.pdf: files of this kind hold no articles",
      "c.jsonl:1  Acme's shares: up",
      "c.jsonl:2: this is no JSON",
      "c.jsonl:4: this is no JSON object",
      "c.jsonl:5  Second",
    ]);
  });

  it("long files in slices", async () => {
    const line = `${JSON.stringify({ ...LINE, text: "Shares rose. ".repeat(100) })}\n`;
    const { name, content } = inputFile("a.jsonl", line.repeat(3000));
    let longest = 0;
    const watched = {
      size: content.size,
      slice: (start: number, end: number) => {
        longest = Math.max(longest, end - start);
        return content.slice(start, end);
      },
    } as Blob;
    expect(await readAll([{ name, content: watched }])).toHaveLength(3000);
    expect(longest).toBeLessThan(content.size / 10);
  });
});

describe("readFiles says why it left out", () => {
  const own = (fields: object): string =>
    JSON.stringify({
      ...{
        tapelight: 1,
        address: null,
        title: "Up",
        outlet: null,
        date: null,
        language: null,
        origin: "read",
        savedAt: 1,
      },
      extraction: { version: 1, title: null, date: null, text: "Acme rose.", entities: [], figures: [] },
      versions: [],
      ...fields,
    });
  const front = (fields: string): string => `---\ntapelight: 1\ntitle: "Up"\n${fields}\n---\n\nAcme rose.\n`;
  const reasons: [string, string | Uint8Array, string][] = [
    ["a.md", "", ": the file is empty"],
    ["a.zip", "", ": the file is empty"],
    ["a.txt", " \r\n\n", ":  it holds no text"],
    ["a.md", "---\nlead: x\n---\n", ": it holds no text"],
    ["a.md", "---\n---\n\n![](x.png)\n", ": it holds no text"],
    ["a.jsonl", "\n\n", ": it holds no text"],
    ["a.html", "<!doctype html><title>x</title>", ": no article was found in the page"],
    ["page_files/frame.html", PAGE(""), ": it is part of a saved page, not an article"],
    ["a.pdf", "%PDF-1.7", ": files of this kind hold no articles"],
    ["article", "Acme rose.", ": files of this kind hold no articles"],
    ["a.txt", latin1("Acme rose.\nSoci\xE9t\xE9 fell.\n"), ":2: this is no UTF-8 text"],
    ["a.html", latin1("<html>\n\n<p>Soci\xE9t\xE9"), ":3: this is no UTF-8 text"],
    ["a.jsonl", latin1('\n{"text":"Soci\xE9t\xE9"}'), ":2: this is no UTF-8 text"],
    ["a.txt", Uint8Array.of(0xff, 0xfe, 0x41), ": this is no utf-16le text, though the file says so"],
    ["a.jsonl", Uint8Array.of(0xff, 0xfe, 0x41), ": this is no utf-16le text, though the file says so"],
    [
      "a.html",
      '<html><meta charset="klingon">',
      ": the page is in an encoding that is not known here: klingon",
    ],
    ["a.txt", "Acme\nrose\0.", ":2: this is no text: it holds zero bytes"],
    ["a.txt", "x".repeat(LONGEST_TEXT + 1), ": the text is longer than 2 million characters"],
    [
      "a.jsonl",
      JSON.stringify({ text: "x".repeat(LONGEST_TEXT + 1) }),
      ":1: the text is longer than 2 million characters",
    ],
    ["a.zip", "Acme rose.", ": this is no zip file"],
    ["a.jsonl", "{}", ":1: 'text' is missing"],
    ["a.jsonl", '{"text":""}', ":1: it holds no text"],
    ["a.jsonl", '{"text":7}', ":1: 'text' is no text"],
    ["a.jsonl", '{"text":"x","title":7}', ":1: 'title' is no text"],
    ["a.jsonl", '{"text":"x","entities":[{}],"figures":[]}', ":1: its names and figures do not fit its text"],
    ["a.jsonl", '{"text":"x","entities":[]}', ":1: its names and figures do not fit its text"],
    ["a.jsonl", own({ tapelight: 2 }), ":1: the line was written by a later version of Tapelight"],
    ["a.jsonl", own({ title: null }), ":1: 'title' is missing"],
    ["a.jsonl", own({ address: "file:///etc/passwd" }), ":1: 'address' is no web address"],
    ["a.jsonl", own({ date: "2025-02-30T10:00:00" }), ":1: 'date' is no ISO date"],
    ["a.jsonl", own({ origin: "found" }), ":1: 'origin' is none of read, saved, imported, starter"],
    ["a.jsonl", own({ savedAt: 0.5 }), ":1: 'savedAt' is no time in milliseconds"],
    ["a.jsonl", own({ extraction: null }), ":1: its names and figures do not fit its text"],
    ["a.jsonl", own({ versions: 1 }), ":1: 'versions' is no list"],
    ["a.jsonl", own({ versions: [{ title: "x" }] }), ":1: one of its versions has no title or no time"],
    [
      "a.jsonl",
      own({ versions: [{ title: "x", savedAt: 1, date: "soon" }] }),
      ":1: 'date' of a version is no ISO date",
    ],
    ["a.md", front("tapelight: 2"), ":2: the file was written by a later version of Tapelight"],
    ["a.md", front("address: x"), ": 'address' is no web address"],
    ["a.md", front("date: x"), ": 'date' is no ISO date"],
    ["a.md", front("origin: x"), ": 'origin' is missing or not known"],
    ["a.md", front('origin: "read"\nsavedAt: x'), ": 'savedAt' is no time in milliseconds"],
  ];
  it.each(reasons)("%s %j", async (name, content, reason) => {
    expect(brief(await readAll([inputFile(name, content)]))).toEqual([
      `${name}${reason.replace(":  ", ": ")}`,
    ]);
  });

  it("a page whose parser breaks", async () => {
    const broken = (): HtmlArticle => {
      throw new Error("no");
    };
    expect(brief(await readAll([inputFile("a.html", "<html>")], broken))).toEqual([
      "a.html: the page cannot be parsed",
    ]);
  });

  it("a file that is gone", async () => {
    const gone = {
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error("NotFoundError")) }),
    };
    expect(brief(await readAll([{ name: "a.md", content: gone as unknown as Blob }]))).toEqual([
      "a.md: the file cannot be read; it was moved, changed or locked",
    ]);
  });

  it("a file that is too large for an article, before it is read to its end", async () => {
    let read = 0;
    const endless = {
      size: 2 ** 40,
      slice: (start: number, end: number) => {
        read = end;
        return new Blob(["x".repeat(end - start)]);
      },
    };
    expect(brief(await readAll([{ name: "a.txt", content: endless as unknown as Blob }]))).toEqual([
      "a.txt: the file is larger than 32 MB, no article is so long",
    ]);
    expect(read).toBeLessThan(64 * 1024 ** 2);
  });
});

describe("linesOf", () => {
  it.each([
    ["", 5, []],
    ["a", 5, ["a"]],
    ["a\n\nb\n", 5, ["a", "", "b"]],
    ["long line\nb", 5, [null, "b"]],
    ["12345\n123456", 5, ["12345", null]],
  ])("%j, up to %d bytes a line", async (text, longest, expected) => {
    for (const size of [1, 2, 100]) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < text.length; at += size)
        chunks.push(new TextEncoder().encode(text.slice(at, at + size)));
      const lines: (string | null)[] = [];
      for await (const { number, bytes } of linesOf(each(chunks), longest)) {
        expect(number).toBe(lines.length + 1);
        lines.push(bytes === null ? null : new TextDecoder().decode(bytes));
      }
      expect(lines).toEqual(expected);
    }
  });
});

const seeds = sharedPath("seeds");
describe.skipIf(seeds === null)("the five samples", () => {
  it("are all articles", async () => {
    const names = readdirSync(seeds as string).sort();
    const files = names.map((name) => inputFile(name, readFileSync(join(seeds as string, name))));
    const readings = await readAll(files);
    expect(readings.map(({ is }) => is)).toEqual(Array(5).fill("article"));
    const articles = readings.flatMap((reading) => (reading.is === "article" ? [reading.article] : []));
    expect(articles.map(({ outlet }) => outlet)).toEqual([
      "MT Newswires",
      "China Daily",
      "Reuters",
      "Xinhua",
      "chinadailyhk",
    ]);
    expect(articles.map(({ language }) => language)).toEqual(["en", null, "en", null, null]);
  });
});
