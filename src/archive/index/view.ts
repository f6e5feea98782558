/** A view of the index as it is now, log included, for searches. */
import type { IndexedFigure, IndexReader } from "../../core/retrieval/index-reader.ts";
import { forEachPosting, type Posting } from "../../core/retrieval/postings.ts";
import { beginningWith } from "../key-ranges.ts";
import type { Database, LogRecord } from "../schema.ts";
import { figureLinesById, linesOf, readFigureLine } from "./lines.ts";
import { freshPostings, latestStates, readLog } from "./log.ts";

export class IndexView implements IndexReader {
  private readonly database: Database;
  private readonly states: Map<number, LogRecord>;
  private readonly fresh: Map<string, Posting[]>;

  private constructor(database: Database, log: readonly LogRecord[]) {
    this.database = database;
    this.states = latestStates(log);
    this.fresh = freshPostings(this.states, () => true);
  }

  static async of(database: Database): Promise<IndexView> {
    return new IndexView(database, await readLog(database));
  }

  async articlesWith(term: string): Promise<Uint32Array> {
    const found: number[] = [];
    const bytes = await this.database.get("postings", term);
    if (bytes !== undefined)
      forEachPosting(bytes, (article) => {
        if (!this.states.has(article)) found.push(article);
      });
    for (const { article } of this.fresh.get(term) ?? []) found.push(article);
    return Uint32Array.from(found).sort();
  }

  async termsFrom(prefix: string, most: number): Promise<string[]> {
    const merged = await this.database.getAllKeys("postings", beginningWith(prefix), most);
    const fresh = [...this.fresh.keys()].filter((term) => term.startsWith(prefix));
    return [...new Set([...merged, ...fresh])].sort().slice(0, most);
  }

  async idsNamed(key: string): Promise<string[]> {
    const keys = await this.database.getAllKeys("names", IDBKeyRange.bound([key], [key, []]));
    return keys.map(([, id]) => id);
  }

  async articlesBetween(from: string | null, to: string | null): Promise<Uint32Array> {
    const range =
      from !== null && to !== null
        ? from > to
          ? null
          : IDBKeyRange.bound(from, to)
        : from !== null
          ? IDBKeyRange.lowerBound(from)
          : to !== null
            ? IDBKeyRange.upperBound(to)
            : undefined;
    if (range === null) return new Uint32Array();
    return Uint32Array.from(await this.database.getAllKeysFromIndex("articles", "day", range)).sort();
  }

  async figuresOf(id: string): Promise<IndexedFigure[]> {
    const records = await this.database.getAll("figures", IDBKeyRange.bound([id], [id, []]));
    const merged = records
      .flatMap(({ lines }) => linesOf(lines))
      .map(readFigureLine)
      .filter(({ article }) => !this.states.has(article));
    const fresh = [...this.states.values()].flatMap(({ article, figures }) =>
      (figureLinesById(figures, article).get(id) ?? []).map(readFigureLine),
    );
    return [...merged, ...fresh];
  }

  async textOf(article: number): Promise<string | null> {
    return (await this.database.get("texts", article)) ?? null;
  }
}
