/** The whole list and what it can be narrowed to; read anew where the archive has changed. */
import { useCallback, useEffect } from "preact/hooks";
import type { ArchiveStore } from "../archive/store.ts";
import { loadFacets, type OfferedFacets } from "./narrowing/facet-articles.ts";
import { Originals } from "./narrowing/originals.ts";
import { type Loaded, useLoaded } from "./use-loaded.ts";

export interface ArchiveList {
  /** Numbers of all articles but copies, the newest day first. */
  all: Uint32Array;
  originals: Originals;
  facets: OfferedFacets;
}

export function useArchiveList(archive: ArchiveStore): [list: Loaded<ArchiveList>, reload: () => void] {
  const load = useCallback(async () => {
    const all = await archive.numbersByDay();
    const originals = new Originals(archive, all);
    return { all, originals, facets: await loadFacets(archive, originals) };
  }, [archive]);
  const [list, reload] = useLoaded(load);
  useEffect(() => {
    // articles are saved while this tab is behind others
    const look = (): void => {
      if (document.visibilityState === "visible") reload();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [reload]);
  return [list, reload];
}
