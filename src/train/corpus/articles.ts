/** Reads annotated articles: front matter between `---` lines, then the body; title and body are annotated. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type AnnotatedText, parseInline } from "./inline.ts";

export interface GoldArticle extends AnnotatedText {
  /** Path below the corpus folder without the ending, with forward slashes. */
  id: string;
  title: string;
  date: string | null;
  source: string;
  /** Articles of the same event have the same. */
  story: string;
  /** Stories that share companies and days have the same; empty where there is none. */
  theme: string;
}

/** A file that cannot be read as an annotated article. */
export class ArticleError extends Error {
  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.name = "ArticleError";
  }
}

/** Reads one article. Its text is the title, an empty line, and the body. */
export function parseArticle(source: string, id: string): GoldArticle {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll("\r\n", "\n"));
  if (match === null) throw new ArticleError(id, "no front matter");
  const field = (key: string): string =>
    unquote((new RegExp(`^${key}:[ \\t]*(.*)$`, "m").exec(match[1])?.[1] ?? "").trim());
  const title = field("title");
  const date = field("date");
  try {
    return {
      ...parseInline(`${title}\n\n${match[2].trim()}\n`),
      id,
      title: parseInline(title).text,
      date: date === "" ? null : date.replace(" ", "T"),
      source: field("source"),
      story: field("story"),
      theme: field("theme"),
    };
  } catch (error) {
    throw new ArticleError(id, (error as Error).message);
  }
}

const unquote = (text: string): string => text.replace(/^"(.*)"$/, "$1").replace(/^'(.*)'$/, "$1");

/** All `.md` files below a folder, sorted by path so that training is the same everywhere. */
export function listArticles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && statSync(join(folder, name)).isFile())
    .map((name) => join(folder, name))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Reads every annotated article below a folder, in the order of listArticles. */
export function readArticles(folder: string): GoldArticle[] {
  return listArticles(folder).map((file) => {
    const id = relative(folder, file).split(sep).join("/").replace(/\.md$/, "");
    return parseArticle(readFileSync(file, "utf8"), id);
  });
}
