/** What a search marks: in titles and leads by what was typed, in articles by what is meant. */
import { useMemo } from "preact/hooks";
import { hits } from "../../core/retrieval/search/hits.ts";
import type { Extraction, Span } from "../../core/types.ts";
import { MARK_NOTHING, type MarkIn } from "./marked.tsx";
import type { Searched } from "./use-search.ts";

export interface Marks {
  markIn: MarkIn;
  hitsIn: (extraction: Extraction) => readonly Span[];
}

export function useMarks(searched: Searched): Marks {
  const readings = searched.is === "done" ? searched.result.readings : null;
  return useMemo(
    (): Marks =>
      readings === null
        ? { markIn: MARK_NOTHING, hitsIn: () => [] }
        : {
            markIn: (text) => hits(text, readings, null),
            hitsIn: (extraction) => hits(extraction.text, readings, extraction),
          },
    [readings],
  );
}
