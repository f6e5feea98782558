/** The database: its stores and the records in them. `docs/archive.md` says why it is laid out so. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { EntityType } from "../core/types.ts";
import type { ArticleHead } from "./article.ts";
import type { ReadArticle } from "./formats/reading.ts";
import type { ImportJob } from "./imports/job.ts";

export const DATABASE = "tapelight";
/** Of the stores and records. Each earlier one has a migration. */
export const SCHEMA = 2;
/** Database versions are schema times this, plus the number of repairs. Schema 1 had version 1. */
export const REPAIRS = 1000;

export interface ArticleRecord extends ArticleHead {
  /** ISO day of the article, else of saving it. */
  day: string;
  /** Of the text. */
  hash: string;
  /** In terms. */
  length: number;
  /** As sketchOf gives it; finds copies. */
  sketch: number[];
  /** As pack gives it. */
  packed: string;
}

export interface VersionRecord {
  /** Number of the article. */
  number: number;
  savedAt: number;
  title: string;
  date: string | null;
  text: string;
  packed: string;
}

export interface NameRecord {
  /** As nameKey gives it. */
  key: string;
  id: string;
  name: string;
  type: EntityType;
}

/** A change of an article that is not merged into the index yet. */
export interface LogRecord {
  sequence: number;
  article: number;
  /** In terms; 0 where the article was removed. */
  length: number;
  /** As termLines gives them; empty where the article was removed. */
  terms: string;
  /** Under what it was indexed before, as indexedUnder gives it. */
  before: string;
  /** As figureLines gives them. */
  figures: string;
}

export interface FigureRecord {
  /** Id of the subject. */
  id: string;
  /** Number of the article divided by FIGURE_BUCKET, rounded down. */
  bucket: number;
  /** As figureLines gives them, each with the number of its article in front. */
  lines: string;
}

export interface StatisticsRecord {
  /** Articles in the archive. */
  count: number;
  /** Sum of their lengths in terms. */
  length: number;
  /** Number of the next article. */
  next: number;
  /** Changes with every change of articles. */
  stamp: number;
  /**
   * Sequence up to which the log was merged and deleted. Reading goes on from there: a database may take as long to pass
   * deleted records as to read them.
   */
  merged: number;
  /** INDEX_FORM when the index was last made anew. */
  indexForm: number;
}

export interface BinRecord {
  number: number;
  removedAt: number;
  article: ArticleRecord;
  text: string;
}

/** An article of an import that is read but not yet in the archive. */
export interface PendingRecord {
  order: number;
  /** Id of the import. */
  job: number;
  file: string;
  line: number;
  article: ReadArticle;
}

/** Something that an import left out. */
export interface SkipRecord {
  order: number;
  /** Id of the import. */
  job: number;
  file: string;
  line: number | null;
  reason: string;
}

export interface ArchiveSchema extends DBSchema {
  articles: {
    key: number;
    value: ArticleRecord;
    indexes: { key: string; day: string; copyOf: number; sketch: number };
  };
  /** By article number. */
  texts: { key: number; value: string };
  versions: { key: [number, number]; value: VersionRecord };
  names: { key: [string, string]; value: NameRecord };
  /** By term; encoded postings. */
  postings: { key: string; value: Uint8Array };
  figures: { key: [string, number]; value: FigureRecord };
  log: { key: number; value: LogRecord };
  /** One record, "archive". */
  statistics: { key: string; value: StatisticsRecord };
  bin: { key: number; value: BinRecord };
  jobs: { key: number; value: ImportJob };
  pending: { key: number; value: PendingRecord };
  skips: { key: number; value: SkipRecord; indexes: { job: number } };
}

export type StoreName = StoreNames<ArchiveSchema>;
export type Database = IDBPDatabase<ArchiveSchema>;
export type Writing<Names extends StoreName[] = StoreName[]> = IDBPTransaction<
  ArchiveSchema,
  Names,
  "readwrite"
>;
export type Upgrading = IDBPTransaction<ArchiveSchema, StoreName[], "versionchange">;

export const STATISTICS = "archive";
/** Raised when terms or postings change: an index of another form is made anew. */
export const INDEX_FORM = 1;
export const NO_ARTICLES: StatisticsRecord = {
  count: 0,
  length: 0,
  next: 1,
  stamp: 0,
  merged: 0,
  indexForm: INDEX_FORM,
};

/** How each store is made. What is missing is made anew when the database is opened. */
export const STORES: Record<StoreName, (database: Database) => void> = {
  articles(database) {
    const articles = database.createObjectStore("articles", { keyPath: "number" });
    articles.createIndex("key", "key", { unique: true });
    articles.createIndex("day", "day");
    articles.createIndex("copyOf", "copyOf"); // null is no key: only copies are in it
    articles.createIndex("sketch", "sketch", { multiEntry: true });
  },
  texts: (database) => void database.createObjectStore("texts"),
  versions: (database) => void database.createObjectStore("versions", { keyPath: ["number", "savedAt"] }),
  names: (database) => void database.createObjectStore("names", { keyPath: ["key", "id"] }),
  postings: (database) => void database.createObjectStore("postings"),
  figures: (database) => void database.createObjectStore("figures", { keyPath: ["id", "bucket"] }),
  log: (database) => void database.createObjectStore("log", { keyPath: "sequence", autoIncrement: true }),
  statistics: (database) => void database.createObjectStore("statistics"),
  bin: (database) => void database.createObjectStore("bin", { keyPath: "number" }),
  jobs: (database) => void database.createObjectStore("jobs", { keyPath: "id", autoIncrement: true }),
  pending: (database) =>
    void database.createObjectStore("pending", { keyPath: "order", autoIncrement: true }),
  skips(database) {
    const skips = database.createObjectStore("skips", { keyPath: "order", autoIncrement: true });
    skips.createIndex("job", "job");
  },
};

export const STORE_NAMES = Object.keys(STORES) as StoreName[];
/** Stores that can be made anew from the articles and their texts. */
export const INDEX_STORES: readonly StoreName[] = ["names", "postings", "figures", "log", "statistics"];
