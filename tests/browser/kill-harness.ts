/** What runs in a page of the extension while the browser is killed, and what looks after it. */
import { articleNumber, readings } from "../../bench/archive/generate.ts";
import { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import type { CheckReport } from "../../src/archive/store.ts";

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}
const scope = globalThis as unknown as Record<"browser" | "chrome", { runtime: Runtime } | undefined>;
const runtime = (scope.browser ?? scope.chrome)?.runtime;

let safe = -1;
/** The end of the articles of which this page was told that they are safe; -1 for none. */
export const safeUntil = (): number => safe;

/** Saves one article after another by way of the background, as the popup does. Never ends. */
export async function save(from: number): Promise<void> {
  for (let n = from; ; n++) {
    const { extraction, address, title, outlet, date, language } = articleNumber(n);
    const page = { address, title, outlet, date, language };
    const answer = (await runtime?.sendMessage({ type: "save", page, extraction })) as { saved?: boolean };
    if (answer.saved === true) safe = n + 1;
  }
}

/** Imports articles `from` to `to`, the last left out. They are safe once they are read. */
export async function importAll(from: number, to: number): Promise<void> {
  const archive = new IndexedDbArchive();
  const importer = archive.importer(
    () => Promise.reject(new Error("all of them are extracted")),
    (job) => {
      safe = from + job.read;
    },
  );
  await importer.run("generated", readings(from, to));
}

export interface Findings extends CheckReport {
  /** Of the articles that were to be there, those that are not. */
  missing: number[];
  /** Imports that were not ended. */
  open: number;
  count: number;
}

/** Goes on with what was cut off, then looks for articles, and whether the index says what they say. */
export async function look(numbers: readonly number[]): Promise<Findings> {
  const archive = new IndexedDbArchive();
  const importer = archive.importer(
    () => Promise.reject(new Error("all of them are extracted")),
    () => undefined,
  );
  await importer.resume();
  const missing: number[] = [];
  for (const n of numbers) {
    const expected = articleNumber(n);
    const head = await archive.find(expected.address ?? "");
    const article = head === null ? null : await archive.open(head.number);
    if (JSON.stringify(article?.extraction) !== JSON.stringify(expected.extraction)) missing.push(n);
  }
  const open = (await importer.jobs()).filter(({ stage }) => stage !== "done").length;
  const count = await archive.count();
  const report = await archive.check();
  await archive.close();
  return { ...report, missing, open, count };
}
