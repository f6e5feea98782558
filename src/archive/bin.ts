/** The bin: removed articles, which can be restored until they are deleted for good. */

import { articlesBySketch, originalOf, promoteCopies } from "./copies.ts";
import { headOf } from "./heads.ts";
import { indexedUnder } from "./index/lines.ts";
import { unpackSafely } from "./packed.ts";
import { indexRows, namesOf } from "./rows.ts";
import type { ArticleRecord, BinRecord, Database, Writing } from "./schema.ts";
import type { Removed } from "./store.ts";
import { inTransaction, readStatistics, WRITTEN, writeStatistics } from "./transaction.ts";
import { keepVersion, versionRange } from "./versions.ts";
import { writeRows } from "./write.ts";

/** Removed articles stay so long, in milliseconds. */
export const BIN_TIME = 30 * 86_400_000;

/** Moves an article to the bin. Its first copy takes its place; its versions stay for the case that it comes back. */
export async function removeArticle(database: Database, number: number): Promise<void> {
  await inTransaction(database, WRITTEN, async (transaction) => {
    const articles = transaction.objectStore("articles");
    const [article, text = ""] = await Promise.all([
      articles.get(number),
      transaction.objectStore("texts").get(number),
    ]);
    if (article === undefined) return;
    const before = indexedUnder(indexOf(article, text));
    const statistics = await readStatistics(transaction);
    statistics.count--;
    statistics.length -= article.length;
    const gone = { article: number, length: 0, terms: "", before, figures: "" };
    await Promise.all([
      transaction.objectStore("bin").put({ number, removedAt: Date.now(), article, text }),
      articles.delete(number),
      transaction.objectStore("texts").delete(number),
      // the store gives the sequence
      transaction.objectStore("log").put(gone as never),
      promoteCopies(transaction, number),
      writeStatistics(transaction, statistics),
    ]);
  });
}

const indexOf = (article: ArticleRecord, text: string): ReturnType<typeof indexRows> =>
  indexRows(unpackSafely(article.packed, text), article.outlet, article.date);

/** Puts an article back. Where another with its key has come meanwhile, it becomes an earlier version of that. */
export async function restoreArticle(database: Database, number: number): Promise<void> {
  await inTransaction(database, WRITTEN, async (transaction) => {
    const removed = await transaction.objectStore("bin").get(number);
    if (removed === undefined) return;
    const present = await transaction.objectStore("articles").index("key").get(removed.article.key);
    if (present === undefined) await putBack(transaction, removed);
    else await joinVersions(transaction, removed, present);
    await transaction.objectStore("bin").delete(number);
  });
}

async function putBack(transaction: Writing, { article, text }: BinRecord): Promise<void> {
  const extraction = unpackSafely(article.packed, text);
  const sharing = await articlesBySketch(transaction, [article.sketch]);
  const copyOf = await originalOf(transaction, { record: article, text }, article.number, sharing);
  const log = indexOf(article, text);
  const statistics = await readStatistics(transaction);
  statistics.count++;
  statistics.length += log.length;
  await Promise.all(
    writeRows(transaction, { ...article, copyOf }, { text, names: namesOf(extraction), log }, ""),
  );
  await writeStatistics(transaction, statistics);
}

/** The removed article and its versions become versions of the one that has come instead. */
async function joinVersions(
  transaction: Writing,
  { article, text }: BinRecord,
  present: ArticleRecord,
): Promise<void> {
  const versions = transaction.objectStore("versions");
  let { versionCount } = present;
  for (const earlier of await versions.getAll(versionRange(article.number))) {
    const extraction = unpackSafely(earlier.packed, earlier.text);
    versionCount += await keepVersion(transaction, present.number, { ...earlier, extraction });
  }
  await versions.delete(versionRange(article.number));
  if (article.hash !== present.hash) {
    const extraction = unpackSafely(article.packed, text);
    versionCount += await keepVersion(transaction, present.number, { ...article, extraction });
  }
  await transaction.objectStore("articles").put({ ...present, versionCount });
}

/** What is in the bin, the latest first. */
export async function removedArticles(database: Database): Promise<Removed[]> {
  const records = await database.getAll("bin");
  return records
    .map(({ article, removedAt }) => ({ head: headOf(article), removedAt }))
    .sort((a, b) => b.removedAt - a.removedAt);
}

/** Deletes for good what was removed before a time. */
export async function emptyBin(database: Database, before: number): Promise<void> {
  await inTransaction(database, WRITTEN, async (transaction) => {
    for (const { number, removedAt } of await transaction.objectStore("bin").getAll()) {
      if (removedAt >= before) continue;
      await transaction.objectStore("bin").delete(number);
      await transaction.objectStore("versions").delete(versionRange(number));
    }
  });
}
