/** The removed articles, which stay for thirty days. */
import { useCallback } from "preact/hooks";
import type { ArchiveStore, Removed } from "../../archive/store.ts";
import { formatDay } from "../../ui/format.ts";
import { Failure, Skeleton } from "../states.tsx";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { useLoaded } from "../use-loaded.ts";
import { momentInWords } from "../words.ts";
import { SureButton } from "./sure-button.tsx";

interface BinProps {
  archive: ArchiveStore;
  /** Changes where something was removed or restored elsewhere. */
  stamp: number;
  act: (work: Promise<void>) => Promise<unknown>;
}

export function Bin({ archive, stamp, act }: BinProps) {
  useHeadingFocus("bin");
  const load = useCallback(() => archive.removed(), [archive, stamp]);
  const [removed, reload] = useLoaded(load);
  const then = (work: Promise<void>): void => void act(work).then(reload);
  return (
    <section aria-labelledby="bin">
      <h1 id="bin" tabIndex={-1}>
        Removed articles
      </h1>
      <p class="quiet">They stay here for thirty days, then they are deleted for good.</p>
      {removed.is === "loading" && <Skeleton />}
      {removed.is === "failed" && <Failure reason={removed.reason} retry={reload} />}
      {removed.is === "done" && removed.value.length === 0 && <p class="note">Nothing has been removed.</p>}
      {removed.is === "done" && removed.value.length > 0 && (
        <>
          <ul class="removed">
            {removed.value.map((each) => (
              <Row
                key={each.head.number}
                removed={each}
                restore={() => then(archive.restore(each.head.number))}
              />
            ))}
          </ul>
          <SureButton
            action="Delete all for good"
            question="They cannot be restored after that."
            act={() => then(archive.emptyBin())}
          />
        </>
      )}
    </section>
  );
}

function Row({ removed: { head, removedAt }, restore }: { removed: Removed; restore: () => void }) {
  return (
    <li>
      <div>
        <p class="title">{head.title}</p>
        <p class="quiet">
          {[head.outlet, formatDay(head.date), `removed ${momentInWords(removedAt)}`]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <button type="button" aria-label={`Restore: ${head.title}`} onClick={restore}>
        Restore
      </button>
    </li>
  );
}
