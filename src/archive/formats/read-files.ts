/** Reads articles from files in any of the forms, one after the other, and says of everything else why it was left out. */

import { type Chunks, chunksOf, joined, peeked } from "./chunks.ts";
import { asUtf8, decodeHtml, decodeText, decodeUtf8, markedEncoding } from "./decode.ts";
import { articleOfHtml, articleOfText } from "./foreign.ts";
import { readLine } from "./jsonl-reading.ts";
import { linesOf } from "./lines.ts";
import { readOwnMarkdown } from "./markdown-reading.ts";
import { isHidden, isPartOfPage, kindOfName, leadsOut, type NamedKind } from "./names.ts";
import {
  type HtmlReader,
  type InputFile,
  type ReadArticle,
  type Reading,
  UnreadableError,
} from "./reading.ts";
import { entryContent } from "./zip-content.ts";
import { isZip, type ZipEntry, zipEntries } from "./zip-directory.ts";

/** Largest file with one article, markup and pictures within it included. */
const MOST_BYTES = 32 * 1024 ** 2;
/** Longest line of JSON: an article of the longest text with some versions. */
const LONGEST_LINE = 64 * 1024 ** 2;
/** What all entries of a zip may expand to together. */
const MOST_EXPANDED = 8 * 1024 ** 3;
/** How a page begins, whatever the name of its file. */
const HTML = /^(?:<!doctype html|<html|<head|<body|<\?xml)\b/i;
/** First bytes by which a form is told. */
const HEAD = 4096;

/**
 * What the files hold, in their order. The same files give the same readings, so that whoever was interrupted may begin
 * again and pass over as many as are done. Never throws for what is in a file; memory does not grow with the files.
 * Hidden files of operating systems are passed over in silence.
 */
export async function* readFiles(
  files: Iterable<InputFile> | AsyncIterable<InputFile>,
  readHtml: HtmlReader,
): AsyncGenerator<Reading> {
  for await (const file of files)
    if (!isHidden(file.name)) yield* orSkipped(file.name, readFile(file, readHtml));
}

async function* readFile({ name, content }: InputFile, readHtml: HtmlReader): AsyncGenerator<Reading> {
  const kind = checkedKind(name);
  const { head, all } = await peeked(chunksOf(content), HEAD);
  if (isZip(head)) yield* readZip(name, content, readHtml);
  else if (kind === "zip" && head.length > 0) throw new UnreadableError("this is no zip file");
  else yield* readOne(name, kind, head, all, readHtml);
}

/** What a reader gives, and an UnreadableError as the reason why the rest of the file was left out. */
async function* orSkipped(file: string, readings: AsyncIterable<Reading>): AsyncGenerator<Reading> {
  try {
    yield* readings;
  } catch (error) {
    yield skipped(file, error);
  }
}

function skipped(file: string, error: unknown, line?: number): Reading {
  if (!(error instanceof UnreadableError)) throw error;
  return { is: "skipped", file, line: line ?? error.line, reason: error.message };
}

function checkedKind(name: string): NamedKind {
  const kind = kindOfName(name);
  if (kind === null) throw new UnreadableError("files of this kind hold no articles");
  if (isPartOfPage(name)) throw new UnreadableError("it is part of a saved page, not an article");
  return kind;
}

async function* readZip(zipName: string, zip: Blob, readHtml: HtmlReader): AsyncGenerator<Reading> {
  const entries = await zipEntries(zip);
  if (entries.length === 0) throw new UnreadableError("the zip file is empty");
  let expanded = 0;
  for (const entry of entries) {
    if (entry.name.endsWith("/") || isHidden(entry.name)) continue;
    const name = `${zipName}/${entry.name}`;
    expanded += entry.size;
    yield* orSkipped(name, readEntry(name, zip, entry, expanded, readHtml));
  }
}

async function* readEntry(
  name: string,
  zip: Blob,
  entry: ZipEntry,
  expanded: number,
  readHtml: HtmlReader,
): AsyncGenerator<Reading> {
  if (leadsOut(entry.name)) throw new UnreadableError("its path leads out of the zip file");
  const kind = checkedKind(entry.name);
  if (expanded > MOST_EXPANDED) throw new UnreadableError("the zip file expands to more than 8 GB");
  const { head, all } = await peeked(entryContent(zip, entry), HEAD);
  if (kind === "zip" || isZip(head)) throw new UnreadableError("a zip file within a zip file is not read");
  yield* readOne(name, kind, head, all, readHtml);
}

/** A file that is no zip: lines of JSON, a page, or a text. What it is shows at its beginning. */
async function* readOne(
  file: string,
  kind: NamedKind,
  head: Uint8Array,
  all: Chunks,
  readHtml: HtmlReader,
): AsyncGenerator<Reading> {
  if (head.length === 0) throw new UnreadableError("the file is empty");
  const beginning = new TextDecoder(markedEncoding(head) ?? "utf-8")
    .decode(head.subarray(0, HEAD))
    .trimStart();
  if (kind === "lines" || /^\{\s*"/.test(beginning)) {
    yield* readLines(file, asUtf8(all, head));
    return;
  }
  const bytes = await joined(all, MOST_BYTES);
  const isHtml = HTML.test(beginning) || (kind === "html" && bytes.includes(60));
  const article = isHtml ? articleOfHtml(decodeHtml(bytes), readHtml) : readText(decodeText(bytes));
  yield { is: "article", file, line: 1, article };
}

const readText = (source: string): ReadArticle => readOwnMarkdown(source) ?? articleOfText(source);

async function* readLines(file: string, chunks: Chunks): AsyncGenerator<Reading> {
  let isEmpty = true;
  for await (const { number, bytes } of linesOf(chunks, LONGEST_LINE)) {
    try {
      if (bytes === null) throw new UnreadableError(`the line is longer than ${LONGEST_LINE / 1024 ** 2} MB`);
      const line = decodeUtf8(bytes, number).trim();
      if (line === "") continue;
      isEmpty = false;
      yield { is: "article", file, line: number, article: readLine(line) };
    } catch (error) {
      isEmpty = false;
      yield skipped(file, error, number);
    }
  }
  if (isEmpty) throw new UnreadableError("it holds no text");
}
