/** What can be searched for, by examples. */
import { useEffect, useRef } from "preact/hooks";
import { QUERY_EXAMPLES } from "../../core/retrieval/search/examples.ts";

interface HelpProps {
  isOpen: boolean;
  tryOut: (query: string) => void;
  close: () => void;
}

export function Help({ isOpen, tryOut, close }: HelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help">
      <h2 id="help">What you can search for</h2>
      <dl>
        {QUERY_EXAMPLES.map(({ query, finds }) => (
          <div key={query}>
            <dt>
              <button type="button" class="link" onClick={() => tryOut(query)}>
                {query}
              </button>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
