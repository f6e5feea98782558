/** What runs in a page of the extension: fills its archive, asks the background, and does the same with MiniSearch. */
import { deleteDB, openDB } from "idb";
import MiniSearch from "minisearch";
import { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import { ExtractPool } from "../../src/archive-page/import/extract-pool.ts";
import { articleNumber, readings } from "./generate.ts";

const PEER = "peer";

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}
const { runtime } = ((globalThis as { browser?: { runtime: Runtime } }).browser ??
  (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome) as { runtime: Runtime };

/** Imports articles `from` to `to`, the last left out, with their extractions, as those of an export. Milliseconds. */
export async function fill(from: number, to: number): Promise<number> {
  const archive = new IndexedDbArchive();
  const importer = archive.importer(
    () => Promise.reject(new Error("all of them are extracted")),
    () => undefined,
  );
  const started = performance.now();
  await importer.run("generated", readings(from, to));
  const took = performance.now() - started;
  await archive.close();
  return took;
}

/** Milliseconds an article that the extractor takes for texts without extraction, in the workers of an import. */
export async function extractTexts(count: number): Promise<number> {
  const pool = new ExtractPool();
  const read = (n: number): Promise<unknown> => {
    const { title, date, extraction } = articleNumber(n);
    return pool.extract(extraction.text, title, date);
  };
  await Promise.all(Array.from({ length: 50 }, (_, n) => read(n)));
  const started = performance.now();
  await Promise.all(Array.from({ length: count }, (_, n) => read(n)));
  const took = performance.now() - started;
  await pool.close();
  return took / count;
}

/** Bytes on the disk, as the browser counts them. */
export const usage = async (): Promise<number> => (await navigator.storage.estimate()).usage ?? 0;

/** Bytes of the texts of the first `count` articles. */
export function textBytes(count: number): number {
  let bytes = 0;
  for (let n = 0; n < count; n++) bytes += articleNumber(n).extraction.text.length;
  return bytes;
}

/** Milliseconds from a question to its answer, by way of the background. */
export async function ask(n: number): Promise<number> {
  const { extraction } = articleNumber(n);
  const started = performance.now();
  const found = await runtime.sendMessage({
    type: "related",
    extraction,
    address: `https://open.example/${n}`,
  });
  const took = performance.now() - started;
  if (!Array.isArray(found) || found.length === 0) throw new Error("nothing is related");
  return took;
}

/** Milliseconds until one more article is safe. */
export async function add(n: number): Promise<number> {
  const { extraction, address, title, outlet, date, language } = articleNumber(n);
  const page = { address, title, outlet, date, language };
  const started = performance.now();
  const answer = (await runtime.sendMessage({ type: "save", page, extraction })) as { saved?: boolean };
  const took = performance.now() - started;
  if (answer.saved !== true) throw new Error("not saved");
  return took;
}

/** Milliseconds of the archive's own work for a question, asked from this page and not by message. */
export async function askHere(n: number): Promise<number> {
  const archive = new IndexedDbArchive();
  await archive.count();
  const { extraction } = articleNumber(n);
  const started = performance.now();
  await archive.related(extraction, null, 8);
  const took = performance.now() - started;
  await archive.close();
  return took;
}

const options = { fields: ["text"], storeFields: ["title"] };

/** Makes MiniSearch's index of the first `count` articles and keeps it, as JSON. Bytes. */
export async function fillPeer(count: number): Promise<number> {
  const index = new MiniSearch(options);
  for (let n = 0; n < count; n++) {
    const { title, extraction } = articleNumber(n);
    index.add({ id: n, title, text: extraction.text });
  }
  const json = JSON.stringify(index);
  await deleteDB(PEER);
  const database = await openDB(PEER, 1, { upgrade: (raw) => void raw.createObjectStore("index") });
  await database.put("index", json, "json");
  database.close();
  return json.length;
}

/** Milliseconds to load MiniSearch's index and ask it: what each start of a background would have to do. */
export async function askPeer(n: number): Promise<{ cold: number; warm: number }> {
  const { text } = articleNumber(n).extraction;
  const started = performance.now();
  const database = await openDB(PEER, 1);
  const index = MiniSearch.loadJSON((await database.get("index", "json")) as string, options);
  database.close();
  index.search(text);
  const cold = performance.now() - started;
  const again = performance.now();
  index.search(text);
  const warm = performance.now() - again;
  await deleteDB(PEER); // it would count as the archive's
  return { cold, warm };
}

/** Milliseconds until the background has heard a message that it does not know. */
export async function wake(): Promise<number> {
  const started = performance.now();
  await runtime.sendMessage({ type: "none" }).catch(() => undefined);
  return performance.now() - started;
}
