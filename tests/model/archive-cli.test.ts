/** The command that makes archive files: what it writes, what it says, and that it writes the same again. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleMarkdown } from "../../src/archive/formats/markdown.ts";
import { ROOT } from "../../src/train/resources.ts";
import { extractor } from "../support/extractor.ts";
import { inputFile, readAll } from "../support/files.ts";

const folder = mkdtempSync(join(tmpdir(), "tapelight-archive-"));
const articles = join(folder, "articles");
afterAll(() => rmSync(folder, { recursive: true }));

function archive(...args: string[]): { out: string; errors: string[]; status: number | null } {
  const command = [join(ROOT, "scripts", "run.mjs"), "src/train/cli/archive.ts", ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
  return { out: stdout.trim(), errors: stderr.split("\n").filter((line) => line !== ""), status };
}

const MARKDOWN =
  '---\ntitle: "Tencent leads Hong Kong higher"\ndate: "2025-02-18 17:00:00"\nsource: The Wire\n---\n\nThe Hang Seng Index rose 1.2% as Tencent put on HK$3.\n';
const SAVED = {
  address: "https://wire.example/nikkei",
  title: "Nikkei slips",
  outlet: null,
  date: null,
  language: "en",
  origin: "read" as const,
  savedAt: 1739800000000,
  extraction: extractor.extract("Nikkei slips\n\nThe Nikkei 225 fell 2%."),
};

const FILES: Record<string, string | Uint8Array> = {
  "a.md": MARKDOWN,
  "b/a copy.md": MARKDOWN,
  "b/broken.txt": Uint8Array.of(0x41, 10, 0xff),
  "b/lines.jsonl": `${JSON.stringify({ text: "Shares of Tencent fell 2%." })}\n{"text":\n`,
  "c.zip": zipSync({ "nikkei.md": strToU8(articleMarkdown(SAVED)) }),
  ".DS_Store": "x",
};

beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(articles, name)), { recursive: true });
    writeFileSync(join(articles, name), content);
  }
});

describe("npm run archive", () => {
  it("writes what can be read, says what was left out, and gives the same bytes again", async () => {
    const file = join(articles, "archive.jsonl");
    const { out, errors, status } = archive(articles, "--out", file);
    expect(out).toBe(`3 articles, 2 skipped, 1 duplicate -> ${file}`);
    expect(errors.map((line) => line.replace(`${articles}/`, "").replace(/(no JSON): .*/, "$1"))).toEqual([
      `b/a copy.md:1: the same article as ${join(articles, "a.md")}:1`,
      "b/broken.txt:2: this is no UTF-8 text",
      "b/lines.jsonl:2: this is no JSON",
    ]);
    expect(status).toBe(2);

    const bytes = readFileSync(file);
    const readings = await readAll([inputFile("archive.jsonl", bytes)]);
    const text = "Tencent leads Hong Kong higher\n\nThe Hang Seng Index rose 1.2% as Tencent put on HK$3.";
    const known = { title: "Tencent leads Hong Kong higher", date: "2025-02-18T17:00:00" };
    expect(readings.map((reading) => reading.is === "article" && reading.article)).toEqual([
      {
        ...known,
        ...{ address: null, outlet: "The Wire", language: null, origin: "imported", versions: [] },
        savedAt: Date.UTC(2025, 1, 18, 17),
        text,
        extraction: extractor.extract(text, known),
      },
      expect.objectContaining({ title: "Shares of Tencent fell 2%.", savedAt: 0 }),
      {
        ...SAVED,
        text: SAVED.extraction.text,
        extraction: extractor.extract(SAVED.extraction.text, { title: SAVED.title }),
        versions: [],
      },
    ]);

    archive(articles, "--out", file);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(articles).filter((name) => name.includes("unfinished"))).toEqual([]);

    const again = join(folder, "again.jsonl");
    expect(archive(file, "--out", again)).toEqual({
      out: `3 articles, 0 skipped -> ${again}`,
      errors: [],
      status: 0,
    });
    expect(readFileSync(again).equals(bytes)).toBe(true);
  });

  it.each([
    ["without a folder", [], /^Usage/],
    ["with a folder that is missing", [join(folder, "missing")], /missing: there is no such file or folder/],
    ["with an option that is none", ["--verbose"], /--verbose/],
    [
      "into a folder that is missing",
      ["--out", join(folder, "no", "x.jsonl"), join(articles, "a.md")],
      /ENOENT/,
    ],
    [
      "with nothing to read",
      ["--out", join(folder, "x.jsonl"), join(articles, "b", "broken.txt")],
      /no UTF-8/,
    ],
  ])("%s writes nothing", (_, args, said) => {
    const { errors, status } = archive(...args);
    expect(errors.join("\n")).toMatch(said);
    expect(status).toBe(1);
    expect(existsSync(join(folder, "x.jsonl"))).toBe(false);
  });

  it("says how it is used", () => {
    const { out, status } = archive("--help");
    expect(out).toMatch(/^Usage: npm run archive[\s\S]*Exit status/);
    expect(status).toBe(0);
  });
});
