/** The left column: what the list can be narrowed to, and the way to storage, removed articles, import and export. */
import { useCallback } from "preact/hooks";
import browser from "../platform/browser.ts";
import { roomTaken } from "../platform/persistence.ts";
import { Facets } from "./narrowing/facets.tsx";
import type { Chosen, Narrowed } from "./narrowing/narrow.ts";
import type { Pane } from "./route.ts";
import type { ArchiveList } from "./use-archive-list.ts";
import { useLoaded } from "./use-loaded.ts";
import { counted, sizeInWords } from "./words.ts";

const VIEWS = [
  [{ is: "storage" }, "Storage and check"],
  [{ is: "bin" }, "Removed articles"],
  [{ is: "exchange" }, "Import and export"],
] as const satisfies [Pane, string][];

interface SideProps {
  list: ArchiveList | null;
  narrowed: Narrowed | null;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  pane: Pane | null;
  show: (pane: Pane) => void;
}

export function Side({ list, narrowed, chosen, choose, pane, show }: SideProps) {
  return (
    <>
      <div class="facets">
        {list !== null && narrowed !== null && (
          <Facets offered={list.facets} narrowed={narrowed} chosen={chosen} choose={choose} />
        )}
      </div>
      <nav aria-label="Archive">
        {list !== null && <Size list={list} />}
        {VIEWS.map(([view, name]) => (
          <button
            key={view.is}
            type="button"
            class="link"
            id={`show-${view.is}`}
            aria-current={pane?.is === view.is}
            onClick={() => show(view)}
          >
            {name}
          </button>
        ))}
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          Settings
        </button>
      </nav>
    </>
  );
}

function Size({ list }: { list: ArchiveList }) {
  const load = useCallback(() => roomTaken(), [list]);
  const [room] = useLoaded(load);
  const used = room.is === "done" && room.value !== null ? ` · ${sizeInWords(room.value.used)}` : "";
  return (
    <p class="quiet" id="size">
      {counted(list.all.length, "article", "articles")}
      {used}
    </p>
  );
}
