/** How much the archive holds, whether the browser keeps it, and whether it is in order. */
import { useCallback } from "preact/hooks";
import type { ArchiveStore } from "../../archive/store.ts";
import { roomTaken } from "../../platform/persistence.ts";
import { formatNumber } from "../../ui/format.ts";
import { Failure, Skeleton } from "../states.tsx";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { useLoaded } from "../use-loaded.ts";
import { sizeInWords } from "../words.ts";
import { Check } from "./check.tsx";
import { Keeping } from "./keeping.tsx";

interface StorageProps {
  archive: ArchiveStore;
  /** Called when the index has been made anew. */
  changed: () => void;
}

export function Storage({ archive, changed }: StorageProps) {
  useHeadingFocus("storage");
  const load = useCallback(async () => {
    const [articles, room] = await Promise.all([archive.count(), roomTaken()]);
    return { articles, room };
  }, [archive]);
  const [loaded, reload] = useLoaded(load);
  return (
    <section aria-labelledby="storage">
      <h1 id="storage" tabIndex={-1}>
        Storage
      </h1>
      {loaded.is === "loading" && <Skeleton />}
      {loaded.is === "failed" && <Failure reason={loaded.reason} retry={reload} />}
      {loaded.is === "done" && (
        <dl class="facts">
          <dt>Articles</dt>
          <dd>{formatNumber(loaded.value.articles)}</dd>
          {loaded.value.room !== null && (
            <>
              <dt>Space used</dt>
              <dd>
                {sizeInWords(loaded.value.room.used)}
                <span class="quiet">
                  {" "}
                  of {sizeInWords(loaded.value.room.allowed)} that the browser allows
                </span>
              </dd>
            </>
          )}
        </dl>
      )}
      <Keeping />
      <Check
        archive={archive}
        changed={() => {
          reload();
          changed();
        }}
      />
    </section>
  );
}
