/** Runs folds in processes of their own, as many at a time as there are cores (four at most). */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Score } from "./score.ts";

export interface FoldResult {
  name: string;
  score: Score;
}

/** `of`: folders whose articles are scored, all where it is empty. Results in the order of `indices`; `done` hears each as it comes in. Fails with the first fold that fails. */
export async function runFolds(
  by: "story" | "folder",
  folds: number,
  indices: readonly number[],
  done: (result: FoldResult) => void,
  of: readonly string[] = [],
): Promise<FoldResult[]> {
  const results: FoldResult[] = [];
  const queue = indices.map((index, place) => ({ index, place }));
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      results[job.place] = await runInProcess([by, folds, job.index, of.join(",")]);
      done(results[job.place]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return results;
}

function runInProcess(args: readonly (string | number)[]): Promise<FoldResult> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("./fold-worker.ts", import.meta.url)), args.map(String), {
      execArgv: ["--import", "tsx"],
    });
    child.once("message", (result) => resolve(result as FoldResult));
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code !== 0) reject(new Error(`a fold ended with exit status ${code}`));
    });
  });
}
