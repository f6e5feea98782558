/** The whole list and what it can be narrowed to; read anew where the archive has changed. */
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
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

const NO_FACETS: OfferedFacets = {
  companies: [],
  outlets: [],
  articles: { companies: new Map(), outlets: new Map() },
};

/** The list comes first, since facets take longer; until there are new ones, those before stay. */
export function useArchiveList(archive: ArchiveStore): [list: Loaded<ArchiveList>, reload: () => void] {
  const load = useCallback(async () => {
    const all = await archive.numbersByDay();
    return { all, originals: new Originals(archive, all) };
  }, [archive]);
  const [list, reload] = useLoaded(load);
  const numbers = list.is === "done" ? list.value : null;
  const loadOffered = useCallback(
    async () => (numbers === null ? null : loadFacets(archive, numbers.originals)),
    [archive, numbers],
  );
  const [offered] = useLoaded(loadOffered);
  const facets = useRef(NO_FACETS);
  if (offered.is === "done" && offered.value !== null) facets.current = offered.value;
  const { current } = facets;
  useEffect(() => {
    // articles are saved while this tab is behind others
    const look = (): void => {
      if (document.visibilityState === "visible") reload();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [reload]);
  const whole = useMemo(
    () => (numbers === null ? null : { ...numbers, facets: current }),
    [numbers, current],
  );
  return [
    whole === null ? (list as Exclude<typeof list, { is: "done" }>) : { is: "done", value: whole },
    reload,
  ];
}
