/** Brings the database of an earlier schema up to the present one, all or nothing: an upgrade is one transaction. */
import type { Extraction } from "../core/types.ts";
import type { NewArticle } from "./article.ts";
import { rowsOf } from "./rows.ts";
import {
  type Database,
  INDEX_STORES,
  NO_ARTICLES,
  REPAIRS,
  SCHEMA,
  STATISTICS,
  STORE_NAMES,
  STORES,
  type Upgrading,
} from "./schema.ts";

/** The schema of a database version; 0 where there is none yet. */
export const schemaOf = (version: number): number =>
  version < REPAIRS ? Math.min(version, 1) : Math.floor(version / REPAIRS);

export async function migrate(database: Database, transaction: Upgrading, oldVersion: number): Promise<void> {
  if (schemaOf(oldVersion) === 1) await fromFirst(database, transaction);
  else if (createMissing(database) && schemaOf(oldVersion) === SCHEMA) await askForRebuild(transaction);
}

/** An index that was made anew is empty. */
async function askForRebuild(transaction: Upgrading): Promise<void> {
  const statistics = transaction.objectStore("statistics");
  const known = await statistics.get(STATISTICS);
  if (known !== undefined) await statistics.put({ ...known, indexForm: 0 }, STATISTICS);
}

/** Makes the stores that are not there. Whether any of them belongs to the index. */
function createMissing(database: Database): boolean {
  const missing = STORE_NAMES.filter((name) => !database.objectStoreNames.contains(name));
  for (const name of missing) STORES[name](database);
  return missing.some((name) => INDEX_STORES.includes(name));
}

/** An article of schema 1, which kept whole Extractions and an index of a record a term. */
interface FirstArticle {
  number: number;
  address: string | null;
  title: string;
  outlet: string | null;
  date: string | null;
  origin: "starter" | "saved";
  savedAt: number;
  extraction: Extraction;
}

/** Numbers are kept. The index is made anew, by way of the log. */
async function fromFirst(database: Database, transaction: Upgrading): Promise<void> {
  const kept = database.objectStoreNames.contains("articles")
    ? ((await transaction.objectStore("articles").getAll()) as unknown as FirstArticle[])
    : [];
  for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
  createMissing(database);
  const statistics = { ...NO_ARTICLES };
  for (const old of kept) {
    const article: NewArticle = { ...old, language: null };
    const { record, text, names, log } = rowsOf(article, old.savedAt);
    const { number } = old;
    await transaction.objectStore("articles").put({ ...record, number, copyOf: null, versionCount: 0 });
    await transaction.objectStore("texts").put(text, number);
    for (const name of names) await transaction.objectStore("names").put(name);
    // the store gives the sequence
    await transaction.objectStore("log").put({ article: number, before: "", ...log } as never);
    statistics.count++;
    statistics.length += log.length;
    statistics.next = Math.max(statistics.next, number + 1);
  }
  await transaction.objectStore("statistics").put(statistics, STATISTICS);
}
