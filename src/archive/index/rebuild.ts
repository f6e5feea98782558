/** Makes the index anew from the articles, by way of the log. */
import { alone } from "../locks.ts";
import { unpackSafely } from "../packed.ts";
import { indexRows, namesOf } from "../rows.ts";
import { type Database, INDEX_FORM, type StoreName } from "../schema.ts";
import type { Progress } from "../store.ts";
import { inTransaction, nextNumber, readStatistics, writeStatistics } from "../transaction.ts";
import { mergeLog } from "./merge.ts";

const BATCH = 100;
/** Articles in the log before it is merged. */
const MERGED_AT_ONCE = 2000;

const INDEX: StoreName[] = ["articles", "bin", "postings", "figures", "log", "statistics"];

/**
 * Names are added to, never taken away. May be cut off anywhere: until it has ended, the archive is known to need it.
 * Others may write meanwhile.
 */
export async function rebuildIndex(database: Database, progress?: Progress): Promise<void> {
  await alone("tapelight-rebuild", true, undefined, async () => {
    const all = await database.count("articles");
    // a merge that goes on would put back what is cleared
    await alone("tapelight-merge", true, undefined, () => begin(database));
    let done = 0;
    for (let from = 0; ; ) {
      const numbers = await logArticles(database, from);
      if (numbers.length === 0) break;
      from = numbers[numbers.length - 1];
      done += numbers.length;
      progress?.(done, all);
      await mergeLog(database, MERGED_AT_ONCE, true);
    }
    while (await mergeLog(database, 1, true));
    await end(database);
  });
}

async function begin(database: Database): Promise<void> {
  await inTransaction(database, INDEX, async (transaction) => {
    const statistics = await readStatistics(transaction);
    await Promise.all([
      transaction.objectStore("postings").clear(),
      transaction.objectStore("figures").clear(),
      transaction.objectStore("log").clear(),
      writeStatistics(transaction, { ...statistics, merged: 0, indexForm: 0 }),
    ]);
  });
}

/** Writes the next articles to the log, in the transaction that reads them. Their numbers; none after the last. */
function logArticles(database: Database, after: number): Promise<number[]> {
  return inTransaction(database, [...INDEX, "texts", "names"], async (transaction) => {
    const articles = transaction.objectStore("articles");
    const records = await articles.getAll(IDBKeyRange.lowerBound(after, true), BATCH);
    const texts = await Promise.all(
      records.map(({ number }) => transaction.objectStore("texts").get(number)),
    );
    await Promise.all(
      records.flatMap((record, i) => {
        const { number, packed, outlet, date } = record;
        const extraction = unpackSafely(packed, texts[i] ?? "");
        const rows = indexRows(extraction, outlet, date);
        return [
          transaction.objectStore("log").put({ article: number, before: "", ...rows } as never),
          ...namesOf(extraction).map((name) => transaction.objectStore("names").put(name)),
          ...(rows.length === record.length ? [] : [articles.put({ ...record, length: rows.length })]),
        ];
      }),
    );
    return records.map(({ number }) => number);
  });
}

/** Counts the articles and their lengths, and says that the index is whole. */
async function end(database: Database): Promise<void> {
  await inTransaction(database, INDEX, async (transaction) => {
    const statistics = await readStatistics(transaction);
    let [count, length] = [0, 0];
    for (let from = 0; ; ) {
      const range = IDBKeyRange.lowerBound(from, true);
      const records = await transaction.objectStore("articles").getAll(range, BATCH);
      if (records.length === 0) break;
      from = records[records.length - 1].number;
      count += records.length;
      for (const record of records) length += record.length;
    }
    const next = Math.max(statistics.next, await nextNumber(transaction));
    await writeStatistics(transaction, { ...statistics, count, length, next, indexForm: INDEX_FORM });
  });
}
