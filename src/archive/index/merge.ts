/**
 * Merges the log into postings and figures. Goes in short transactions, so that questions and saving are not held up, and
 * may be cut off between any two: until the last one deletes the log's records, questions read the articles in the log
 * from there and pass over what the index says of them, and a merge that begins anew does no harm.
 */
import type { IDBPObjectStore } from "idb";
import { changePostings, lengthClass, type Posting } from "../../core/retrieval/postings.ts";
import { ID_PREFIX } from "../../core/retrieval/terms.ts";
import { alone } from "../locks.ts";
import { type ArchiveSchema, type Database, type LogRecord, STATISTICS } from "../schema.ts";
import { articleOfLine, figureLinesById, linesOf, readTermLines } from "./lines.ts";
import { logSize, readLog } from "./log.ts";

/** The log is merged once it has so many records. */
export const LOG_LIMIT = 64;
/** Records that are merged in one go: bounds the memory that it takes. */
const MOST_RECORDS = 5000;
/** Terms a transaction. */
const TERMS = 200;
const FIGURES = 50;
/** A range with this many times the terms in it is read term by term. */
const SPARSE = 8;
/** Articles a record of figures. */
export const FIGURE_BUCKET = 2048;

type Postings = IDBPObjectStore<ArchiveSchema, ["postings"], "postings", "readwrite">;

/** Changes by term, as changePostings takes them. */
type TermChanges = Map<string, Posting[]>;

/**
 * Merges what the log holds, if it has at least `limit` records. While another context of the extension merges, does
 * nothing or waits for it. Returns whether anything was merged.
 */
export async function mergeLog(database: Database, limit = LOG_LIMIT, waits = false): Promise<boolean> {
  if ((await logSize(database)) < limit) return false;
  // two merges at once could put back what the other has taken out
  return alone("tapelight-merge", waits, false, async () => {
    const records = await readLog(database, MOST_RECORDS);
    if (records.length === 0) return false;
    await mergeTerms(database, termChanges(records));
    await mergeFigures(database, records);
    await forget(database, records);
    return true;
  });
}

/** What is merged is deleted only now: until then the log is the truth. */
async function forget(database: Database, merged: readonly LogRecord[]): Promise<void> {
  const transaction = database.transaction(["log", "statistics"], "readwrite", { durability: "strict" });
  const statistics = transaction.objectStore("statistics");
  const last = merged[merged.length - 1].sequence;
  await Promise.all([
    ...merged.map(({ sequence }) => transaction.objectStore("log").delete(sequence)),
    statistics.get(STATISTICS).then((known) => {
      if (known !== undefined) void statistics.put({ ...known, merged: last }, STATISTICS);
    }),
  ]);
  await transaction.done;
}

function termChanges(records: readonly LogRecord[]): TermChanges {
  const changes: TermChanges = new Map();
  const add = (term: string, posting: Posting): void => {
    const known = changes.get(term);
    if (known === undefined) changes.set(term, [posting]);
    else known.push(posting);
  };
  for (const { article, length, terms, before } of records) {
    for (const term of linesOf(before)) add(term, { article, count: 0, length: 0 });
    const classOf = lengthClass(length);
    for (const [term, count] of readTermLines(terms)) add(term, { article, count, length: classOf });
  }
  return changes;
}

async function mergeTerms(database: Database, changes: TermChanges): Promise<void> {
  const terms = [...changes.keys()].sort();
  for (let from = 0; from < terms.length; from += TERMS) {
    const part = terms.slice(from, from + TERMS);
    const transaction = database.transaction("postings", "readwrite", { durability: "relaxed" });
    const lists = await listsOf(transaction.store, part);
    await Promise.all(
      part.map((term) => {
        const merged = changePostings(lists.get(term), changes.get(term) ?? []);
        return merged === null ? transaction.store.delete(term) : transaction.store.put(merged, term);
      }),
    );
    await transaction.done;
  }
}

/**
 * Postings of terms, which are in order. Reading a range takes two requests; it is read where not much else is in it.
 */
async function listsOf(store: Postings, terms: readonly string[]): Promise<Map<string, Uint8Array>> {
  const range = IDBKeyRange.bound(terms[0], terms[terms.length - 1]);
  if ((await store.count(range)) > SPARSE * terms.length) {
    const lists = await Promise.all(terms.map((term) => store.get(term)));
    return new Map(terms.flatMap((term, i) => (lists[i] === undefined ? [] : [[term, lists[i]]])));
  }
  const [keys, lists] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return new Map(keys.map((key, i) => [key, lists[i]]));
}

async function mergeFigures(database: Database, records: readonly LogRecord[]): Promise<void> {
  const changes = figureChanges(records);
  const keys = [...changes.keys()].sort();
  for (let from = 0; from < keys.length; from += FIGURES) {
    const part = keys.slice(from, from + FIGURES).map((key) => JSON.parse(key) as [string, number]);
    const transaction = database.transaction("figures", "readwrite", { durability: "relaxed" });
    const known = await Promise.all(part.map((key) => transaction.store.get(key)));
    for (const [i, [id, bucket]] of part.entries()) {
      const byArticle = changes.get(JSON.stringify([id, bucket])) ?? new Map<number, string[]>();
      const kept = linesOf(known[i]?.lines ?? "").filter((line) => !byArticle.has(articleOfLine(line)));
      const lines = [...kept, ...[...byArticle.values()].flat()].join("\n");
      void (lines === ""
        ? transaction.store.delete([id, bucket])
        : transaction.store.put({ id, bucket, lines }));
    }
    await transaction.done;
  }
}

/** By [id, bucket] as JSON: the lines that each article is to have. */
function figureChanges(records: readonly LogRecord[]): Map<string, Map<number, string[]>> {
  const changes = new Map<string, Map<number, string[]>>();
  const set = (id: string, article: number, lines: string[]): void => {
    const key = JSON.stringify([id, Math.floor(article / FIGURE_BUCKET)]);
    const known = changes.get(key);
    if (known === undefined) changes.set(key, new Map([[article, lines]]));
    else known.set(article, lines);
  };
  for (const { article, before, figures } of records) {
    for (const term of linesOf(before))
      if (term.startsWith(ID_PREFIX)) set(term.slice(ID_PREFIX.length), article, []);
    for (const [id, lines] of figureLinesById(figures, article)) set(id, article, lines);
  }
  return changes;
}
