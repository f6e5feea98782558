/** The archive: what to narrow it to, the list by day, and what is open beside it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ArchiveStore } from "../archive/store.ts";
import { keepQuietly } from "../platform/persistence.ts";
import { UndoBar } from "./bin/undo-bar.tsx";
import type { Imports } from "./exchange/imports.ts";
import { Reminder } from "./exchange/reminder.tsx";
import { type Keys, useKeys } from "./keys.ts";
import { NOTHING_CHOSEN } from "./narrowing/narrow.ts";
import { Pane } from "./pane.tsx";
import { Results } from "./results.tsx";
import { Side } from "./side.tsx";
import { useArchivePage } from "./use-archive-page.ts";

interface ArchivePageProps {
  archive: ArchiveStore;
  imports: Imports;
}

export function ArchivePage({ archive, imports }: ArchivePageProps) {
  const page = useArchivePage(archive);
  const [isSideOpen, setSideOpen] = useState(false);
  useKeys(usePageKeys(page), "#pane");
  const count = page.whole?.all.length ?? 0;
  useEffect(() => void keepQuietly(count).catch(() => undefined), [count]);
  const { pane, list, removal, changed } = page;
  useEffect(() => {
    const control = new AbortController();
    let wasWorking = imports.state.isWorking;
    imports.watch(({ isWorking }) => {
      if (wasWorking && !isWorking) changed();
      wasWorking = isWorking;
    }, control.signal);
    void imports.resume();
    return () => control.abort();
  }, [imports, changed]);
  return (
    <div class={["page", pane !== null && "with-pane", isSideOpen && "with-side"].filter(Boolean).join(" ")}>
      <aside class="side" id="side" aria-label="Narrow down">
        <Side
          list={page.whole}
          narrowed={page.shown?.narrowed ?? null}
          chosen={page.chosen}
          choose={page.choose}
          pane={pane}
          show={(view) => {
            setSideOpen(false);
            page.show(view);
          }}
        />
      </aside>
      <main>
        <Results
          {...page}
          {...page.marks}
          archive={archive}
          total={page.whole?.all.length ?? null}
          failure={list.is === "failed" ? { reason: list.reason, retry: page.changed } : null}
          all={() => {
            page.search("");
            page.choose(NOTHING_CHOSEN);
          }}
          toList={() => void page.move(1, false)}
          reminder={<Reminder articles={count} show={() => page.show({ is: "exchange" })} />}
          sideButton={
            <button
              type="button"
              class="link side-button"
              aria-expanded={isSideOpen}
              aria-controls="side"
              onClick={() => setSideOpen(!isSideOpen)}
            >
              {isSideOpen ? "Back to the list" : "Narrow down"}
            </button>
          }
        />
        {pane !== null && (
          <Pane
            {...page}
            {...page.marks}
            archive={archive}
            imports={imports}
            pane={pane}
            remove={(number) => void page.remove(number)}
          />
        )}
        <div class="undo-place" role="status">
          {removal !== null && (
            <UndoBar removal={removal} undo={() => void page.undo()} close={page.forgetRemoval} />
          )}
        </div>
        {page.problem !== null && (
          <div class="problem-place" role="alert">
            <p>{page.problem}</p>
            <button type="button" onClick={page.changed}>
              {page.isLoaded ? "Close" : "Try again"}
            </button>
          </div>
        )}
      </main>
    </div>
  );
}

function usePageKeys(page: ReturnType<typeof useArchivePage>): Keys {
  const { move, close, pane, remove, currentNumber } = page;
  return useMemo(
    () => ({
      search: () => document.getElementById("search")?.focus(),
      move: (step, isReading) => void move(step, isReading),
      close: () => {
        if (pane !== null) close();
      },
      remove: () => {
        const number = currentNumber();
        if (number !== null) void remove(number);
      },
    }),
    [move, close, pane, remove, currentNumber],
  );
}
