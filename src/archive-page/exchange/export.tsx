/** Export: the whole archive into one file. */
import { useEffect, useState } from "preact/hooks";
import { exportJsonl } from "../../archive/formats/jsonl.ts";
import { exportMarkdown } from "../../archive/formats/markdown-zip.ts";
import type { ArchiveStore } from "../../archive/store.ts";
import { changeSettings, readSettings, watchSettings } from "../../platform/settings.ts";
import { reasonOf } from "../use-loaded.ts";
import { counted, momentInWords } from "../words.ts";
import { saveFile } from "./save-file.ts";

const FORMS = [
  {
    id: "export-lines",
    action: "Export everything",
    about: "One file of JSON lines with all articles, their figures and versions. It can be imported again.",
    ending: "jsonl",
    type: "application/x-ndjson",
    write: exportJsonl,
  },
  {
    id: "export-markdown",
    action: "Export as Markdown",
    about: "A zip file with a text for each article, to read and search in other programs.",
    ending: "zip",
    type: "application/zip",
    write: exportMarkdown,
  },
] as const;

export function Export({ archive }: { archive: ArchiveStore }) {
  const [said, setSaid] = useState("");
  const [isWorking, setWorking] = useState(false);
  const last = useLastExport();
  const run = async ({ ending, type, write }: (typeof FORMS)[number]): Promise<void> => {
    setWorking(true);
    let done = 0;
    const articles = async function* (): ReturnType<typeof counting> {
      yield* counting(archive, (count) => {
        done = count;
        if (count % 100 === 0) setSaid(`${counted(count, "article", "articles")} written …`);
      });
    };
    try {
      const day = new Date().toISOString().slice(0, 10);
      if (await saveFile(`tapelight-${day}.${ending}`, type, write(articles()))) {
        setSaid(`${counted(done, "article was", "articles were")} exported.`);
        await changeSettings((old) => ({ ...old, exportedAt: Date.now() }));
      } else setSaid("");
    } catch (error) {
      setSaid(error instanceof RangeError ? error.message : `Nothing was exported. ${reasonOf(error)}`);
    }
    setWorking(false);
  };
  return (
    <section aria-labelledby="export">
      <h2 id="export">Export</h2>
      {FORMS.map((form) => (
        <div class="offer" key={form.id}>
          <p class="quiet">{form.about}</p>
          <button type="button" id={form.id} disabled={isWorking} onClick={() => void run(form)}>
            {form.action}
          </button>
        </div>
      ))}
      <p class="quiet">
        {last === null ? "Nothing has been exported yet." : `Last export: ${momentInWords(last)}`}
      </p>
      <p role="status" id="export-report">
        {said}
      </p>
    </section>
  );
}

/** All articles, each counted when it is handed on. */
async function* counting(archive: ArchiveStore, passed: (count: number) => void) {
  let count = 0;
  for await (const article of archive.all()) {
    yield article;
    passed(++count);
  }
}

function useLastExport(): number | null {
  const [last, setLast] = useState<number | null>(null);
  useEffect(() => {
    const control = new AbortController();
    void readSettings().then(({ exportedAt }) => setLast(exportedAt));
    watchSettings(({ exportedAt }) => setLast(exportedAt), control.signal);
    return () => control.abort();
  }, []);
  return last;
}
