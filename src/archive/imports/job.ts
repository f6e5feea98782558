/** An import as the archive keeps it: it can be gone on with after the browser was closed or killed. */

export interface ImportJob {
  id: number;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** What was chosen, for the reader: the name of a file or folder. */
  name: string;
  /** "reading" while files are read, "writing" while what was read goes into the archive. */
  stage: "reading" | "writing" | "done";
  /** Whether reading was cut off: what was not read must be chosen again. */
  isCutShort: boolean;
  /** Articles that were read. */
  read: number;
  /** Of these, what became of them so far. */
  added: number;
  updated: number;
  unchanged: number;
  copies: number;
  /** Files, entries and lines that were left out. */
  skipped: number;
}

/** Something that was left out, and why. */
export interface Skip {
  file: string;
  line: number | null;
  reason: string;
}

/** Articles of an import that are in the archive. */
export const written = ({ added, updated, unchanged, copies }: ImportJob): number =>
  added + updated + unchanged + copies;
