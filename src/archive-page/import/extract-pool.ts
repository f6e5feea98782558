/** Reads texts in workers, one for each processor but one. */
import { ArchiveError } from "../../archive/store.ts";
import type { Extraction } from "../../core/types.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

const WORKER_FILE = "extract-worker.js";
const MOST_WORKERS = 4;
const NOT_STARTED = "The import stopped: the extractor could not be started. Reload this page, then go on.";

interface Waiting {
  done(extraction: Extraction): void;
  failed(error: Error): void;
}

interface Member {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

export class ExtractPool {
  private members: Member[] | null = null;
  private next = 0;

  /** What a text says. Fails where a worker cannot read it; with an ArchiveError where it can read none. */
  extract(text: string, title: string | null, date: string | null): Promise<Extraction> {
    this.members ??= this.startMembers();
    const member = this.members.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
    const id = this.next++;
    return new Promise((done, failed) => {
      member.waiting.set(id, { done, failed });
      member.worker.postMessage({ id, text, title, date } satisfies ToWorker);
    });
  }

  /** Ends the workers. What they had not read fails. */
  close(): void {
    this.end("The import was ended.");
  }

  /** The next text starts workers anew. */
  private end(why: string): void {
    const members = this.members ?? [];
    this.members = null;
    for (const { worker, waiting } of members) {
      worker.terminate();
      for (const { failed } of waiting.values()) failed(new ArchiveError(why));
    }
  }

  private startMembers(): Member[] {
    const count = Math.min(Math.max(navigator.hardwareConcurrency - 1, 1), MOST_WORKERS);
    return Array.from({ length: count }, () => this.startMember());
  }

  private startMember(): Member {
    const worker = new Worker(WORKER_FILE);
    const waiting = new Map<number, Waiting>();
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if ("failed" in data) return this.end(NOT_STARTED);
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ("extraction" in data) asked?.done(data.extraction);
      else asked?.failed(new Error(data.error));
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.end(NOT_STARTED);
    });
    return { worker, waiting };
  }
}
