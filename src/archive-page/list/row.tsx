/** One article of the list. */
import type { Origin } from "../../archive/article.ts";
import { ArticleLink } from "../article-link.tsx";
import { Marked, type MarkIn } from "../search/marked.tsx";
import { counted } from "../words.ts";
import { timeOf } from "./days.ts";
import type { Entry } from "./entries.ts";

/** Where it tells something: articles are there because they were read or saved. */
const ORIGINS: Partial<Record<Origin, string>> = {
  starter: "came with Tapelight",
  imported: "imported",
};

interface RowProps {
  entry: Entry;
  /** From 1, of all that the list has. */
  position: number;
  count: number;
  isOpen: boolean;
  markIn: MarkIn;
  open: (number: number) => void;
  focused: (number: number) => void;
}

export function Row({ entry: { head, alsoAt }, position, count, isOpen, markIn, open, focused }: RowProps) {
  const { number, title, outlet, date, origin, versionCount, lead } = head;
  const notes = [
    outlet,
    timeOf(date),
    alsoAt.length > 0 && `also at ${alsoAt.join(", ")}`,
    versionCount > 0 && counted(versionCount + 1, "version", "versions"),
    ORIGINS[origin],
  ];
  return (
    <li class={isOpen ? "row open" : "row"} aria-posinset={position} aria-setsize={count}>
      <p class="meta">{notes.filter(Boolean).join(" · ")}</p>
      <div class="said">
        <ArticleLink
          id={`row-${number}`}
          number={number}
          open={open}
          isCurrent={isOpen}
          onFocus={() => focused(number)}
        >
          <Marked text={title} markIn={markIn} />
        </ArticleLink>
        <p class="lead">
          <Marked text={lead} markIn={markIn} />
        </p>
      </div>
    </li>
  );
}
