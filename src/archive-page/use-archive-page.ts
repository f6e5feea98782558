/** What the page shows and what can be done on it. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ArchiveStore } from "../archive/store.ts";
import type { Removal } from "./bin/undo-bar.tsx";
import { type Chosen, NOTHING_CHOSEN } from "./narrowing/narrow.ts";
import type { Pane } from "./route.ts";
import { useMarks } from "./search/use-marks.ts";
import { useSearch } from "./search/use-search.ts";
import { useArchiveList } from "./use-archive-list.ts";
import { reasonOf } from "./use-loaded.ts";
import { useRoute } from "./use-route.ts";
import { useShown } from "./use-shown.ts";

export function useArchivePage(archive: ArchiveStore) {
  const [{ query, pane }, go] = useRoute();
  const [chosen, choose] = useState<Chosen>(NOTHING_CHOSEN);
  const [problem, setProblem] = useState<string | null>(null);
  const [stamp, setStamp] = useState(0);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [focusOn, setFocusOn] = useState<{ number: number } | null>(null);
  /** The article that had the focus last. */
  const current = useRef<number | null>(null);
  const [list, reload] = useArchiveList(archive);
  const searched = useSearch(archive, query, stamp);
  const marks = useMarks(searched);
  const failed = useCallback((error: unknown) => setProblem(reasonOf(error)), []);
  const whole = list.is === "done" ? list.value : null;
  const isSearched = searched.is === "done";
  const name = `${isSearched ? searched.query : ""} ${JSON.stringify(chosen)}`;
  const shown = useShown(archive, whole, isSearched ? searched.result : null, chosen, name, failed);
  const entries = shown?.entries ?? null;
  const openNumber = pane?.is === "article" ? pane.number : null;

  const changed = useCallback((): void => {
    setProblem(null);
    setStamp((old) => old + 1);
    reload();
  }, [reload]);
  /** Whether the work was done; where it was not, the page says why. */
  const act = useCallback(
    (work: Promise<void>): Promise<boolean> =>
      work.then(
        () => {
          changed();
          return true;
        },
        (error: unknown) => {
          failed(error);
          return false;
        },
      ),
    [changed, failed],
  );
  const show = useCallback((next: Pane) => go({ pane: next }, true), [go]);
  const open = useCallback((number: number) => show({ is: "article", number }), [show]);
  const close = useCallback((): void => {
    go({ pane: null });
    if (openNumber !== null && entries?.numbers.includes(openNumber)) setFocusOn({ number: openNumber });
    else document.getElementById("search")?.focus();
  }, [go, openNumber, entries]);
  const remove = useCallback(
    async (number: number): Promise<void> => {
      const at = entries?.numbers.indexOf(number) ?? -1;
      const next = (await entries?.near(at + 1, 1)) ?? (await entries?.near(at - 1, -1)) ?? null;
      const removing = async (): Promise<void> => {
        const [head] = await archive.heads([number]);
        if (head === undefined) return;
        await archive.remove(number);
        setRemoval({ number, title: head.title });
      };
      if (!(await act(removing()))) return;
      if (openNumber === number) go({ pane: null });
      if (next === null) document.getElementById("search")?.focus();
      else setFocusOn({ number: next });
    },
    [archive, entries, act, go, openNumber],
  );
  const undo = useCallback(async (): Promise<void> => {
    if (removal === null) return;
    if (!(await act(archive.restore(removal.number)))) return;
    setFocusOn({ number: removal.number });
    setRemoval(null);
  }, [archive, act, removal]);
  const move = useCallback(
    async (step: 1 | -1, isReading: boolean): Promise<void> => {
      if (entries === null) return;
      const from = (isReading ? openNumber : null) ?? current.current ?? openNumber;
      const next = await entries.near(from === null ? 0 : entries.numbers.indexOf(from) + step, step);
      if (next === null) return;
      if (isReading && openNumber !== null) go({ pane: { is: "article", number: next } });
      else setFocusOn({ number: next });
    },
    [entries, openNumber, go],
  );
  const focused = useCallback((number: number): void => {
    current.current = number;
  }, []);
  const search = useCallback(
    (text: string): void => {
      current.current = null;
      go({ query: text });
    },
    [go],
  );
  useEffect(() => {
    if (openNumber !== null) current.current = openNumber;
  }, [openNumber]);
  return {
    ...{ query, search, searched, marks, chosen, choose, list, whole, shown, pane, openNumber, focusOn },
    ...{ problem, stamp, removal, changed, failed, act, show, open, close, remove, undo, move, focused },
    isLoaded: whole !== null,
    forgetRemoval: useCallback(() => setRemoval(null), []),
    /** The article that is being read, else the one that had the focus last. */
    currentNumber: useCallback(() => openNumber ?? current.current, [openNumber]),
  };
}
