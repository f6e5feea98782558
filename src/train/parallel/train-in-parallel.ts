/** Trains with as many processes as there are cores (four at most): the steps that do not wait for each other at once. */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { ModelSet } from "../../core/model/models.ts";
import { averageOf } from "../learn/average.ts";
import { RANKER_SEEDS } from "../learn/settings.ts";
import { HALVES } from "../learn/trainer.ts";
import { type Answer, type Step, unpack, unpackAll } from "./steps.ts";

/** Hears what is being trained. */
export type Progress = (what: string) => void;

/** The models of the articles in `corpus`, the same as trainModels gives. */
export async function trainInParallel(corpus: string, progress: Progress = () => {}): Promise<ModelSet> {
  const pool = new Pool(corpus, Math.min(4, availableParallelism()), progress);
  try {
    // the longest first, so that no process waits at the end
    const tagger = pool.run({ step: "tagger" });
    const spans = await Promise.all(HALVES.map((half) => pool.run({ step: "spans", half })));
    const rehearsing = HALVES.map((half) => pool.run({ step: "rehearsal", spans, half }));
    const figures = pool.run({ step: "figures", spans });
    const rehearsals = await Promise.all(rehearsing);
    const links = RANKER_SEEDS.map((seed) => pool.run({ step: "link", spans, rehearsals, seed }));
    return {
      tagger: unpack(await tagger),
      ...unpackAll<Omit<ModelSet, "tagger" | "link">>(await figures),
      link: averageOf((await Promise.all(links)).map(unpack)),
    };
  } finally {
    pool.close();
  }
}

interface Job {
  step: Step;
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/** Worker processes, each with one step at a time; steps wait in a queue. */
class Pool {
  private readonly idle: ChildProcess[] = [];
  private readonly all: ChildProcess[] = [];
  private readonly queue: Job[] = [];
  private readonly progress: Progress;

  constructor(corpus: string, size: number, progress: Progress) {
    this.progress = progress;
    const worker = fileURLToPath(new URL("./train-worker.ts", import.meta.url));
    for (let k = 0; k < size; k++) {
      const child = fork(worker, [corpus], { execArgv: ["--import", "tsx"], serialization: "advanced" });
      this.all.push(child);
      this.idle.push(child);
    }
  }

  /** The answer of one step. Rejects when its process ends before it has answered. */
  run<S extends Step>(step: S): Promise<Answer<S>> {
    return new Promise((resolve, reject) => {
      this.queue.push({ step, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    const child = this.idle.pop();
    if (child === undefined) return;
    const job = this.queue.shift();
    if (job === undefined) {
      this.idle.push(child);
      return;
    }
    const { step } = job.step;
    this.progress("half" in job.step ? `${step} ${job.step.half + 1}` : step);
    const failed = (code: number | null): void =>
      job.reject(new Error(`training '${step}' ended with exit status ${code}`));
    child.once("exit", failed);
    child.once("message", (answer) => {
      child.off("exit", failed);
      this.idle.push(child);
      job.resolve(answer as never);
      this.next();
    });
    child.send(job.step);
  }

  close(): void {
    for (const child of this.all) child.kill();
  }
}
