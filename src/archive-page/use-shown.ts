/** The list as it is searched and narrowed: rows that are ready to be drawn. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ArchiveStore } from "../archive/store.ts";
import type { SearchResult } from "../core/retrieval/search/search.ts";
import { Entries } from "./list/entries.ts";
import { type Chosen, type Narrowed, narrow } from "./narrowing/narrow.ts";
import type { ArchiveList } from "./use-archive-list.ts";

/** Pages that are read before the list is shown. */
const FIRST = { from: 0, to: 1 };

export interface ShownList {
  narrowed: Narrowed;
  entries: Entries;
  /** Another one where the list is to be read from its top. */
  name: string;
}

/** `result`: null where nothing is searched for. The list before stays until this one can be drawn. */
export function useShown(
  archive: ArchiveStore,
  list: ArchiveList | null,
  result: SearchResult | null,
  chosen: Chosen,
  name: string,
  failed: (error: unknown) => void,
): ShownList | null {
  const [shown, setShown] = useState<ShownList | null>(null);
  const last = useRef<ShownList | null>(null);
  useEffect(() => {
    if (list === null) return;
    let isStale = false;
    const show = async (): Promise<void> => {
      const found = result === null ? null : await list.originals.of(result.articles);
      if (isStale) return;
      const narrowed = narrow(list.all, found, chosen, list.facets.articles);
      const entries = new Entries(archive, narrowed.numbers);
      await entries.load(last.current?.name === name ? last.current.entries.drawn : FIRST);
      if (isStale) return;
      last.current = { narrowed, entries, name };
      setShown(last.current);
    };
    show().catch((error: unknown) => {
      if (!isStale) failed(error);
    });
    return () => {
      isStale = true;
    };
  }, [archive, list, result, chosen, name, failed]);
  return shown;
}
