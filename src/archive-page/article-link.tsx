/** A link to an article of the archive: opens it beside the list, or in a tab of its own where the reader asks for one. */
import { formatRoute } from "./route.ts";

interface ArticleLinkProps {
  number: number;
  open: (number: number) => void;
  children: preact.ComponentChildren;
  id?: string;
  isCurrent?: boolean;
  onFocus?: () => void;
}

export function ArticleLink({ number, open, children, id, isCurrent, onFocus }: ArticleLinkProps) {
  return (
    <a
      id={id}
      href={formatRoute({ query: "", pane: { is: "article", number } })}
      aria-current={isCurrent === true ? "true" : undefined}
      onFocus={onFocus}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        open(number);
      }}
    >
      {children}
    </a>
  );
}
