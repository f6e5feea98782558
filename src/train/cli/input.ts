/** Reads one input of the command line: an article file of any of the forms, or standard input. */
import { readFileSync } from "node:fs";
import { decodeHtml, decodeText } from "../../archive/formats/decode.ts";
import { UnreadableError } from "../../archive/formats/reading.ts";
import { articleText, readArticleFile } from "../../core/article/reader.ts";
import { readHtml } from "./html.ts";

export interface Input {
  title: string | null;
  date: string | null;
  source: string | null;
  address: string | null;
  text: string;
}

/** An input that cannot be read; the message names the file. */
export class InputError extends Error {
  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.name = "InputError";
  }
}

/** The article in a file; `-` is standard input. Throws InputError. */
export function readInput(file: string): Input {
  const bytes = readBytes(file);
  const isPage = /\.html?$/i.test(file) || BEGINS_PAGE.test(bytes.subarray(0, 200).toString("latin1"));
  const text = decoded(file, () => (isPage ? decodeHtml(bytes) : decodeText(bytes)));
  if (text.trim() === "") throw new InputError(file, "the file is empty");
  return isPage ? readPage(file, text) : readText(text);
}

const BEGINS_PAGE = /^(?:\xEF\xBB\xBF)?\s*<(!doctype html|html)\b/i;

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = {
      ENOENT: "there is no such file",
      EISDIR: "it is a folder",
      EACCES: "it may not be read",
    }[code ?? ""];
    throw new InputError(file, reason ?? (error as Error).message);
  }
}

function decoded(file: string, decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new InputError(error.line === null ? file : `${file}:${error.line}`, error.message);
  }
}

function readText(source: string): Input {
  const article = readArticleFile(source);
  return {
    title: article.title,
    date: article.date,
    source: article.source,
    address: article.address,
    text: articleText(article),
  };
}

function readPage(file: string, source: string): Input {
  const article = readHtml(source);
  if (article === null) throw new InputError(file, "no article text was found in the page");
  const { title, date, outlet, address, text } = article;
  return { title, date, source: outlet, address, text };
}
