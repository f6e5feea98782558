/** Import and export: articles from files, and the archive into a file. */
import type { ArchiveStore } from "../../archive/store.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { Export } from "./export.tsx";
import { Import } from "./import.tsx";
import type { Imports } from "./imports.ts";

interface ExchangeProps {
  archive: ArchiveStore;
  imports: Imports;
}

export function Exchange({ archive, imports }: ExchangeProps) {
  useHeadingFocus("exchange");
  return (
    <section aria-labelledby="exchange">
      <h1 id="exchange" tabIndex={-1}>
        Import and export
      </h1>
      <Import imports={imports} />
      <Export archive={archive} />
    </section>
  );
}
