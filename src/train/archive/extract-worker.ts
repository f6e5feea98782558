/** One extracting process: loads the shipped extractor, then reads the texts that it is sent. */
import { shippedExtractor } from "../resources.ts";
import type { ExtractJob } from "./make-archive.ts";

const extractor = shippedExtractor();

process.on("message", (message) => {
  const { text, title, date } = message as ExtractJob;
  process.send?.(extractor.extract(text, { title, date }));
});
