/** Import and export: articles from files, and the archive into a file. */
import type { ArchiveStore } from "../../archive/store.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";

interface ExchangeProps {
  archive: ArchiveStore;
  /** Called when articles have come. */
  changed: () => void;
}

export function Exchange(_: ExchangeProps) {
  useHeadingFocus("exchange");
  return (
    <section aria-labelledby="exchange">
      <h1 id="exchange" tabIndex={-1}>
        Import and export
      </h1>
    </section>
  );
}
