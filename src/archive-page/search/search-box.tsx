/** The line in which the reader searches, with suggestions (ARIA Authoring Practices: combobox with a listbox). */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ArchiveStore } from "../../archive/store.ts";
import { Help } from "./help.tsx";
import { type Offer, offersFor } from "./suggest.ts";

const PAUSE = 120;

interface SearchBoxProps {
  archive: ArchiveStore;
  query: string;
  change: (query: string) => void;
  /** Goes from the search to what it has found. */
  leave: () => void;
}

export function SearchBox({ archive, query, change, leave }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [offers, setOffers] = useState<Offer[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const [helps, setHelps] = useState(false);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    setActive(-1);
    if (typed === null) {
      setOffers([]);
      return;
    }
    const control = new AbortController();
    const show = (found: Offer[]): void => {
      if (!control.signal.aborted) setOffers(found);
    };
    // the search itself tells what does not work
    const timer = setTimeout(() => void offersFor(typed, archive).then(show, () => show([])), PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [archive, typed]);
  const closeOffers = (): void => {
    setTyped(null);
    setOffers([]);
  };
  const take = (text: string): void => {
    closeOffers();
    change(text);
    input.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === "ArrowDown" && offers.length === 0) leave();
    else if (key === "ArrowDown") setActive((active + 1) % offers.length);
    else if (key === "ArrowUp" && offers.length > 0)
      setActive((Math.max(active, 0) + offers.length - 1) % offers.length);
    else if (key === "Enter" && active >= 0) take(offers[active].query);
    else if (key === "Enter") {
      closeOffers();
      leave();
    } else if (key === "Escape" && offers.length > 0) closeOffers();
    else if (key === "Escape" && query !== "") take("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search>
      <div class="line">
        <input
          ref={input}
          id="search"
          type="text"
          role="combobox"
          aria-label="Search your archive"
          aria-expanded={offers.length > 0}
          aria-controls="offers"
          aria-autocomplete="list"
          aria-activedescendant={active < 0 ? undefined : `offer-${active}`}
          placeholder="Search words, names, tickers, figures"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            change(value);
          }}
          onKeyDown={press}
          onBlur={closeOffers}
        />
        {query !== "" && (
          <button type="button" class="link clear" onClick={() => take("")}>
            Clear
          </button>
        )}
        <button type="button" class="link" id="help-button" onClick={() => setHelps(true)}>
          How to search
        </button>
      </div>
      <div id="offers" role="listbox" aria-label="Suggestions" hidden={offers.length === 0}>
        {offers.map(({ text, note, query: taken }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input, which keeps the focus
          <div
            key={taken}
            id={`offer-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(taken)}
          >
            {text} <span class="quiet">{note}</span>
          </div>
        ))}
      </div>
      <Help
        isOpen={helps}
        close={() => setHelps(false)}
        tryOut={(example) => {
          setHelps(false);
          take(example);
        }}
      />
    </search>
  );
}
