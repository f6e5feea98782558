/** Values that the archive has to be asked for. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { ArchiveError } from "../archive/store.ts";

export type Loaded<T> = { is: "loading" } | { is: "failed"; reason: string } | { is: "done"; value: T };

/**
 * Loads a value, anew whenever `load` is another function; `reload` loads it again and shows the old one meanwhile. What
 * comes too late is dropped.
 */
export function useLoaded<T>(
  load: (signal: AbortSignal) => Promise<T>,
): [loaded: Loaded<T>, reload: () => void] {
  const [state, setState] = useState<{ of: unknown; loaded: Loaded<T> }>({
    of: load,
    loaded: { is: "loading" },
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    const show = (loaded: Loaded<T>): void => {
      if (!control.signal.aborted) setState({ of: load, loaded });
    };
    load(control.signal).then(
      (value) => show({ is: "done", value }),
      (error: unknown) => show({ is: "failed", reason: reasonOf(error) }),
    );
    return () => control.abort();
  }, [load, turn]);
  const reload = useCallback(() => setTurn((old) => old + 1), []);
  return [state.of === load ? state.loaded : { is: "loading" }, reload];
}

/** What did not work, in words for the reader. */
export function reasonOf(error: unknown): string {
  if (error instanceof ArchiveError) return error.message;
  console.error("Tapelight:", error);
  return "The archive did not answer.";
}
