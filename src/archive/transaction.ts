/** Transactions that write articles, and the statistics that each of them keeps. */
import {
  type Database,
  NO_ARTICLES,
  STATISTICS,
  type StatisticsRecord,
  type StoreName,
  type Writing,
} from "./schema.ts";

/** Everything of articles. */
export const WRITTEN: StoreName[] = ["articles", "texts", "versions", "names", "log", "statistics", "bin"];

/**
 * Does work in a transaction of strict durability: when it is done, it is on the disk (Indexed Database API 3.0, 4.9).
 * Where the work fails, nothing of it is written.
 */
export async function inTransaction<T>(
  database: Database,
  stores: StoreName[],
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined); // the cause is what failed first
    throw error;
  }
}

/** Ends a transaction without what it has written; quietly where it has ended already. */
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // the failed request has ended it
  }
}

export async function readStatistics(transaction: Writing): Promise<StatisticsRecord> {
  const known = await transaction.objectStore("statistics").get(STATISTICS);
  if (known !== undefined) return known;
  const next = await nextNumber(transaction);
  return { ...NO_ARTICLES, next, indexForm: next === 1 ? NO_ARTICLES.indexForm : 0 };
}

/** The next number where that is lost: an article must never be written over another. */
export async function nextNumber(transaction: Writing): Promise<number> {
  const [article, removed] = await Promise.all([
    transaction.objectStore("articles").openKeyCursor(null, "prev"),
    transaction.objectStore("bin").openKeyCursor(null, "prev"),
  ]);
  return Math.max(article?.primaryKey ?? 0, removed?.primaryKey ?? 0) + 1;
}

export async function writeStatistics(transaction: Writing, statistics: StatisticsRecord): Promise<void> {
  statistics.stamp++;
  await transaction.objectStore("statistics").put(statistics, STATISTICS);
}
