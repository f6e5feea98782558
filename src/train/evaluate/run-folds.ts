/** Runs folds in threads, as many at a time as there are cores (four at most). */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Score } from "./score.ts";

export interface FoldResult {
  name: string;
  score: Score;
}

/** Results in the order of `indices`; `done` hears each as it comes in. Fails with the first fold that fails. */
export async function runFolds(
  by: "story" | "folder",
  folds: number,
  indices: readonly number[],
  done: (result: FoldResult) => void,
): Promise<FoldResult[]> {
  const results: FoldResult[] = [];
  const queue = indices.map((index, place) => ({ index, place }));
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      results[job.place] = await runInThread({ by, folds, index: job.index });
      done(results[job.place]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return results;
}

function runInThread(data: object): Promise<FoldResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./fold-worker.ts", import.meta.url), { workerData: data });
    worker.once("message", (result: FoldResult) => {
      resolve(result);
      void worker.terminate();
    });
    worker.once("error", reject);
  });
}
