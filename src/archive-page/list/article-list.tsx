/** The list of articles by day. Only what is near the part in view is in the page, however long the list is. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MarkIn } from "../search/marked.tsx";
import { byDay, dayInWords } from "./days.ts";
import type { Entries, Entry } from "./entries.ts";
import { Row } from "./row.tsx";
import { HEADING, PAGE, type Pages } from "./window.ts";

interface ArticleListProps {
  entries: Entries;
  /** Changes where the list is another one, and is to be read from its top. */
  name: string;
  /** The article that is to have the focus, once; null where none is. */
  focusOn: { number: number } | null;
  openNumber: number | null;
  markIn: MarkIn;
  open: (number: number) => void;
  focused: (number: number) => void;
  failed: (error: unknown) => void;
}

export function ArticleList(props: ArticleListProps) {
  const { entries, name, focusOn, failed } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const given = useRef<ArticleListProps["focusOn"]>(null);
  const [pages, setPages] = useState<Pages>({ from: 0, to: 2 });
  const [, setRead] = useState(0);
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    const next = entries.heights.around(scrollTop, clientHeight);
    entries.drawn = next;
    setPages((old) => (old.from === next.from && old.to === next.to ? old : next));
    entries.load(next).then(() => setRead((old) => old + 1), failed);
  }, [entries, failed]);
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [name]);
  useEffect(look, [look]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (scroller.current !== null) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [look]);
  useLayoutEffect(() => {
    if (focusOn === null || given.current === focusOn) return;
    const row = document.getElementById(`row-${focusOn.number}`);
    if (row !== null) {
      given.current = focusOn;
      row.focus({ preventScroll: true });
      row.closest("li")?.scrollIntoView({ block: "nearest" });
      return;
    }
    const index = entries.numbers.indexOf(focusOn.number);
    if (index < 0) return;
    scroller.current?.scrollTo(0, entries.heights.between(0, Math.floor(index / PAGE)));
  });
  return (
    <div class="list" ref={scroller} onScroll={look}>
      <Drawn {...props} pages={pages} />
    </div>
  );
}

/** Pages of the window that have been read, and empty space for all others. */
function Drawn({ pages, ...props }: ArticleListProps & { pages: Pages }) {
  const { entries } = props;
  const { heights } = entries;
  const from = Math.min(pages.from, heights.count);
  const to = Math.min(pages.to, heights.count);
  const parts: preact.ComponentChildren[] = [];
  let run: Entry[] = [];
  let runFrom = from;
  let runs = 0;
  let space = heights.between(0, from);
  const endRun = (): void => {
    // the heading of a day that began above is drawn here, and belongs to a page that is not
    if (entries.continuesDay(runFrom)) space -= HEADING;
    parts.push(<div key={`above ${runs}`} style={{ height: `${Math.max(0, space)}px` }} />);
    parts.push(<Days key={`run ${runs++}`} {...props} run={run} />);
    run = [];
    space = 0;
  };
  for (let page = from; page < to; page++) {
    const read = entries.page(page);
    if (read !== null) {
      if (run.length === 0) runFrom = page;
      run.push(...read);
    } else {
      if (run.length > 0) endRun();
      space += heights.between(page, page + 1);
    }
  }
  if (run.length > 0) endRun();
  parts.push(<div key="below" style={{ height: `${space + heights.between(to, heights.count)}px` }} />);
  return <>{parts}</>;
}

function Days({ run, entries, openNumber, markIn, open, focused }: ArticleListProps & { run: Entry[] }) {
  const positions = new Map<number, number>();
  const first = entries.numbers.indexOf(run[0].head.number);
  for (let i = first; i < Math.min(first + run.length + PAGE, entries.numbers.length); i++)
    positions.set(entries.numbers[i], i + 1);
  return (
    <>
      {byDay(run).map(({ day, entries: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{dayInWords(day)}</h2>
          <ol>
            {ofDay.map((entry) => (
              <Row
                key={entry.head.number}
                entry={entry}
                position={positions.get(entry.head.number) ?? 1}
                count={entries.numbers.length}
                isOpen={entry.head.number === openNumber}
                markIn={markIn}
                open={open}
                focused={focused}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
