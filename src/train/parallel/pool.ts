/** Child processes that do jobs side by side. */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/** As many processes as there are cores, four at most: each holds tables and models of its own. */
export const POOL_SIZE = Math.min(4, availableParallelism());

interface Waiting<Job, Answer> {
  job: Job;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** Each process has one job at a time; jobs wait in a queue. Processes are started when they are needed. */
export class Pool<Job, Answer> {
  private readonly idle: ChildProcess[] = [];
  private readonly all: ChildProcess[] = [];
  private readonly queue: Waiting<Job, Answer>[] = [];
  private readonly worker: string;
  private readonly argv: readonly string[];
  private readonly started: (job: Job) => void;

  /** `worker` is the module that a process runs, with `argv`; `started` hears of each job that is begun. */
  constructor(worker: URL, argv: readonly string[] = [], started: (job: Job) => void = () => {}) {
    this.worker = fileURLToPath(worker);
    this.argv = argv;
    this.started = started;
  }

  /** The answer to one job. Rejects when its process ends before it has answered. */
  run(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.next();
    });
  }

  close(): void {
    for (const child of this.all) child.kill();
  }

  private next(): void {
    const child = this.queue.length === 0 ? undefined : (this.idle.pop() ?? this.start());
    if (child === undefined) return;
    const { job, resolve, reject } = this.queue.shift() as Waiting<Job, Answer>;
    this.started(job);
    const failed = (code: number | null): void =>
      reject(new Error(`a process ended with exit status ${code} before it had answered`));
    child.once("exit", failed);
    child.once("message", (answer) => {
      child.off("exit", failed);
      this.idle.push(child);
      resolve(answer as Answer);
      this.next();
    });
    child.send(job as object);
  }

  private start(): ChildProcess | undefined {
    if (this.all.length >= POOL_SIZE) return undefined;
    const child = fork(this.worker, this.argv, {
      execArgv: ["--import", "tsx"],
      serialization: "advanced",
    });
    this.all.push(child);
    return child;
  }
}
