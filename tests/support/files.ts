/** Files and archives in memory, for the tests of the file formats. */
import { readFiles } from "../../src/archive/formats/read-files.ts";
import type { HtmlReader, InputFile, ReadArticle, Reading } from "../../src/archive/formats/reading.ts";

type Content = string | Uint8Array | readonly Uint8Array[];

export function inputFile(name: string, content: Content): InputFile {
  const parts = typeof content === "string" || content instanceof Uint8Array ? [content] : [...content];
  return { name, content: new Blob(parts as BlobPart[]) };
}

/** What the files hold; without a reader of HTML no page has an article. */
export async function readAll(
  files: readonly InputFile[],
  readHtml: HtmlReader = () => null,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readFiles(files, readHtml)) readings.push(reading);
  return readings;
}

/** The article of a file that holds one and nothing else. */
export async function articleIn(name: string, content: Content, readHtml?: HtmlReader): Promise<ReadArticle> {
  const [reading, ...others] = await readAll([inputFile(name, content)], readHtml);
  if (reading?.is !== "article" || others.length > 0)
    throw new Error(`not one article: ${JSON.stringify([reading, ...others])}`);
  return reading.article;
}

/** Readings as short lines: "file:line: reason", or "file:line  title" for an article. */
export const brief = (readings: readonly Reading[]): string[] =>
  readings.map((reading) =>
    reading.is === "article"
      ? `${reading.file}:${reading.line}  ${reading.article.title}`
      : `${reading.file}${reading.line === null ? "" : `:${reading.line}`}: ${reading.reason}`,
  );

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** All chunks as one array. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}
