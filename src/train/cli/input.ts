/** Reads one input of the command line: an article file of any of the forms, or standard input. */
import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { articleText, readArticleFile } from "../../core/article/reader.ts";
import { findArticle } from "../../page/article.ts";
import { mapText } from "../../page/text-map.ts";

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
  const text = decode(file, bytes);
  if (text.trim() === "") throw new InputError(file, "the file is empty");
  return /\.html?$/i.test(file) || /^\s*<(!doctype html|html)\b/i.test(text)
    ? readHtml(file, text)
    : readText(text);
}

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

/** UTF-8, strictly: a wrong byte is reported with its line. */
export function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    let line = 1;
    let start = 0;
    for (let i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] !== 10) continue;
      try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, i));
      } catch {
        break;
      }
      start = i + 1;
      line++;
    }
    throw new InputError(`${file}:${line}`, "this is no UTF-8 text");
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

function readHtml(file: string, source: string): Input {
  // linkedom adds no body of its own where the page leaves it out
  const hasBody = /<(body|frameset)\b/i.test(source);
  const { document } = parseHTML(hasBody ? source : `<html><body>${source}</body></html>`);
  const article = findArticle(document as unknown as Document);
  const { text } = mapText(article.blocks);
  if (text.trim() === "") throw new InputError(file, "no article text was found in the page");
  return {
    title: article.title,
    date: article.date,
    source: article.outlet,
    address: article.canonical,
    text,
  };
}
