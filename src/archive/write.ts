/**
 * Writes articles. One transaction holds an article, its text, its names and what the index has to learn of it, so that
 * a killed browser leaves all of it or nothing.
 */

import { losesMuch, shinglesOf } from "../core/retrieval/sketch.ts";
import type { NewArticle } from "./article.ts";
import { articlesBySketch, originalOf, promoteCopies } from "./copies.ts";
import { indexedUnder } from "./index/lines.ts";
import { NewNames } from "./new-names.ts";
import { isDamaged, unpackSafely } from "./packed.ts";
import { type ArticleRows, indexRows, rowsOf } from "./rows.ts";
import type { ArticleRecord, Database, StatisticsRecord, StoreName, Writing } from "./schema.ts";
import type { Put } from "./store.ts";
import { inTransaction, readStatistics, WRITTEN, writeStatistics } from "./transaction.ts";
import { hasOtherFigures, keepVersion, keepVersions } from "./versions.ts";

/** Of an import besides. */
const IMPORTED: StoreName[] = ["jobs", "pending", "skips"];

/** Called in the transaction that has written articles, to write what belongs with them. */
export type Besides = (transaction: Writing, puts: readonly Put[]) => Promise<void>;

export async function writeArticles(
  database: Database,
  articles: readonly NewArticle[],
  besides?: Besides,
): Promise<Put[]> {
  const now = Date.now();
  const rows = articles.map((article) => rowsOf(article, now));
  const names = new NewNames(database);
  const stores = besides === undefined ? WRITTEN : [...WRITTEN, ...IMPORTED];
  const puts = await inTransaction(database, stores, async (transaction) => {
    const batch = await Batch.begin(transaction, rows, names);
    const written: Put[] = [];
    for (const [i, row] of rows.entries()) written.push(await writeArticle(batch, articles[i], row));
    await batch.end();
    await besides?.(transaction, written);
    return written;
  });
  names.written();
  return puts;
}

async function writeArticle(batch: Batch, article: NewArticle, rows: ArticleRows): Promise<Put> {
  const { transaction, statistics } = batch;
  const before = batch.withKey(rows.record.key);
  if (before !== undefined) return update(batch, article, rows, before);
  const number = statistics.next++;
  const copyOf = await originalOf(transaction, rows, null, batch.sharing);
  const versionCount = await keepVersions(transaction, number, article.versions ?? []);
  batch.write({ ...rows.record, number, copyOf, versionCount }, rows, "");
  statistics.count++;
  statistics.length += rows.log.length;
  return { number, is: copyOf === null ? "new" : "copy" };
}

async function update(
  batch: Batch,
  article: NewArticle,
  rows: ArticleRows,
  before: ArticleRecord,
): Promise<Put> {
  const { transaction, statistics } = batch;
  const { number } = before;
  const origin = article.origin === "read" ? before.origin : article.origin;
  const givenVersions = await keepVersions(transaction, number, article.versions ?? []);
  const textBefore = await transaction.objectStore("texts").get(number);
  const wasDamaged = isDamaged(before, textBefore);
  if (before.hash === rows.record.hash && !wasDamaged) {
    if (origin !== before.origin || givenVersions > 0)
      batch.change({ ...before, origin, versionCount: before.versionCount + givenVersions });
    return { number, is: "unchanged" };
  }
  // what the index has of it cannot be told any more
  if (wasDamaged) statistics.indexForm = 0;
  const extractionBefore = unpackSafely(before.packed, textBefore ?? "");
  const isOlder = article.savedAt !== undefined && article.savedAt < before.savedAt;
  const older = isOlder
    ? {
        savedAt: rows.record.savedAt,
        title: article.title,
        date: article.date,
        extraction: article.extraction,
      }
    : { savedAt: before.savedAt, title: before.title, date: before.date, extraction: extractionBefore };
  const isWorthKeeping =
    hasOtherFigures(article.extraction, extractionBefore) ||
    losesMuch(shinglesOf(older.extraction.text), shinglesOf(isOlder ? extractionBefore.text : rows.text));
  const kept = isWorthKeeping ? await keepVersion(transaction, number, older) : 0;
  const versionCount = before.versionCount + givenVersions + kept;
  if (isOlder) {
    batch.change({ ...before, versionCount });
    return { number, is: "unchanged" };
  }
  const savedAt = Math.max(rows.record.savedAt, before.savedAt + 1);
  batch.took(await promoteCopies(transaction, number));
  const copyOf = await originalOf(transaction, rows, number, batch.sharing);
  const indexed = indexRows(extractionBefore, before.outlet, before.date);
  batch.write({ ...rows.record, number, origin, savedAt, copyOf, versionCount }, rows, indexedUnder(indexed));
  statistics.length += rows.log.length - before.length;
  return { number, is: "updated" };
}

/** Articles of one transaction. What the database has to be asked is asked once for all of them. */
class Batch {
  readonly transaction: Writing;
  readonly statistics: StatisticsRecord;
  /** Grows with the articles that are written. */
  readonly sharing: Map<number, number[]>;
  private readonly known: Map<string, ArticleRecord | undefined>;
  private readonly names: NewNames;
  private readonly requests: Promise<unknown>[] = [];

  private constructor(
    transaction: Writing,
    statistics: StatisticsRecord,
    sharing: Map<number, number[]>,
    known: Map<string, ArticleRecord | undefined>,
    names: NewNames,
  ) {
    this.names = names;
    this.transaction = transaction;
    this.statistics = statistics;
    this.sharing = sharing;
    this.known = known;
  }

  static async begin(transaction: Writing, rows: readonly ArticleRows[], names: NewNames): Promise<Batch> {
    const keys = [...new Set(rows.map(({ record }) => record.key))];
    const byKey = transaction.objectStore("articles").index("key");
    const [statistics, sharing, records] = await Promise.all([
      readStatistics(transaction),
      articlesBySketch(
        transaction,
        rows.map(({ record }) => record.sketch),
      ),
      Promise.all(keys.map((key) => byKey.get(key))),
    ]);
    return new Batch(
      transaction,
      statistics,
      sharing,
      new Map(keys.map((key, i) => [key, records[i]])),
      names,
    );
  }

  /** The article with this key as it is now. */
  withKey(key: string): ArticleRecord | undefined {
    return this.known.get(key);
  }

  /** `before`: under what the article was indexed, as indexedUnder gives it. */
  write(record: ArticleRecord, rows: ArticleRows, before: string): void {
    this.known.set(record.key, record);
    for (const value of record.sketch) this.sharing.get(value)?.push(record.number);
    const fresh = { ...rows, names: this.names.of(rows.names) };
    this.requests.push(...writeRows(this.transaction, record, fresh, before));
  }

  /** Takes note of records that were changed otherwise. */
  took(records: readonly ArticleRecord[]): void {
    for (const record of records) if (this.known.has(record.key)) this.known.set(record.key, record);
  }

  /** Changes what is no matter of the index. */
  change(record: ArticleRecord): void {
    this.known.set(record.key, record);
    this.requests.push(this.transaction.objectStore("articles").put(record));
  }

  async end(): Promise<void> {
    if (this.requests.length === 0) return; // a full disk is no matter where nothing is new
    await Promise.all([...this.requests, writeStatistics(this.transaction, this.statistics)]);
  }
}

/** `before`: under what the article was indexed, as indexedUnder gives it. */
export function writeRows(
  transaction: Writing,
  record: ArticleRecord,
  { text, names, log }: Omit<ArticleRows, "record">,
  before: string,
): Promise<unknown>[] {
  const { number } = record;
  return [
    transaction.objectStore("articles").put(record),
    transaction.objectStore("texts").put(text, number),
    ...names.map((name) => transaction.objectStore("names").put(name)),
    // the store gives the sequence
    transaction.objectStore("log").put({ article: number, before, ...log } as never),
  ];
}
