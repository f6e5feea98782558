/** The middle: search, how it was understood, and the list. */
import type { ArchiveStore } from "../archive/store.ts";
import { ArticleList } from "./list/article-list.tsx";
import type { MarkIn } from "./search/marked.tsx";
import { Readings } from "./search/readings.tsx";
import { SearchBox } from "./search/search-box.tsx";
import type { Searched } from "./search/use-search.ts";
import { Failure, Skeleton } from "./states.tsx";
import type { ShownList } from "./use-shown.ts";
import { counted } from "./words.ts";

interface ResultsProps {
  archive: ArchiveStore;
  query: string;
  search: (query: string) => void;
  searched: Searched;
  shown: ShownList | null;
  /** Articles of the whole list; null where it has not been read. */
  total: number | null;
  failure: { reason: string; retry: () => void } | null;
  focusOn: { number: number } | null;
  openNumber: number | null;
  markIn: MarkIn;
  open: (number: number) => void;
  focused: (number: number) => void;
  failed: (error: unknown) => void;
  reminder: preact.ComponentChildren;
  /** Shows and hides the left column where there is no room for it. */
  sideButton: preact.ComponentChildren;
  /** Searches for nothing and narrows to nothing. */
  all: () => void;
  /** Goes to the first row. */
  toList: () => void;
}

export function Results({ archive, query, search, searched, shown, total, failure, ...rest }: ResultsProps) {
  const { toList, sideButton, reminder, all, ...list } = rest;
  return (
    <div class="results">
      <h1 class="unseen">Archive</h1>
      <SearchBox archive={archive} query={query} change={search} leave={toList} />
      {searched.is === "done" && <Readings archive={archive} readings={searched.result.readings} />}
      {searched.is === "failed" && <p role="alert">{searched.reason}</p>}
      {reminder}
      <div class="above">
        <p class="quiet" role="status" id="count">
          {shown !== null && total !== null && countInWords(shown.narrowed.numbers.length, total)}
        </p>
        {sideButton}
      </div>
      {failure !== null ? (
        <Failure {...failure} />
      ) : shown === null ? (
        <Skeleton />
      ) : shown.narrowed.numbers.length === 0 ? (
        <Nothing isEmpty={total === 0} all={all} />
      ) : (
        <ArticleList {...list} entries={shown.entries} name={shown.name} />
      )}
    </div>
  );
}

const countInWords = (count: number, total: number): string =>
  count === total
    ? counted(total, "article", "articles")
    : `${counted(count, "article", "articles")} of ${counted(total, "", "").trim()}`;

function Nothing({ isEmpty, all }: { isEmpty: boolean; all: () => void }) {
  if (isEmpty)
    return (
      <p class="note">
        The archive is empty. Market articles come here once you have read them, or when you press Save in the
        popup of the Tapelight icon.
      </p>
    );
  return (
    <div class="note">
      <p>No article has all of this. Take a word away, or choose fewer companies and outlets.</p>
      <p>
        <button type="button" onClick={all}>
          Show all articles
        </button>
      </p>
    </div>
  );
}
