/** Imports of thousands of articles, which can be gone on with after the browser was closed or killed. */
import { asArchiveError } from "../database.ts";
import type { Reading } from "../formats/reading.ts";
import { alone } from "../locks.ts";
import type { Database } from "../schema.ts";
import type { ImportJob, Skip } from "./job.ts";
import { stage } from "./staging.ts";
import { type Extract, writePending } from "./writing.ts";

const FAILED = "The import stopped.";

export class Importer {
  private readonly database: () => Promise<Database>;
  private readonly extract: Extract;
  private readonly changed: (job: ImportJob) => void;

  /** `changed` hears of every step of any import that is worked on here. */
  constructor(database: () => Promise<Database>, extract: Extract, changed: (job: ImportJob) => void) {
    this.database = database;
    this.extract = extract;
    this.changed = changed;
  }

  /** Reads all, then writes it. Fails with an ArchiveError; what was read by then can be gone on with. */
  async run(name: string, readings: AsyncIterable<Reading>): Promise<void> {
    await this.failing(async (database) => {
      await alone("tapelight-import", true, undefined, async () => {
        await stage(database, name, readings, this.changed);
        await writePending(database, this.extract, this.changed);
      });
    });
  }

  /** Goes on with what was cut off. Does nothing while another page imports. */
  async resume(): Promise<void> {
    await this.failing(async (database) => {
      // two pages must not write the same import
      await alone("tapelight-import", false, undefined, async () => {
        for (const job of await database.getAll("jobs")) {
          if (job.stage !== "reading") continue;
          const cut: ImportJob = { ...job, stage: "writing", isCutShort: true };
          await database.put("jobs", cut);
          this.changed(cut);
        }
        await writePending(database, this.extract, this.changed);
      });
    });
  }

  /** All imports, the latest first. */
  async jobs(): Promise<ImportJob[]> {
    return this.failing(async (database) => (await database.getAll("jobs")).reverse());
  }

  /** What an import left out, in the order of its files. */
  async skips(job: number): Promise<Skip[]> {
    return this.failing(async (database) =>
      (await database.getAllFromIndex("skips", "job", job)).map(({ file, line, reason }) => ({
        file,
        line,
        reason,
      })),
    );
  }

  /** Takes an import off the list. Its articles stay; what was not written yet is given up. */
  async forget(job: number): Promise<void> {
    await this.failing(async (database) => {
      const transaction = database.transaction(["jobs", "pending", "skips"], "readwrite");
      await transaction.objectStore("jobs").delete(job);
      for await (const cursor of transaction.objectStore("pending"))
        if (cursor.value.job === job) await cursor.delete();
      for await (const cursor of transaction.objectStore("skips").index("job").iterate(job))
        await cursor.delete();
      await transaction.done;
    });
  }

  private async failing<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await this.database());
    } catch (error) {
      throw asArchiveError(error, FAILED);
    }
  }
}
