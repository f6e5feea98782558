/** Reads texts in workers, one for each processor but one. */
import { ArchiveError } from "../../archive/store.ts";
import type { Extraction } from "../../core/types.ts";
import { RESOURCES_FILE } from "../../platform/files.ts";
import { type Resources, takeResources } from "../../platform/resources.ts";
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
  private members: Promise<Member[]> | null = null;
  private next = 0;

  /** What a text says. Fails where a worker cannot read it; with an ArchiveError where it can read none. */
  async extract(text: string, title: string | null, date: string | null): Promise<Extraction> {
    this.members ??= startMembers();
    const members = await this.members.catch((error: unknown) => {
      this.members = null; // the next try may do better
      throw error;
    });
    const member = members.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
    const id = this.next++;
    return new Promise((done, failed) => {
      member.waiting.set(id, { done, failed });
      tell(member.worker, { id, text, title, date });
    });
  }

  /** Ends the workers. What they had not read fails. */
  async close(): Promise<void> {
    const members = (await this.members?.catch(() => [])) ?? [];
    this.members = null;
    for (const { worker, waiting } of members) {
      worker.terminate();
      failAll(waiting, new ArchiveError("The import was ended."));
    }
  }
}

async function startMembers(): Promise<Member[]> {
  const resources = await loadResources();
  const count = Math.min(Math.max(navigator.hardwareConcurrency - 1, 1), MOST_WORKERS);
  return Array.from({ length: count }, () => startMember(resources));
}

function startMember(resources: Resources): Member {
  const worker = new Worker(WORKER_FILE);
  const waiting = new Map<number, Waiting>();
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("extraction" in data) asked?.done(data.extraction);
    else asked?.failed(new Error(data.error));
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    failAll(waiting, new ArchiveError(NOT_STARTED));
  });
  tell(worker, { resources });
  return { worker, waiting };
}

const tell = (worker: Worker, message: ToWorker): void => worker.postMessage(message);

function failAll(waiting: Map<number, Waiting>, error: ArchiveError): void {
  for (const { failed } of waiting.values()) failed(error);
  waiting.clear();
}

/** Runs the file of model and tables, which most visits to the page do without. */
function loadResources(): Promise<Resources> {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = RESOURCES_FILE;
    script.addEventListener("load", () => {
      const resources = takeResources();
      if (resources === null) failed(new ArchiveError(NOT_STARTED));
      else done(resources);
      script.remove();
    });
    script.addEventListener("error", () => failed(new ArchiveError(NOT_STARTED)));
    document.head.append(script);
  });
}
