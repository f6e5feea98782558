/** A worker that reads texts: imports of thousands of articles must not hold up the page. */
import { loadExtractor } from "../../platform/extractor.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

const loaded = loadExtractor();
loaded.catch(() => answer({ failed: true }));

globalThis.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => void read(data));

async function read({ id, text, title, date }: ToWorker): Promise<void> {
  try {
    const { extractor } = await loaded;
    answer({ id, extraction: extractor.extract(text, { title, date }) });
  } catch (error) {
    answer({ id, error: (error as Error).message });
  }
}

const answer = (message: FromWorker): void => (globalThis as unknown as Worker).postMessage(message);
