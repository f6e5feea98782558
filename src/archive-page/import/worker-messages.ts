/** What the page and its workers that read texts tell each other. Both are ours, so nothing is checked. */
import type { Extraction } from "../../core/types.ts";

export interface ToWorker {
  id: number;
  text: string;
  title: string | null;
  date: string | null;
}

export type FromWorker =
  | { id: number; extraction: Extraction }
  | { id: number; error: string }
  /** Model and tables cannot be had: no text will be read. */
  | { failed: true };
