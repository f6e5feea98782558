/**
 * Writes articles. One transaction holds an article, its text, its names and what the index has to learn of it, so that
 * a killed browser leaves all of it or nothing.
 */
import type { NewArticle } from "./article.ts";
import { originalOf } from "./copies.ts";
import { termNames } from "./index/lines.ts";
import { unpackSafely } from "./packed.ts";
import { type ArticleRows, indexRows, rowsOf } from "./rows.ts";
import {
  type ArticleRecord,
  type Database,
  NO_ARTICLES,
  STATISTICS,
  type StatisticsRecord,
  type StoreName,
  type Writing,
} from "./schema.ts";
import type { Put } from "./store.ts";
import { hasOtherFigures, keepVersion, keepVersions } from "./versions.ts";

const WRITTEN: StoreName[] = ["articles", "texts", "versions", "names", "log", "statistics", "bin"];

/** Strict durability: when the transaction is done, it is on the disk (Indexed Database API 3.0, 4.9). */
export const writing = (database: Database): Writing =>
  database.transaction(WRITTEN, "readwrite", { durability: "strict" });

export async function writeArticles(database: Database, articles: readonly NewArticle[]): Promise<Put[]> {
  const now = Date.now();
  const rows = articles.map((article) => rowsOf(article, now));
  const transaction = writing(database);
  try {
    const statistics = await readStatistics(transaction);
    const puts: Put[] = [];
    for (const [i, row] of rows.entries())
      puts.push(await writeArticle(transaction, articles[i], row, statistics));
    await writeStatistics(transaction, statistics);
    await transaction.done;
    return puts;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined); // the cause is what failed first
    throw error;
  }
}

/** Ends a transaction without what it has written; quietly where it has ended already. */
export function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // the failed request has ended it
  }
}

export async function readStatistics(transaction: Writing): Promise<StatisticsRecord> {
  const known = await transaction.objectStore("statistics").get(STATISTICS);
  if (known !== undefined) return known;
  // lost: an article must never be written over another
  const last = await transaction.objectStore("articles").openKeyCursor(null, "prev");
  const next = (last?.primaryKey ?? 0) + 1;
  return { ...NO_ARTICLES, next, indexForm: next === 1 ? NO_ARTICLES.indexForm : 0 };
}

export async function writeStatistics(transaction: Writing, statistics: StatisticsRecord): Promise<void> {
  statistics.stamp++;
  await transaction.objectStore("statistics").put(statistics, STATISTICS);
}

async function writeArticle(
  transaction: Writing,
  article: NewArticle,
  rows: ArticleRows,
  statistics: StatisticsRecord,
): Promise<Put> {
  const before = await transaction.objectStore("articles").index("key").get(rows.record.key);
  if (before !== undefined) return update(transaction, article, rows, before, statistics);
  const number = statistics.next++;
  const copyOf = await originalOf(transaction, rows, null);
  const versionCount = await keepVersions(transaction, number, article.versions ?? []);
  await writeRows(transaction, { ...rows.record, number, copyOf, versionCount }, rows, "");
  statistics.count++;
  statistics.length += rows.log.length;
  return { number, is: copyOf === null ? "new" : "copy" };
}

async function update(
  transaction: Writing,
  article: NewArticle,
  rows: ArticleRows,
  before: ArticleRecord,
  statistics: StatisticsRecord,
): Promise<Put> {
  const { number } = before;
  const origin = article.origin === "read" ? before.origin : article.origin;
  const givenVersions = await keepVersions(transaction, number, article.versions ?? []);
  if (before.hash === rows.record.hash) {
    if (origin !== before.origin || givenVersions > 0)
      await transaction
        .objectStore("articles")
        .put({ ...before, origin, versionCount: before.versionCount + givenVersions });
    return { number, is: "unchanged" };
  }
  const textBefore = (await transaction.objectStore("texts").get(number)) ?? "";
  const extractionBefore = unpackSafely(before.packed, textBefore);
  const isOlder = article.savedAt !== undefined && article.savedAt < before.savedAt;
  const older = isOlder
    ? {
        savedAt: rows.record.savedAt,
        title: article.title,
        date: article.date,
        extraction: article.extraction,
      }
    : { savedAt: before.savedAt, title: before.title, date: before.date, extraction: extractionBefore };
  const kept = hasOtherFigures(article.extraction, extractionBefore)
    ? await keepVersion(transaction, number, older)
    : 0;
  const versionCount = before.versionCount + givenVersions + kept;
  if (isOlder) {
    await transaction.objectStore("articles").put({ ...before, versionCount });
    return { number, is: "unchanged" };
  }
  const savedAt = Math.max(rows.record.savedAt, before.savedAt + 1);
  const copyOf = await originalOf(transaction, rows, number);
  const indexed = indexRows(extractionBefore, before.outlet, before.date);
  const record = { ...rows.record, number, origin, savedAt, copyOf, versionCount };
  await writeRows(transaction, record, rows, termNames(indexed.terms));
  statistics.length += rows.log.length - before.length;
  return { number, is: "updated" };
}

/** `termsBefore`: what the index has of the article, a line each. */
export async function writeRows(
  transaction: Writing,
  record: ArticleRecord,
  { text, names, log }: Omit<ArticleRows, "record">,
  termsBefore: string,
): Promise<void> {
  const { number } = record;
  await Promise.all([
    transaction.objectStore("articles").put(record),
    transaction.objectStore("texts").put(text, number),
    ...names.map((name) => transaction.objectStore("names").put(name)),
    // the store gives the sequence
    transaction.objectStore("log").put({ article: number, before: termsBefore, ...log } as never),
  ]);
}
