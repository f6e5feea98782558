/** What is open beside the list: an article, storage, the removed articles, import and export. */
import type { ArchiveStore } from "../archive/store.ts";
import type { Extraction, Span } from "../core/types.ts";
import { Bin } from "./bin/bin.tsx";
import { Exchange } from "./exchange/exchange.tsx";
import type { Imports } from "./exchange/imports.ts";
import { Reader } from "./reader/reader.tsx";
import type { Pane as OpenPane } from "./route.ts";
import { Storage } from "./storage/storage.tsx";

interface PaneProps {
  archive: ArchiveStore;
  imports: Imports;
  pane: OpenPane;
  stamp: number;
  hitsIn: (extraction: Extraction) => readonly Span[];
  open: (number: number) => void;
  remove: (number: number) => void;
  act: (work: Promise<void>) => Promise<unknown>;
  changed: () => void;
  close: () => void;
}

export function Pane({ pane, close, remove, ...rest }: PaneProps) {
  const key = pane.is === "article" ? pane.number : pane.is;
  return (
    <section class="pane" id="pane" aria-label={pane.is === "article" ? "Article" : "Archive"}>
      <div class="bar">
        {pane.is === "article" && (
          <button type="button" id="remove" onClick={() => remove(pane.number)}>
            Remove
          </button>
        )}
        <button type="button" id="close" onClick={close}>
          Close
        </button>
      </div>
      <div class="content" key={key}>
        <Content pane={pane} {...rest} />
      </div>
    </section>
  );
}

function Content({
  archive,
  imports,
  pane,
  stamp,
  hitsIn,
  open,
  act,
  changed,
}: Omit<PaneProps, "close" | "remove">) {
  switch (pane.is) {
    case "article":
      return <Reader archive={archive} number={pane.number} hitsIn={hitsIn} open={open} />;
    case "storage":
      return <Storage archive={archive} changed={changed} />;
    case "bin":
      return <Bin archive={archive} stamp={stamp} act={act} />;
    case "exchange":
      return <Exchange archive={archive} imports={imports} />;
  }
}
