/** Runs of capitalised words: the stretches of a sentence that may be names. */
import type { Document } from "../document.ts";
import { isCapitalShape } from "../text/shape.ts";

/** Tokens [first, end), all capitalised words or joints between them. */
export interface Run {
  first: number;
  end: number;
}

const JOINTS = new Set(["&", "-", "/", "."]);

/** All runs of a document; `runAt` gives the run of each token or -1. */
export function findRuns(document: Document, shapes: Uint8Array): { runs: Run[]; runAt: Int32Array } {
  const { tokens, sentences } = document;
  const runs: Run[] = [];
  const runAt = new Int32Array(tokens.length).fill(-1);
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.end; ) {
      if (!isCapitalShape(shapes[i])) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < sentence.end) {
        if (isCapitalShape(shapes[end])) end++;
        else if (
          JOINTS.has(tokens[end].text) &&
          end + 1 < sentence.end &&
          isCapitalShape(shapes[end + 1]) &&
          !tokens[end].spaced === !tokens[end + 1].spaced
        )
          end += 2;
        else break;
      }
      runAt.fill(runs.length, i, end);
      runs.push({ first: i, end });
      i = end;
    }
  }
  return { runs, runAt };
}
