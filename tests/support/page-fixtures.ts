/** The page fixtures: layouts of every kind that news comes in, each with what its article text is. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { fromFolder, type PageServer, servePages } from "../../scripts/browser/pages.ts";
import type { LeftAlone } from "../../src/platform/protocol.ts";
import { ROOT } from "../../src/train/resources.ts";

const FOLDER = join(ROOT, "tests", "fixtures", "pages");
/** What a page waits for before it makes its next change. */
const NEXT_EVENT = "fixture-next";

export interface Step {
  does: string;
  /** The whole article text after the step. */
  blocks: string[];
  /** Texts that must no longer be painted. */
  gone?: string[];
}

export interface PageFixture {
  slug: string;
  /** Path on the server. */
  path: string;
  about: string;
  /** Why the page must not be read, or null. */
  leftAlone: LeftAlone | null;
  title: string | null;
  date: string | null;
  /** The article text, block by block; null where the page itself holds it, in `blocksFrom`. */
  blocks: string[] | null;
  /** An expression of the page's own script. */
  blocksFrom?: string;
  steps: Step[];
}

/** Every fixture that says what it expects. */
export function pageFixtures(): PageFixture[] {
  return readdirSync(FOLDER)
    .filter((slug) => existsSync(join(FOLDER, slug, "expected.json")))
    .sort()
    .map((slug) => {
      const expected = JSON.parse(readFileSync(join(FOLDER, slug, "expected.json"), "utf8"));
      const file = existsSync(join(FOLDER, slug, "page.xhtml")) ? "page.xhtml" : "page.html";
      return { blocks: null, ...expected, slug, path: `/${slug}/${file}` };
    });
}

/** Serves the fixtures, and further pages by path: scripts are bundled from .jsx, headers.json of a folder adds headers. */
export async function servePageFixtures(further: Record<string, string> = {}): Promise<PageServer> {
  const files = fromFolder(FOLDER);
  const bundles = new Map<string, Promise<string>>();
  return servePages(
    async (path) => {
      if (further[path] !== undefined) return further[path];
      const source = join(FOLDER, path.replace(/\.js$/, ".jsx"));
      if (!path.endsWith(".js") || !existsSync(source)) return files(path);
      const known = bundles.get(path) ?? bundle(source);
      bundles.set(path, known);
      return known;
    },
    (path) => {
      const file = join(FOLDER, dirname(path), "headers.json");
      return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    },
  );
}

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0].text;
}

/** Script that makes a page take its next step. */
export const NEXT_STEP = `document.dispatchEvent(new Event(${JSON.stringify(NEXT_EVENT)}))`;

/** Tokens that count for the score: runs of letters, digits and what stands inside numbers. */
const tokensOf = (text: string): string[] =>
  text.replaceAll("\u00AD", "").match(/[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*/gu) ?? [];

/** F1 over tokens as multisets: 1 where both texts hold the same words equally often. */
export function tokenF1(expected: string, found: string): number {
  const counts = new Map<string, number>();
  const wanted = tokensOf(expected);
  for (const token of wanted) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  const said = tokensOf(found);
  for (const token of said) {
    const left = counts.get(token) ?? 0;
    if (left === 0) continue;
    shared++;
    counts.set(token, left - 1);
  }
  return wanted.length + said.length === 0 ? 1 : (2 * shared) / (wanted.length + said.length);
}
