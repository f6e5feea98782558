/** The bin: removed articles, which can be restored until they are deleted for good. */

import { articlesBySketch, originalOf } from "./copies.ts";
import { headOf } from "./heads.ts";
import { termNames } from "./index/lines.ts";
import { unpackSafely } from "./packed.ts";
import { indexRows, namesOf } from "./rows.ts";
import type { ArticleRecord, Database, Writing } from "./schema.ts";
import type { Removed } from "./store.ts";
import { keepVersion, versionRange } from "./versions.ts";
import { readStatistics, writeRows, writeStatistics, writing } from "./write.ts";

/** Removed articles stay so long, in milliseconds. */
export const BIN_TIME = 30 * 86_400_000;

/** Moves an article to the bin. Its first copy takes its place; its versions stay for the case that it comes back. */
export async function removeArticle(database: Database, number: number): Promise<void> {
  const transaction = writing(database);
  const articles = transaction.objectStore("articles");
  const [article, text = ""] = await Promise.all([
    articles.get(number),
    transaction.objectStore("texts").get(number),
  ]);
  if (article === undefined) return;
  const statistics = await readStatistics(transaction);
  statistics.count--;
  statistics.length -= article.length;
  await Promise.all([
    transaction.objectStore("bin").put({ number, removedAt: Date.now(), article, text }),
    articles.delete(number),
    transaction.objectStore("texts").delete(number),
    transaction.objectStore("log").put({
      article: number,
      length: 0,
      terms: "",
      before: termNames(indexOf(article, text).terms),
      figures: "",
    } as never),
    promoteCopies(transaction, number),
    writeStatistics(transaction, statistics),
  ]);
  await transaction.done;
}

const indexOf = (article: ArticleRecord, text: string): ReturnType<typeof indexRows> =>
  indexRows(unpackSafely(article.packed, text), article.outlet, article.date);

async function promoteCopies(transaction: Writing, original: number): Promise<void> {
  const articles = transaction.objectStore("articles");
  const [first, ...others] = await articles.index("copyOf").getAll(original);
  if (first === undefined) return;
  await articles.put({ ...first, copyOf: null });
  for (const copy of others) await articles.put({ ...copy, copyOf: first.number });
}

/** Puts an article back. Where another with its key has come meanwhile, it becomes an earlier version of that. */
export async function restoreArticle(database: Database, number: number): Promise<void> {
  const transaction = writing(database);
  const removed = await transaction.objectStore("bin").get(number);
  if (removed === undefined) return;
  const { article, text } = removed;
  const extraction = unpackSafely(article.packed, text);
  const present = await transaction.objectStore("articles").index("key").get(article.key);
  if (present !== undefined) {
    const grown = await keepVersion(transaction, present.number, { ...article, extraction });
    await transaction.objectStore("articles").put({ ...present, versionCount: present.versionCount + grown });
  } else {
    const sharing = await articlesBySketch(transaction, [article.sketch]);
    const copyOf = await originalOf(transaction, { record: article, text }, number, sharing);
    const log = indexRows(extraction, article.outlet, article.date);
    const statistics = await readStatistics(transaction);
    statistics.count++;
    statistics.length += log.length;
    await Promise.all(
      writeRows(transaction, { ...article, copyOf }, { text, names: namesOf(extraction), log }, ""),
    );
    await writeStatistics(transaction, statistics);
  }
  await transaction.objectStore("bin").delete(number);
  await transaction.done;
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
  const transaction = writing(database);
  for (const { number, removedAt } of await transaction.objectStore("bin").getAll()) {
    if (removedAt >= before) continue;
    await transaction.objectStore("bin").delete(number);
    await transaction.objectStore("versions").delete(versionRange(number));
  }
  await transaction.done;
}
