/** Compares the index with the articles: term by term, by sums of hashes, so that no second index is held in memory. */
import { combine, hashString } from "../../core/hash.ts";
import { forEachPosting, lengthClass, MOST_COUNT } from "../../core/retrieval/postings.ts";
import { isDamaged, unpackSafely } from "../packed.ts";
import { indexRows } from "../rows.ts";
import { type Database, STATISTICS } from "../schema.ts";
import type { CheckReport, Progress } from "../store.ts";
import { figureLinesById, linesOf, readTermLines } from "./lines.ts";
import { mergeLog } from "./merge.ts";

const BATCH = 100;

/** Sums by term, and by `figures:` and id. What articles add, the index takes away. */
class Sums {
  private readonly sums = new Map<string, number>();

  add(key: string, hash: number, sign: 1 | -1): void {
    this.sums.set(key, (this.sums.get(key) ?? 0) + sign * hash);
  }

  /** Keys whose sums do not cancel out. */
  get wrong(): number {
    return [...this.sums.values()].filter((sum) => sum !== 0).length;
  }
}

const postingHash = (article: number, count: number, length: number): number =>
  combine(article, (Math.min(count, MOST_COUNT) << 4) | length);
const FIGURES = "figures:";

/** Articles that are saved while the check runs would count as wrong: then it is done again, so many times. */
const TRIES = 3;

export async function checkIndex(database: Database, progress?: Progress): Promise<CheckReport> {
  for (let left = TRIES; ; left--) {
    const before = await stampOf(database);
    const report = await checkOnce(database, progress);
    if (left === 1 || before === (await stampOf(database))) return report;
  }
}

const stampOf = async (database: Database): Promise<number | undefined> =>
  (await database.get("statistics", STATISTICS))?.stamp;

async function checkOnce(database: Database, progress?: Progress): Promise<CheckReport> {
  while (await mergeLog(database, 1, true));
  const sums = new Sums();
  const damaged = await addArticles(database, sums, progress);
  await takePostings(database, sums);
  await takeFigures(database, sums);
  return { articles: await database.count("articles"), damaged, wrong: sums.wrong };
}

/** Numbers of the damaged ones. */
async function addArticles(database: Database, sums: Sums, progress?: Progress): Promise<number[]> {
  const damaged: number[] = [];
  const all = await database.count("articles");
  let done = 0;
  for (let from = 0; ; ) {
    const transaction = database.transaction(["articles", "texts"]);
    const records = await transaction
      .objectStore("articles")
      .getAll(IDBKeyRange.lowerBound(from, true), BATCH);
    if (records.length === 0) return damaged;
    const texts = await Promise.all(
      records.map(({ number }) => transaction.objectStore("texts").get(number)),
    );
    for (const [i, record] of records.entries()) {
      const { number, packed, outlet, date } = record;
      if (isDamaged(record, texts[i])) damaged.push(number);
      const rows = indexRows(unpackSafely(packed, texts[i] ?? ""), outlet, date);
      for (const [term, count] of readTermLines(rows.terms))
        sums.add(term, postingHash(number, count, lengthClass(rows.length)), 1);
      for (const [id, lines] of figureLinesById(rows.figures, number))
        for (const line of lines) sums.add(FIGURES + id, hashString(line), 1);
    }
    from = records[records.length - 1].number;
    done += records.length;
    progress?.(done, all);
  }
}

async function takePostings(database: Database, sums: Sums): Promise<void> {
  for (let from = ""; ; ) {
    const range = IDBKeyRange.lowerBound(from, true);
    const [terms, lists] = await Promise.all([
      database.getAllKeys("postings", range, BATCH),
      database.getAll("postings", range, BATCH),
    ]);
    if (terms.length === 0) return;
    for (const [i, term] of terms.entries())
      forEachPosting(lists[i], (article, count, length) =>
        sums.add(term, postingHash(article, count, length), -1),
      );
    from = terms[terms.length - 1];
  }
}

async function takeFigures(database: Database, sums: Sums): Promise<void> {
  const { store } = database.transaction("figures");
  for await (const cursor of store)
    for (const line of linesOf(cursor.value.lines)) sums.add(FIGURES + cursor.value.id, hashString(line), -1);
}
