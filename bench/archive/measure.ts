/** Measures the archive of the installed extension at one size after another. */

import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { pause } from "../../scripts/browser/wait.ts";
import { ROOT } from "../../src/train/resources.ts";
import type { Row } from "../browser/rows.ts";

export interface Asked {
  sizes: readonly number[];
  rounds: number;
  /** MiniSearch is not measured beyond this: it takes minutes and gigabytes. */
  peerUpTo: number;
  progress: (what: string) => void;
}

/** In milliseconds, by browser, from 10,000 and from 50,000 articles on. */
const COLD = { chromium: [50, 80], firefox: [80, 120] };
const WARM = 15;
const ADDING = 40;
const DISK_KB = 4;
const IMPORT = 60_000;
/** Articles an import. */
const PART = 10_000;
/** Texts that are read to measure the extractor. */
const TEXTS = 300;
const POLL = 200;

export async function archiveRows(browser: ExtensionBrowser, asked: Asked): Promise<Row[]> {
  const code = await inPage();
  const rows: Row[] = [];
  const page = await browser.extensionPage("options.html");
  await page.evaluate(code);
  const run = <T>(expression: string): Promise<T> => page.evaluate(`bench.${expression}`) as Promise<T>;
  let filled = 0;
  const empty = await run<number>("usage()");
  let texts = 0;
  for (const size of asked.sizes) {
    asked.progress(`filling to ${size} articles`);
    let filling = 0;
    for (let from = filled; from < size; from += PART)
      filling += await long(page, `bench.fill(${from}, ${Math.min(from + PART, size)})`);
    rows.push({
      name: `${size}: ${size - filled} articles imported`,
      measures: "articles with their extractions, as of an export: read, written, and in the index",
      unit: "ms",
      values: [filling],
      ...(size === 10_000 ? { target: IMPORT } : {}),
    });
    texts = await run<number>(`textBytes(${size})`);
    filled = size;
    rows.push(...(await questions(browser, page, size, asked)));
    const used = (await run<number>("usage()")) - empty;
    rows.push({
      name: `${size}: disk an article`,
      measures: "what the browser says the archive takes, less the bytes of the texts",
      unit: "KB",
      values: [(used - texts) / size / 1024],
      target: DISK_KB,
    });
    if (size <= asked.peerUpTo) rows.push(...(await peer(page, size, asked)));
  }
  asked.progress("extracting");
  rows.push({
    name: "extracting a text of an import",
    measures:
      "articles of 300 words without an extraction, in as many workers as there are processors but one",
    unit: "ms",
    values: [await long(page, `bench.extractTexts(${TEXTS})`)],
  });
  return rows;
}

/** The number that a promise of the page gives, which may take longer than a call of the page may. */
async function long(page: Page, expression: string): Promise<number> {
  await page.evaluate(
    `globalThis.ended = null; ${expression}.then((value) => { globalThis.ended = value; }, (error) => { globalThis.ended = String(error); }); 0`,
  );
  for (;;) {
    const ended = await page.evaluate("globalThis.ended");
    if (typeof ended === "number") return ended;
    if (ended !== null) throw new Error(String(ended));
    await pause(POLL);
  }
}

async function questions(
  browser: ExtensionBrowser,
  page: Page,
  size: number,
  { rounds, progress }: Asked,
): Promise<Row[]> {
  const ask = (n: number): Promise<number> => page.evaluate(`bench.ask(${n})`) as Promise<number>;
  progress(`asking at ${size}`);
  const cold: number[] = [];
  const start: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await browser.stopBackground();
    cold.push(await ask(size + 1000 + round));
    await browser.stopBackground();
    start.push((await page.evaluate("bench.wake()")) as number);
  }
  const warm: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const took = await ask(size + 2000 + round);
    if (round >= 0) warm.push(took);
  }
  const adding: number[] = [];
  for (let round = 0; round < 4 * rounds; round++)
    adding.push((await page.evaluate(`bench.add(${size + 5_000_000 + round})`)) as number);
  const [at10k, at50k] = COLD[browser.kind];
  return [
    {
      name: `${size}: cold question`,
      measures: "background stopped before: from a page's question to its answer, eight related articles",
      unit: "ms",
      values: cold,
      ...(size >= 10_000 ? { target: size >= 50_000 ? at50k : at10k } : {}),
    },
    {
      name: `${size}: waking the background`,
      measures: "the same for a question that needs no archive: what of the cold question is the browser's",
      unit: "ms",
      values: start,
    },
    {
      name: `${size}: warm question`,
      measures: "the same while the background runs",
      unit: "ms",
      values: warm,
      target: WARM,
    },
    {
      name: `${size}: adding an article`,
      measures: "from the message to the answer that it is safe on the disk",
      unit: "ms",
      values: adding,
      target: ADDING,
    },
  ];
}

async function peer(page: Page, size: number, { progress }: Asked): Promise<Row[]> {
  progress(`MiniSearch at ${size}`);
  const bytes = await long(page, `bench.fillPeer(${size})`);
  const { cold, warm } = (await page.evaluate(`bench.askPeer(${size + 1000})`)) as {
    cold: number;
    warm: number;
  };
  const row = (name: string, measures: string, unit: Row["unit"], value: number): Row => ({
    name: `${size}: MiniSearch, ${name}`,
    measures,
    unit,
    values: [value],
  });
  return [
    row(
      "cold",
      "its index loaded from IndexedDB as JSON, then one question with the article's words",
      "ms",
      cold,
    ),
    row("warm", "the question alone", "ms", warm),
    row("index an article", "its JSON, texts not included", "KB", bytes / size / 1024),
  ];
}

async function inPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "bench", "archive", "in-page.ts")],
    bundle: true,
    format: "iife",
    globalName: "bench",
    write: false,
    target: "es2022",
  });
  return `${outputFiles[0].text}; globalThis.bench = bench; 0`;
}
