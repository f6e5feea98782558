/**
 * Second half of an import: articles that were read are extracted and written. An article leaves the list of those that
 * wait in the same transaction that writes it, so it is neither lost nor written twice wherever the work is cut off.
 */
import type { Extraction } from "../../core/types.ts";
import type { NewArticle } from "../article.ts";
import type { ReadArticle } from "../formats/reading.ts";
import { mergeLog } from "../index/merge.ts";
import type { Database, PendingRecord, SkipRecord } from "../schema.ts";
import { ArchiveError, type Put } from "../store.ts";
import { writeArticles } from "../write.ts";
import type { ImportJob } from "./job.ts";

/** Reads a text, wherever that is done. Fails with an ArchiveError where no text could be read there. */
export type Extract = (text: string, title: string | null, date: string | null) => Promise<Extraction>;

/** Articles a transaction. */
const BATCH = 50;
/** The index is brought up to date after so many articles: each time costs the same, however many they are. */
const MERGED_AT_ONCE = 5000;

/** Writes what waits, of whichever import. `changed` hears how far each import is. Fails where the disk is full. */
export async function writePending(
  database: Database,
  extract: Extract,
  changed: (job: ImportJob) => void,
): Promise<void> {
  let next = readBatch(database, 0, extract);
  for (;;) {
    const batch = await next;
    if (batch.length === 0) break;
    const last = batch[batch.length - 1].pending.order;
    // the next texts are read while these are written
    next = readBatch(database, last, extract);
    next.catch(() => undefined); // heard when it is awaited
    for (const job of await writeBatch(database, batch)) changed(job);
    await mergeLog(database, MERGED_AT_ONCE);
  }
  while (await mergeLog(database));
  for (const job of await database.getAll("jobs")) {
    if (job.stage !== "writing") continue;
    const done: ImportJob = { ...job, stage: "done" };
    await database.put("jobs", done);
    changed(done);
  }
}

/** An article that waits, and what is to be written; or why it cannot be. */
interface Ready {
  pending: PendingRecord;
  article: NewArticle | null;
  reason: string;
}

async function readBatch(database: Database, after: number, extract: Extract): Promise<Ready[]> {
  const waiting = await database.getAll("pending", IDBKeyRange.lowerBound(after, true), BATCH);
  return Promise.all(waiting.map((pending) => readOne(pending, extract)));
}

async function readOne(pending: PendingRecord, extract: Extract): Promise<Ready> {
  try {
    return { pending, article: await withExtraction(pending.article, extract), reason: "" };
  } catch (error) {
    if (error instanceof ArchiveError) throw error; // no fault of the text
    return { pending, article: null, reason: `its text could not be read (${(error as Error).message})` };
  }
}

async function withExtraction(read: ReadArticle, extract: Extract): Promise<NewArticle> {
  const { text, extraction, savedAt, ...article } = read;
  return {
    ...article,
    ...(savedAt === null ? {} : { savedAt }),
    extraction: extraction ?? (await extract(text, read.title, read.date)),
  };
}

/** All at once; where that fails, one by one, so that one that cannot be written is no harm to the others. */
async function writeBatch(database: Database, batch: readonly Ready[]): Promise<ImportJob[]> {
  try {
    return await write(database, batch);
  } catch (error) {
    if (batch.length === 1 && isOfTheArticle(error))
      return write(database, [{ ...batch[0], article: null, reason: "it could not be written" }]);
    if (batch.length === 1) throw error;
  }
  const jobs: ImportJob[] = [];
  for (const ready of batch) jobs.push(...(await writeBatch(database, [ready])));
  return jobs;
}

/** Whether another article would do better: not so where the disk is full or the database gone. */
const isOfTheArticle = (error: unknown): boolean =>
  ["DataError", "DataCloneError", "TypeError", "RangeError"].includes((error as Error | null)?.name ?? "");

async function write(database: Database, batch: readonly Ready[]): Promise<ImportJob[]> {
  const articles = batch.flatMap(({ article }) => (article === null ? [] : [article]));
  const jobs = new Map<number, ImportJob>();
  await writeArticles(database, articles, async (transaction, puts) => {
    const store = transaction.objectStore("jobs");
    for (const id of new Set(batch.map(({ pending }) => pending.job))) {
      const job = await store.get(id);
      if (job !== undefined) jobs.set(id, job);
    }
    const requests: Promise<unknown>[] = [];
    const put = puts[Symbol.iterator]();
    for (const { pending, article, reason } of batch) {
      const job = jobs.get(pending.job);
      requests.push(transaction.objectStore("pending").delete(pending.order));
      if (article !== null) count(job, put.next().value as Put);
      else {
        if (job !== undefined) job.skipped++;
        const { file, line } = pending;
        const skip: Omit<SkipRecord, "order"> = { job: pending.job, file, line, reason };
        requests.push(transaction.objectStore("skips").put(skip as SkipRecord));
      }
    }
    for (const job of jobs.values()) requests.push(store.put(job));
    await Promise.all(requests);
  });
  return [...jobs.values()];
}

function count(job: ImportJob | undefined, { is }: Put): void {
  if (job === undefined) return;
  if (is === "new") job.added++;
  else if (is === "copy") job.copies++;
  else job[is]++;
}
