/** Entry of the archive page. */
import { render } from "preact";
import { IndexedDbArchive } from "../archive/indexeddb.ts";
import { ArchivePage } from "./archive-page.tsx";

render(<ArchivePage archive={new IndexedDbArchive()} />, document.getElementById("app") as HTMLElement);
