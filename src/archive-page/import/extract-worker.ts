/** A worker that reads texts: imports of thousands of articles must not hold up the page. */
import type { Extractor } from "../../core/extractor.ts";
import { finish } from "../../core/steps.ts";
import { extractorSteps } from "../../platform/resources.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

let extractor: Extractor | null = null;

globalThis.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if ("resources" in data) {
    ({ extractor } = finish(extractorSteps(data.resources)));
    return;
  }
  const { id, text, title, date } = data;
  try {
    if (extractor === null) throw new Error("the extractor is not there");
    answer({ id, extraction: extractor.extract(text, { title, date }) });
  } catch (error) {
    answer({ id, error: (error as Error).message });
  }
});

const answer = (message: FromWorker): void => (globalThis as unknown as Worker).postMessage(message);
