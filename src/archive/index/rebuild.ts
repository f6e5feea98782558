/** Makes the index anew from the articles, by way of the log. */
import { unpackSafely } from "../packed.ts";
import { indexRows, namesOf } from "../rows.ts";
import { type ArticleRecord, type Database, INDEX_FORM, NO_ARTICLES, STATISTICS } from "../schema.ts";
import type { Progress } from "../store.ts";
import { mergeLog } from "./merge.ts";

const BATCH = 100;
/** Articles in the log before it is merged. */
const MERGED_AT_ONCE = 2000;

/** Names are added to, never taken away. May be cut off anywhere: until it has ended, the archive is known to need it. */
export async function rebuildIndex(database: Database, progress?: Progress): Promise<void> {
  const all = await database.count("articles");
  await begin(database);
  const total = { count: 0, length: 0, next: 1 };
  for (let from = 0; ; ) {
    const records = await database.getAll("articles", IDBKeyRange.lowerBound(from, true), BATCH);
    if (records.length === 0) break;
    from = records[records.length - 1].number;
    for (const length of await logRecords(database, records)) total.length += length;
    total.count += records.length;
    total.next = from + 1;
    progress?.(total.count, all);
    await mergeLog(database, MERGED_AT_ONCE, true);
  }
  while (await mergeLog(database, 1, true));
  await end(database, total);
}

async function begin(database: Database): Promise<void> {
  const transaction = database.transaction(["postings", "figures", "log", "statistics"], "readwrite", {
    durability: "strict",
  });
  const statistics = transaction.objectStore("statistics");
  const known = (await statistics.get(STATISTICS)) ?? NO_ARTICLES;
  await Promise.all([
    transaction.objectStore("postings").clear(),
    transaction.objectStore("figures").clear(),
    transaction.objectStore("log").clear(),
    statistics.put({ ...known, merged: 0, indexForm: 0 }, STATISTICS),
  ]);
  await transaction.done;
}

/** Lengths of the articles in terms. */
async function logRecords(database: Database, records: readonly ArticleRecord[]): Promise<number[]> {
  const transaction = database.transaction(["texts", "log", "names"], "readwrite");
  const lengths = await Promise.all(
    records.map(async ({ number, packed, outlet, date }) => {
      const extraction = unpackSafely(packed, (await transaction.objectStore("texts").get(number)) ?? "");
      const rows = indexRows(extraction, outlet, date);
      void transaction.objectStore("log").put({ article: number, before: "", ...rows } as never);
      for (const name of namesOf(extraction)) void transaction.objectStore("names").put(name);
      return rows.length;
    }),
  );
  await transaction.done;
  return lengths;
}

async function end(
  database: Database,
  total: { count: number; length: number; next: number },
): Promise<void> {
  const transaction = database.transaction(["articles", "statistics"], "readwrite", { durability: "strict" });
  const statistics = transaction.objectStore("statistics");
  const known = (await statistics.get(STATISTICS)) ?? NO_ARTICLES;
  const last = await transaction.objectStore("articles").openKeyCursor(null, "prev");
  await statistics.put(
    {
      count: await transaction.objectStore("articles").count(),
      length: total.length,
      next: Math.max(known.next, total.next, (last?.primaryKey ?? 0) + 1),
      stamp: known.stamp + 1,
      merged: known.merged,
      indexForm: INDEX_FORM,
    },
    STATISTICS,
  );
  await transaction.done;
}
