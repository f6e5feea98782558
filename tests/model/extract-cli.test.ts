/** The command line: what it prints, and what it says of broken input. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Extraction } from "../../src/core/types.ts";
import { ROOT } from "../../src/train/resources.ts";

const folder = mkdtempSync(join(tmpdir(), "tapelight-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function extract(args: string[], input = ""): { lines: string[]; errors: string; status: number | null } {
  const command = [join(ROOT, "scripts", "run.mjs"), "src/train/cli/extract.ts", ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    input,
    encoding: "utf8",
  });
  return { lines: stdout.split("\n").filter((line) => line !== ""), errors: stderr, status };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("npm run extract", () => {
  it("reads lines of JSON and does those that are right", () => {
    const text = "The Hang Seng Index rose 1.2% as Tencent put on HK$3.";
    const input = [
      JSON.stringify({ id: "a", text }),
      "{broken",
      JSON.stringify({ id: "b" }),
      JSON.stringify({ id: "c", text: "", title: "", date: "2025-02-18" }),
    ].join("\n");
    const { lines, errors, status } = extract(["--jsonl", "--quantities"], input);
    const said = lines.map((line) => JSON.parse(line) as Extraction & { id: string });
    expect(said.map(({ id }) => id)).toEqual(["a", "c"]);
    for (const span of [...said[0].entities, ...said[0].figures, ...(said[0].quantities ?? [])])
      expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(said[0].figures.map(({ subjects }) => subjects)).toEqual([["^HSI"], ["0700.HK"]]);
    expect(errors).toMatch(/stdin:2: /);
    expect(errors).toMatch(/stdin:3: .*'text'/);
    expect(status).toBe(2);
  });

  it("prints one object a file, and goes on after a file that is missing", () => {
    const page = file(
      "page.html",
      "<title>T</title><article><h1>Nikkei slips</h1><p>The Nikkei 225 fell 2%.</article>",
    );
    const { lines, errors, status } = extract(["--json", join(folder, "missing.txt"), page]);
    const [said] = lines.map((line) => JSON.parse(line) as Extraction);
    expect(said.figures.map(({ text, subjects }) => [text, subjects])).toEqual([["2%", ["^N225"]]]);
    expect(errors).toMatch(/missing\.txt: /);
    expect(status).toBe(2);
  });

  it("prints a table", () => {
    const { lines, status } = extract([file("a.txt", "Shares of Tencent fell 2%.\n")]);
    expect(lines.join("\n")).toMatch(/Tencent +company +0700\.HK/);
    expect(status).toBe(0);
  });
});
