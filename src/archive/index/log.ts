/**
 * The log: changes that wait to be merged into the index. Saving an article writes one record here instead of hundreds of
 * postings; a question reads the log beside the postings. (The same idea as the memory table of a log-structured merge
 * tree, O'Neil and others 1996.)
 */
import { lengthClass, type Posting } from "../../core/retrieval/postings.ts";
import { type Database, type LogRecord, NO_ARTICLES, STATISTICS, type StatisticsRecord } from "../schema.ts";
import { readTermLines } from "./lines.ts";

/** The records of the log that are not merged yet, by ascending sequence. */
export const unmerged = ({ merged }: StatisticsRecord): IDBKeyRange => IDBKeyRange.lowerBound(merged, true);

/** Reads the log, at most so many of its records. */
export async function readLog(database: Database, most?: number): Promise<LogRecord[]> {
  const transaction = database.transaction(["log", "statistics"]);
  const statistics = (await transaction.objectStore("statistics").get(STATISTICS)) ?? NO_ARTICLES;
  return transaction.objectStore("log").getAll(unmerged(statistics), most);
}

/** How many records the log has; at most so many, where sequences were passed over. */
export async function logSize(database: Database): Promise<number> {
  const transaction = database.transaction(["log", "statistics"]);
  const [last, statistics = NO_ARTICLES] = await Promise.all([
    transaction.objectStore("log").openKeyCursor(null, "prev"),
    transaction.objectStore("statistics").get(STATISTICS),
  ]);
  return last === null ? 0 : last.key - statistics.merged;
}

/** The latest state of each article that is in the log, by its number. */
export function latestStates(log: readonly LogRecord[]): Map<number, LogRecord> {
  return new Map(log.map((record) => [record.article, record]));
}

/** Postings of the articles in the log, for the terms that `wanted` takes, by ascending article. */
export function freshPostings(
  states: ReadonlyMap<number, LogRecord>,
  wanted: (term: string) => boolean,
): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  for (const { article, length, terms } of [...states.values()].sort((a, b) => a.article - b.article)) {
    const classOf = lengthClass(length);
    for (const [term, count] of readTermLines(terms)) {
      if (!wanted(term)) continue;
      const posting = { article, count, length: classOf };
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [posting]);
      else known.push(posting);
    }
  }
  return postings;
}
