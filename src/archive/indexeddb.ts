/** The archive in IndexedDB. The database is the truth; whoever holds one of these may be killed at any moment. */
import type { IndexReader } from "../core/retrieval/index-reader.ts";
import { ID_PREFIX } from "../core/retrieval/terms.ts";
import type { Extraction } from "../core/types.ts";
import type { ArticleHead, ArticleVersion, NewArticle, StoredArticle } from "./article.ts";
import { keyOf } from "./article.ts";
import { BIN_TIME, emptyBin, removeArticle, removedArticles, restoreArticle } from "./bin.ts";
import {
  articleFrom,
  copiesOf,
  facetsOf,
  latestOf,
  namedFrom,
  numbersByDay,
  readArticle,
  recordsOf,
} from "./browse.ts";
import { asArchiveError, openDatabase } from "./database.ts";
import { headOf } from "./heads.ts";
import { Importer } from "./imports/importer.ts";
import type { ImportJob } from "./imports/job.ts";
import type { Extract } from "./imports/writing.ts";
import { checkIndex } from "./index/check.ts";
import { mergeLog } from "./index/merge.ts";
import { rebuildIndex } from "./index/rebuild.ts";
import { findRelated } from "./index/related.ts";
import { IndexView } from "./index/view.ts";
import { unpackSafely } from "./packed.ts";
import { type Database, INDEX_FORM, STATISTICS } from "./schema.ts";
import type {
  ArchiveStore,
  CheckReport,
  Facets,
  NamedThing,
  Progress,
  Put,
  Related,
  Removed,
} from "./store.ts";
import { readVersions } from "./versions.ts";
import { writeArticles } from "./write.ts";

/** Of the articles that name a thing, the latest ones that are looked at. */
const MOST_NAMING = 200;
const BATCH = 50;

const READ = "The archive could not be read.";
const WRITTEN = "The archive could not be written.";

export class IndexedDbArchive implements ArchiveStore {
  private opened: Promise<Database> | null = null;
  private settling: Promise<void> | null = null;

  private database(): Promise<Database> {
    const lost = (): void => {
      this.opened = null;
    };
    this.opened ??= openDatabase(lost)
      .then(async ({ database, needsRebuild }) => {
        if (needsRebuild) await rebuildIndex(database);
        return database;
      })
      .catch((error: unknown) => {
        lost();
        throw error;
      });
    return this.opened;
  }

  /** Imports into this archive. `changed` hears of every step. */
  importer(extract: Extract, changed: (job: ImportJob) => void): Importer {
    return new Importer(() => this.database(), extract, changed);
  }

  /** Lets go of the database. */
  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = null;
    (await opened?.catch(() => null))?.close();
  }

  private async with<T>(otherwise: string, work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await this.database());
    } catch (error) {
      throw asArchiveError(error, otherwise);
    }
  }

  async put(article: NewArticle): Promise<Put> {
    return (await this.putAll([article]))[0];
  }

  putAll(articles: readonly NewArticle[]): Promise<Put[]> {
    return this.with(WRITTEN, (database) => writeArticles(database, articles));
  }

  async addMissing(articles: readonly NewArticle[]): Promise<void> {
    for (const article of articles) if ((await this.find(keyOf(article))) === null) await this.put(article);
  }

  find(key: string): Promise<ArticleHead | null> {
    return this.with(READ, async (database) => {
      const record = await database.getFromIndex("articles", "key", key);
      return record === undefined ? null : headOf(record);
    });
  }

  open(number: number): Promise<StoredArticle | null> {
    return this.with(READ, (database) => readArticle(database, number));
  }

  count(): Promise<number> {
    return this.with(
      READ,
      async (database) => (await database.get("statistics", STATISTICS))?.count ?? database.count("articles"),
    );
  }

  versions(number: number): Promise<ArticleVersion[]> {
    return this.with(READ, (database) => readVersions(database.transaction("versions").store, number));
  }

  copies(number: number): Promise<ArticleHead[]> {
    return this.with(READ, (database) => copiesOf(database, number));
  }

  related(open: Extraction, exceptKey: string | null, most: number): Promise<Related[]> {
    return this.with(READ, (database) => findRelated(database, open, exceptKey, most));
  }

  naming(
    id: string,
    exceptKey: string | null,
    most: number,
  ): Promise<{ head: ArticleHead; extraction: Extraction }[]> {
    return this.with(READ, async (database) => {
      const view = await IndexView.of(database);
      const numbers = await latestOf(database, await view.articlesWith(ID_PREFIX + id), MOST_NAMING);
      return (await recordsOf(database, numbers))
        .filter(({ key, copyOf }) => key !== exceptKey && copyOf === null)
        .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.number - a.number))
        .slice(0, most)
        .map((record) => ({ head: headOf(record), extraction: unpackSafely(record.packed, null) }));
    });
  }

  numbersByDay(): Promise<Uint32Array> {
    return this.with(READ, numbersByDay);
  }

  heads(numbers: readonly number[]): Promise<ArticleHead[]> {
    return this.with(READ, async (database) => (await recordsOf(database, numbers)).map(headOf));
  }

  facets(most: number): Promise<Facets> {
    return this.with(READ, (database) => facetsOf(database, most));
  }

  named(prefix: string, most: number): Promise<NamedThing[]> {
    return this.with(READ, (database) => namedFrom(database, prefix, most));
  }

  reader(): Promise<IndexReader> {
    return this.with(READ, (database) => IndexView.of(database));
  }

  remove(number: number): Promise<void> {
    return this.with(WRITTEN, (database) => removeArticle(database, number));
  }

  restore(number: number): Promise<void> {
    return this.with(WRITTEN, (database) => restoreArticle(database, number));
  }

  removed(): Promise<Removed[]> {
    return this.with(READ, removedArticles);
  }

  emptyBin(before = Number.POSITIVE_INFINITY): Promise<void> {
    return this.with(WRITTEN, (database) => emptyBin(database, before));
  }

  async *all(): AsyncIterable<{ article: StoredArticle; versions: ArticleVersion[] }> {
    for (let from = 0; ; ) {
      const batch = await this.with(READ, async (database) => {
        // in one transaction: an article must not change between its parts
        const transaction = database.transaction(["articles", "texts", "versions"]);
        const range = IDBKeyRange.lowerBound(from, true);
        const records = await transaction.objectStore("articles").getAll(range, BATCH);
        return Promise.all(
          records.map(async (record) => ({
            article: articleFrom(record, await transaction.objectStore("texts").get(record.number)),
            versions: await readVersions(transaction.objectStore("versions"), record.number),
          })),
        );
      });
      if (batch.length === 0) return;
      yield* batch;
      from = batch[batch.length - 1].article.number;
    }
  }

  /** Also deletes for good what has been in the bin for thirty days. */
  settle(): Promise<void> {
    this.settling ??= this.with(WRITTEN, async (database) => {
      const statistics = await database.get("statistics", STATISTICS);
      if (statistics !== undefined && statistics.indexForm !== INDEX_FORM) await rebuildIndex(database);
      while (await mergeLog(database));
      await emptyBin(database, Date.now() - BIN_TIME);
    }).finally(() => {
      this.settling = null;
    });
    return this.settling;
  }

  check(progress?: Progress): Promise<CheckReport> {
    return this.with(READ, (database) => checkIndex(database, progress));
  }

  rebuild(progress?: Progress): Promise<void> {
    return this.with(WRITTEN, (database) => rebuildIndex(database, progress));
  }
}
