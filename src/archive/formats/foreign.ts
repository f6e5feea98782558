/** Articles from files that another program or a person has written: what they leave open is filled in. */
import { articleText, readArticleFile, withPlainBreaks } from "../../core/article/reader.ts";
import { LONGEST_TEXT } from "../../core/validate.ts";
import { type HtmlReader, type ReadArticle, UnreadableError } from "./reading.ts";
import { languageTag, webAddress } from "./values.ts";

/** What is known of such an article. `text` holds headline and body, parted by empty lines. */
export interface Foreign {
  title: string | null;
  date: string | null;
  outlet: string | null;
  address: string | null;
  language: string | null;
  text: string;
}

/** Longest title that is made of a text without one, in code units. */
const LONGEST_MADE_TITLE = 120;

/** The article to be imported. Throws UnreadableError where there is no text, or too much. */
export function foreignArticle({ title, date, outlet, address, language, text }: Foreign): ReadArticle {
  checkLength(text);
  if (text.trim() === "") throw new UnreadableError("it holds no text");
  const headline = (title ?? "").replace(/\s+/g, " ").trim();
  return {
    address: webAddress(address),
    title: headline === "" ? madeTitle(text) : headline,
    outlet: outlet?.trim() || null,
    date,
    language: languageTag(language),
    origin: "imported",
    savedAt: null,
    text,
    extraction: null,
    versions: [],
  };
}

/** Throws UnreadableError where a text is longer than the archive takes. */
export function checkLength(text: string): void {
  if (text.length > LONGEST_TEXT)
    throw new UnreadableError(`the text is longer than ${LONGEST_TEXT / 1e6} million characters`);
}

/** The first line, cut at a word where it is long. */
function madeTitle(text: string): string {
  const line = text.trim().split("\n", 1)[0].replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST_MADE_TITLE) return line;
  const cut = line.slice(0, LONGEST_MADE_TITLE).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.slice(0, cut.lastIndexOf(" ") + 1 || undefined).trim()}…`;
}

/** The article of a Markdown or bare text file. */
export function articleOfText(source: string): ReadArticle {
  checkLength(source);
  const article = readArticleFile(source);
  return foreignArticle({ ...article, outlet: article.source, text: articleText(article) });
}

/** The article of an HTML file. */
export function articleOfHtml(source: string, readHtml: HtmlReader): ReadArticle {
  const article = parse(source, readHtml);
  if (article === null) throw new UnreadableError("no article was found in the page");
  const saved = savedFrom(source);
  const named = article.address === null ? null : absolute(article.address, saved);
  return foreignArticle({ ...article, text: withPlainBreaks(article.text), address: named ?? saved });
}

function parse(source: string, readHtml: HtmlReader): ReturnType<HtmlReader> {
  try {
    return readHtml(source);
  } catch {
    throw new UnreadableError("the page cannot be parsed");
  }
}

/** The address in the comment that Chrome ("saved from url=(0025)…") and SingleFile ("url: …") leave at the top. */
const SAVED_FROM = /<!--\s[^>]{0,200}?(?:saved from url=\(\d{1,6}\)|\burl: )(https?:[^\s<>]{1,2000})/i;
/** Characters of a page among which the comment stands. */
const TOP = 3000;

const savedFrom = (source: string): string | null =>
  SAVED_FROM.exec(source.slice(0, TOP))?.[1].replace(/#.*$/, "") ?? null;

function absolute(address: string, base: string | null): string | null {
  try {
    return new URL(address, base ?? undefined).href;
  } catch {
    return null;
  }
}
