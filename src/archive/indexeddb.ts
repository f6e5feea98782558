/**
 * The archive in IndexedDB: articles, and an inverted index with one record a term. An article and its postings are
 * written in one transaction, so that a killed background leaves either all of it or nothing.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { bm25, type CollectionStatistics, type Postings, rarityOf } from "../core/retrieval/bm25.ts";
import { gistOf } from "../core/retrieval/gist.ts";
import { relate } from "../core/retrieval/relate.ts";
import { tellingTerms } from "../core/retrieval/telling-terms.ts";
import { ID_PREFIX, termCounts } from "../core/retrieval/terms.ts";
import type { Extraction } from "../core/types.ts";
import {
  ArchiveError,
  type ArchiveStore,
  keyOf,
  type NewArticle,
  type Related,
  type StoredArticle,
} from "./store.ts";

interface ArchiveSchema extends DBSchema {
  articles: { key: number; value: StoredArticle; indexes: { key: string } };
  /** Term -> [article number, count, …], ascending by article number. */
  postings: { key: string; value: number[] };
  /** "lengths" -> sum of all articles' lengths. */
  statistics: { key: string; value: number };
}

type Database = IDBPDatabase<ArchiveSchema>;
type Writing = ReturnType<typeof writing>;

const NAME = "tapelight";
const VERSION = 1;
/** Terms of the open article that are looked up (more-like-this). */
const QUERY_TERMS = 80;
/** Articles that BM25 hands to the re-ranking. */
const SHORTLIST = 30;

export class IndexedDbArchive implements ArchiveStore {
  private opened: Promise<Database> | null = null;

  private open(): Promise<Database> {
    this.opened ??= openDB<ArchiveSchema>(NAME, VERSION, {
      upgrade(database) {
        const articles = database.createObjectStore("articles", { keyPath: "number", autoIncrement: true });
        articles.createIndex("key", "key", { unique: true });
        database.createObjectStore("postings");
        database.createObjectStore("statistics");
      },
      blocking: () => this.close(),
      terminated: () => {
        this.opened = null;
      },
    }).catch((error: unknown) => {
      this.opened = null;
      throw new ArchiveError("The archive cannot be opened.", error);
    });
    return this.opened;
  }

  private close(): void {
    void this.opened?.then((database) => database.close());
    this.opened = null;
  }

  async put(article: NewArticle): Promise<StoredArticle> {
    const transaction = writing(await this.open());
    try {
      const stored = await write(transaction, article);
      await transaction.done;
      return stored;
    } catch (error) {
      await transaction.done.catch(() => undefined); // the cause is what failed first
      throw new ArchiveError(reasonOf(error), error);
    }
  }

  async addMissing(articles: readonly NewArticle[]): Promise<void> {
    for (const article of articles) if ((await this.get(keyOf(article))) === null) await this.put(article);
  }

  async get(key: string): Promise<StoredArticle | null> {
    return (await (await this.open()).getFromIndex("articles", "key", key)) ?? null;
  }

  async count(): Promise<number> {
    return (await this.open()).count("articles");
  }

  async related(open: Extraction, exceptKey: string | null, most: number): Promise<Related[]> {
    const transaction = (await this.open()).transaction(["articles", "postings", "statistics"]);
    const articles = transaction.objectStore("articles");
    const query = tellingTerms(termCounts(open), QUERY_TERMS);
    const [count, lengths, lists] = await Promise.all([
      articles.count(),
      transaction.objectStore("statistics").get("lengths"),
      Promise.all([...query.keys()].map((term) => transaction.objectStore("postings").get(term))),
    ]);
    if (count === 0) return [];
    const postings = new Map<string, Postings>();
    [...query.keys()].forEach((term, i) => {
      const list = lists[i];
      if (list !== undefined) postings.set(term, list);
    });
    const statistics: CollectionStatistics = { count, meanLength: (lengths ?? count) / count };
    // lengths are not at hand before the articles are read: the mean stands in for the first cut
    const first = [...bm25(query, postings, statistics, () => statistics.meanLength)]
      .sort((a, b) => b[1] - a[1])
      .slice(0, SHORTLIST);
    const found = (await Promise.all(first.map(([number]) => articles.get(number)))).filter(
      (a) => a !== undefined,
    );
    const lengthOf = new Map(found.map((article) => [article.number, article.length]));
    const scores = bm25(
      query,
      postings,
      statistics,
      (number) => lengthOf.get(number) ?? statistics.meanLength,
    );
    const others = found.filter((article) => article.key !== exceptKey);
    const best = Math.max(...others.map((article) => scores.get(article.number) ?? 0), 1e-9);
    const rarity = (id: string): number => {
      const list = postings.get(ID_PREFIX + id);
      return list === undefined ? 0 : rarityOf(list.length / 2, count);
    };
    const gist = gistOf(open);
    return others
      .map((article) => ({
        article,
        ...relate(gist, gistOf(article.extraction), (scores.get(article.number) ?? 0) / best, rarity),
      }))
      .filter((related) => related.reasons.length > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  }

  async naming(id: string, exceptKey: string | null, most: number): Promise<StoredArticle[]> {
    const transaction = (await this.open()).transaction(["articles", "postings"]);
    const list = (await transaction.objectStore("postings").get(ID_PREFIX + id)) ?? [];
    const numbers = list.filter((_, i) => i % 2 === 0).slice(-50);
    const articles = await Promise.all(
      numbers.map((number) => transaction.objectStore("articles").get(number)),
    );
    return articles
      .filter((article) => article !== undefined && article.key !== exceptKey)
      .map((article) => article as StoredArticle)
      .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))
      .slice(0, most);
  }
}

/** Strict durability: when the transaction is done, the article is on disk (Indexed Database API 3.0, 4.9). */
function writing(database: Database) {
  return database.transaction(["articles", "postings", "statistics"], "readwrite", { durability: "strict" });
}

async function write(transaction: Writing, article: NewArticle): Promise<StoredArticle> {
  const articles = transaction.objectStore("articles");
  const postings = transaction.objectStore("postings");
  const statistics = transaction.objectStore("statistics");
  const key = keyOf(article);
  const before = await articles.index("key").get(key);
  const counts = termCounts(article.extraction);
  const length = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (before !== undefined) {
    for (const term of termCounts(before.extraction).keys()) {
      const list = (await postings.get(term)) ?? [];
      await postings.put(without(list, before.number), term);
    }
  }
  const record = { ...article, key, savedAt: Date.now(), length };
  // without a number of its own the store gives it the next one
  const number = await articles.put(
    (before === undefined ? record : { ...record, number: before.number }) as StoredArticle,
  );
  const terms = [...counts];
  const lists = await Promise.all(terms.map(([term]) => postings.get(term)));
  await Promise.all(terms.map(([term, n], i) => postings.put(inserted(lists[i] ?? [], number, n), term)));
  const lengths = (await statistics.get("lengths")) ?? 0;
  await statistics.put(lengths + length - (before?.length ?? 0), "lengths");
  return { ...record, number };
}

function without(list: readonly number[], number: number): number[] {
  return list.filter((_, i) => list[i - (i % 2)] !== number);
}

function inserted(list: readonly number[], number: number, count: number): number[] {
  let at = list.length;
  while (at > 0 && list[at - 2] > number) at -= 2;
  return [...list.slice(0, at), number, count, ...list.slice(at)];
}

function reasonOf(error: unknown): string {
  const name = (error as { name?: string } | null)?.name;
  if (name === "QuotaExceededError") return "The disk is full. Free some space, then press Save again.";
  return "The archive could not be written.";
}
