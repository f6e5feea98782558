/** What the page and its workers that read texts tell each other. Both are ours, so nothing is checked. */
import type { Extraction } from "../../core/types.ts";
import type { Resources } from "../../platform/resources.ts";

export type ToWorker =
  /** Comes first. */
  { resources: Resources } | { id: number; text: string; title: string | null; date: string | null };

export type FromWorker = { id: number; extraction: Extraction } | { id: number; error: string };
