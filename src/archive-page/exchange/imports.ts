/** The imports of this page: runs them, and tells whoever watches how far they are. */

import { readFiles } from "../../archive/formats/read-files.ts";
import type { InputFile } from "../../archive/formats/reading.ts";
import type { Importer } from "../../archive/imports/importer.ts";
import type { ImportJob, Skip } from "../../archive/imports/job.ts";
import { readHtml } from "../import/read-html.ts";
import { reasonOf } from "../use-loaded.ts";

export interface ImportsState {
  /** The latest first. */
  jobs: readonly ImportJob[];
  isWorking: boolean;
  /** Why the last one stopped, or null. */
  problem: string | null;
}

export class Imports {
  state: ImportsState = { jobs: [], isWorking: false, problem: null };
  private readonly importer: Importer;
  /** A second choice of files waits for the first. */
  private running = 0;
  private readonly watchers = new Set<(state: ImportsState) => void>();

  /** `rest` is called when nothing is imported any more. */
  constructor(
    importerFor: (changed: (job: ImportJob) => void) => Importer,
    private readonly rest: () => void,
  ) {
    this.importer = importerFor((job) => this.note(job));
  }

  /** Calls back with every change until `signal` aborts. */
  watch(changed: (state: ImportsState) => void, signal: AbortSignal): void {
    this.watchers.add(changed);
    signal.addEventListener("abort", () => this.watchers.delete(changed));
  }

  /** Imports files. `name` is what the reader has chosen. */
  start(name: string, files: AsyncIterable<InputFile> | Iterable<InputFile>): Promise<void> {
    return this.work(() => this.importer.run(name, readFiles(files, readHtml)));
  }

  /** Goes on with what was cut off. */
  async resume(): Promise<void> {
    const isUnfinished = (job: ImportJob): boolean => job.stage !== "done";
    await this.list();
    if (!this.state.isWorking && this.state.jobs.some(isUnfinished))
      await this.work(() => this.importer.resume());
  }

  skips(job: number): Promise<Skip[]> {
    return this.importer.skips(job);
  }

  /** Takes an import off the list; its articles stay. */
  async forget(job: number): Promise<void> {
    await this.importer.forget(job);
    await this.list();
  }

  private async list(): Promise<void> {
    try {
      this.set({ jobs: await this.importer.jobs() });
    } catch (error) {
      this.set({ problem: reasonOf(error) });
    }
  }

  private async work(run: () => Promise<void>): Promise<void> {
    this.running++;
    this.set({ isWorking: true, problem: null });
    try {
      await run();
    } catch (error) {
      this.set({ problem: reasonOf(error) });
    }
    this.running--;
    if (this.running === 0) this.rest();
    await this.list();
    this.set({ isWorking: this.running > 0 });
  }

  private note(job: ImportJob): void {
    const others = this.state.jobs.filter(({ id }) => id !== job.id);
    this.set({ jobs: [job, ...others].sort((a, b) => b.id - a.id) });
  }

  private set(change: Partial<ImportsState>): void {
    this.state = { ...this.state, ...change };
    for (const changed of this.watchers) changed(this.state);
  }
}
