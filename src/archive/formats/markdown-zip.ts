/** Writes an archive as one zip of Markdown files. */
import { Zip, ZipDeflate } from "fflate";
import { hashString } from "../../core/hash.ts";
import { keyOf } from "../article.ts";
import type { ArticleAndVersions, Exported } from "./jsonl.ts";
import { articleMarkdown } from "./markdown.ts";

/** Articles that one zip can hold (PKWARE APPNOTE 4.4.21: their number has 16 bits). */
export const MOST_IN_ZIP = 0xfffe;

/** The earliest date that a zip can name, on every clock. */
const DATE = new Date(1980, 0, 1);
/** Stands for Unix in the directory (APPNOTE 4.4.2), whatever the machine. */
const UNIX = 3;
const LONGEST_SLUG = 60;

/**
 * The archive as the chunks of one zip, an .md file an article; the same articles in the same order give the same
 * bytes. Throws RangeError where there are more than `most`. Names and sizes of the files are all that is kept in memory.
 */
export async function* exportMarkdown(
  articles: AsyncIterable<ArticleAndVersions<Exported>>,
  most = MOST_IN_ZIP,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const names = new Set<string>();
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  for await (const { article } of articles) {
    if (names.size >= most) throw new RangeError(`A zip file holds ${most} articles at most.`);
    const file = new ZipDeflate(uniqueName(article, names), { level: 6 });
    file.mtime = DATE;
    file.os = UNIX;
    file.attrs = 0o644 << 16;
    zip.add(file);
    file.push(encoder.encode(articleMarkdown(article)), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

/** `2025-02-14-words-of-the-title-1a2b3c4d.md`; a number follows where a file has the name already. */
function uniqueName(article: Exported, taken: Set<string>): string {
  const parts = [(article.date ?? "").slice(0, 10), slugOf(article.title), hashOf(keyOf(article))];
  const stem = parts.filter((part) => part !== "").join("-");
  let name = `${stem}.md`;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}.md`;
  taken.add(name);
  return name;
}

const hashOf = (key: string): string => hashString(key).toString(16).padStart(8, "0");

/** The words of a title in the letters that every file system takes. */
const slugOf = (title: string): string =>
  title
    .slice(0, 500)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, "");
