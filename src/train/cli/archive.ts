/** Makes an archive file, which the settings of the extension import, from article files. */
import { createWriteStream, existsSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { readFiles } from "../../archive/formats/read-files.ts";
import type { Reading } from "../../archive/formats/reading.ts";
import { inputFiles } from "../archive/files.ts";
import { archiveLines, Tally } from "../archive/make-archive.ts";
import { readHtml } from "./html.ts";

const OUT = "archive.jsonl";
const HELP = `Usage: npm run archive -- [--out FILE] FOLDER|ZIP|FILE…

Reads articles (Markdown with front matter, bare text, saved HTML pages, JSON lines; in folders and zips), extracts
their names and figures and writes them as an archive file that the settings page imports (default: ${OUT}).
The same files give the same bytes. What was left out is said on standard error, with file, line and reason; of
articles that are there twice (the same address, or outlet, day and title) the first is kept.
Exit status: 0 everything taken in, 1 no archive was written, 2 something was left out (the rest is written).`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: "string", default: OUT }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true || positionals.length === 0) {
    (values.help === true ? console.log : console.error)(HELP);
    return values.help === true ? 0 : 1;
  }
  const missing = positionals.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`${missing.join(", ")}: there is no such file or folder`);
  const tally = new Tally(console.error);
  try {
    await pipeline(
      Readable.from(lines(positionals, values.out, tally)),
      createWriteStream(unfinished(values.out)),
    );
    if (tally.articles > 0) await rename(unfinished(values.out), values.out);
  } finally {
    await rm(unfinished(values.out), { force: true });
  }
  const { articles, skipped, duplicates } = tally;
  const folded = duplicates === 0 ? "" : `, ${duplicates} ${duplicates === 1 ? "duplicate" : "duplicates"}`;
  console.log(
    `${articles} articles, ${skipped} skipped${folded}${articles === 0 ? "" : ` -> ${values.out}`}`,
  );
  return articles === 0 ? 1 : skipped > 0 ? 2 : 0;
}

/** Where the archive stands until it is whole. */
const unfinished = (out: string): string => `${out}.unfinished`;

async function* lines(paths: readonly string[], out: string, tally: Tally): AsyncGenerator<string> {
  for await (const line of archiveLines(readingsOf(paths, out, tally), tally)) yield `${line}\n`;
}

/** What the files hold; names are paths that the shell understands. */
async function* readingsOf(paths: readonly string[], out: string, tally: Tally): AsyncGenerator<Reading> {
  for (const path of paths) {
    const folder = statSync(path).isDirectory() ? path : dirname(path);
    const files = inputFiles(path, [out, unfinished(out)], (name) =>
      tally.skip(join(folder, name), "the file cannot be opened"),
    );
    for await (const reading of readFiles(files, readHtml))
      yield { ...reading, file: join(folder, reading.file) };
  }
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: Error) => {
    console.error(`archive: ${error.message}`);
    process.exitCode = 1;
  },
);
