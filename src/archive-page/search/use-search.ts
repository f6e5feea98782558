/** Searches as the reader types. */
import { useEffect, useState } from "preact/hooks";
import type { ArchiveStore } from "../../archive/store.ts";
import { parseQuery } from "../../core/retrieval/search/query.ts";
import { type SearchResult, search } from "../../core/retrieval/search/search.ts";
import { reasonOf } from "../use-loaded.ts";

/** Rest after the last key before anything is read, in milliseconds. */
const PAUSE = 100;

export type Searched =
  /** Nothing is searched for. */
  | { is: "nothing" }
  | { is: "failed"; reason: string }
  /** `query` is what the result answers, while the reader may have typed on. */
  | { is: "done"; query: string; result: SearchResult };

/** `stamp`: another one searches the archive anew. What comes too late is dropped. */
export function useSearch(archive: ArchiveStore, query: string, stamp: number): Searched {
  const [searched, setSearched] = useState<Searched>({ is: "nothing" });
  useEffect(() => {
    if (query.trim() === "") {
      setSearched({ is: "nothing" });
      return;
    }
    const control = new AbortController();
    const run = async (): Promise<void> => {
      try {
        const result = await search(parseQuery(query), await archive.reader(), control.signal);
        if (!control.signal.aborted) setSearched({ is: "done", query, result });
      } catch (error) {
        if (!control.signal.aborted) setSearched({ is: "failed", reason: reasonOf(error) });
      }
    };
    const timer = setTimeout(() => void run(), PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [archive, query, stamp]);
  return searched;
}
