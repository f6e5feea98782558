/** Entry of the archive page. */
import { render } from "preact";
import { IndexedDbArchive } from "../archive/indexeddb.ts";
import { ArchivePage } from "./archive-page.tsx";
import { Imports } from "./exchange/imports.ts";
import { ExtractPool } from "./import/extract-pool.ts";

const archive = new IndexedDbArchive();
const pool = new ExtractPool();
const imports = new Imports(
  (changed) => archive.importer((...text) => pool.extract(...text), changed),
  () => pool.close(),
);

render(<ArchivePage archive={archive} imports={imports} />, document.getElementById("app") as HTMLElement);
