/** First half of an import: what files hold goes into the database, before anything is done with it. */
import type { Reading } from "../formats/reading.ts";
import type { Database, PendingRecord, SkipRecord } from "../schema.ts";
import type { ImportJob } from "./job.ts";

/** Readings a transaction. */
const BATCH = 200;

/** A new import, and all that is read. `changed` hears how far it is. */
export async function stage(
  database: Database,
  name: string,
  readings: AsyncIterable<Reading>,
  changed: (job: ImportJob) => void,
): Promise<ImportJob> {
  const job = await begin(database, name);
  let batch: Reading[] = [];
  for await (const reading of readings) {
    batch.push(reading);
    if (batch.length < BATCH) continue;
    await keep(database, job, batch);
    batch = [];
    changed({ ...job });
  }
  job.stage = "writing";
  await keep(database, job, batch);
  changed({ ...job });
  return job;
}

async function begin(database: Database, name: string): Promise<ImportJob> {
  const job: Omit<ImportJob, "id"> = {
    startedAt: Date.now(),
    name,
    stage: "reading",
    isCutShort: false,
    read: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    copies: 0,
    skipped: 0,
  };
  // the store gives the id
  const id = await database.put("jobs", job as ImportJob);
  return { ...job, id };
}

async function keep(database: Database, job: ImportJob, readings: readonly Reading[]): Promise<void> {
  const transaction = database.transaction(["jobs", "pending", "skips"], "readwrite");
  const requests: Promise<unknown>[] = readings.map((reading) => {
    const { file, line } = reading;
    if (reading.is === "article") {
      job.read++;
      const pending: Omit<PendingRecord, "order"> = {
        job: job.id,
        file,
        line: reading.line,
        article: reading.article,
      };
      return transaction.objectStore("pending").put(pending as PendingRecord);
    }
    job.skipped++;
    const skip: Omit<SkipRecord, "order"> = { job: job.id, file, line, reason: reading.reason };
    return transaction.objectStore("skips").put(skip as SkipRecord);
  });
  requests.push(transaction.objectStore("jobs").put({ ...job }));
  await Promise.all(requests);
  await transaction.done;
}
