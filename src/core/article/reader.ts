/**
 * Reads article files: Markdown with front matter, and the bare text of a page with headline, dateline, captions,
 * READ MORE lines and credits around the body. Knows no file system: text in, article out.
 */
import { type Block, blockKind } from "./blocks.ts";
import { findDate } from "./dates.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { markdownBlocks, plainMarkdown } from "./markdown.ts";
import { unwrappedLines } from "./unwrap.ts";

export interface ArticleFile {
  /** Null where the file has no headline. */
  title: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
  /** The outlet, or null. */
  source: string | null;
  /** The article's address on the web, or null. */
  address: string | null;
  /** Language tag as the file states it, or null. */
  language: string | null;
  blocks: Block[];
}

/** Reads either form; which one it is shows in the first line. */
export function readArticleFile(source: string): ArticleFile {
  const text = withPlainBreaks(source);
  const front = readFrontMatter(text);
  return front === null ? readPageText(text) : readMarkdown(front);
}

/** A text without byte order mark, its line breaks as \n. */
export const withPlainBreaks = (source: string): string =>
  source
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");

/** The text that the extractor reads: headline, empty line, then the blocks, navigation left out. */
export function articleText(article: ArticleFile): string {
  const blocks = article.blocks.filter((block) => block.kind !== "navigation").map((block) => block.text);
  return [...(article.title === null ? [] : [article.title]), ...blocks].join("\n\n");
}

const SOURCE_LINE = /^\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)$/;

const WEB_ADDRESS = /^https?:\/\/\S+$/i;
/** The names that programs give a field, the commonest first. */
const NAMES = {
  date: ["date", "published", "published_at", "publishdate", "pubdate", "created"],
  source: ["source", "outlet", "publisher", "site", "categories"],
  address: ["address", "url", "link", "canonical", "canonicalurl", "source", "original_url"],
  language: ["language", "lang", "locale"],
};

function readMarkdown({ fields, body }: FrontMatter): ArticleFile {
  const first = (names: readonly string[], fits: (value: string) => boolean): string | null =>
    names
      .map((name) => fields.get(name))
      .find((value) => value !== undefined && value !== "" && fits(value)) ?? null;
  const article: ArticleFile = {
    title: fields.get("title") || null,
    date: findDate(first(NAMES.date, () => true) ?? ""),
    source: first(NAMES.source, (value) => !WEB_ADDRESS.test(value)),
    address: first(NAMES.address, (value) => WEB_ADDRESS.test(value)),
    language: first(NAMES.language, () => true),
    blocks: [],
  };
  for (const { text, source, isHeading } of markdownBlocks(body)) {
    const link = SOURCE_LINE.exec(source);
    if (link !== null && (article.source === null || link[1] === article.source)) {
      article.source ??= link[1];
      article.address ??= link[2];
      article.blocks.push({ kind: "credit", text: link[1] });
    } else if (isHeading && article.blocks.length === 0 && (article.title ?? text) === text) {
      article.title = text;
    } else article.blocks.push({ kind: isHeading ? "heading" : blockKind(text), text });
  }
  return article;
}

/** "Xinhua) 09:59, February 15, 2025": an agency and the time it published. */
const AGENCY_LINE = /^\(?([\p{Lu}][\p{L} .&-]{1,40})\)\s*(\d{1,2}:\d{2},.*)$/u;
const DATELINE = /^\p{Lu}[\p{Lu}\s.]+,\s+\p{Lu}[\p{L}.]+\s+\d{1,2}\s+\(([\p{L} .&-]+)\)\s*(?:--|—|–|-)/u;

function readPageText(text: string): ArticleFile {
  const article: ArticleFile = {
    title: null,
    date: null,
    source: null,
    address: null,
    language: null,
    blocks: [],
  };
  let inBody = false;
  for (const raw of unwrappedLines(text)) {
    const stamped = inBody ? null : /^date\s+(\d{4}-\d{2}-\d{2})\s+(.+)$/.exec(raw);
    if (stamped !== null) {
      article.date ??= findDate(stamped[1]);
      article.title ??= stamped[2];
      continue;
    }
    const line = plainMarkdown(raw);
    const agency = inBody ? null : AGENCY_LINE.exec(line);
    if (agency !== null) {
      article.source ??= agency[1];
      article.date = findDate(agency[2]) ?? article.date;
      article.blocks.push({ kind: "credit", text: line });
      continue;
    }
    if (!inBody && /^(Published|Updated|Posted|Date)\b/i.test(line) && findDate(line) !== null) {
      article.date ??= findDate(line.split("|")[0]);
      article.blocks.push({ kind: "credit", text: line });
      continue;
    }
    const kind = /^#{1,6}\s/.test(raw) ? "heading" : blockKind(line);
    if (!inBody && kind === "heading" && article.title === null) {
      article.title = line;
      continue;
    }
    if (kind === "paragraph") inBody = true;
    article.blocks.push({ kind, text: line });
  }
  trimTail(article.blocks);
  article.source ??= sourceFromCredits(article.blocks);
  if (article.title !== null) article.date ??= findDate(article.blocks[0]?.text ?? "");
  return article;
}

/** A headline after the story's end leads to another article. */
function trimTail(blocks: Block[]): void {
  for (let i = blocks.length - 1; i > 0 && blocks[i].kind !== "paragraph"; i--) {
    if (blocks[i].kind === "heading") blocks[i].kind = "read-more";
  }
}

/** The outlet as a dateline, a picture credit or a contact address names it. */
function sourceFromCredits(blocks: readonly Block[]): string | null {
  for (const { text } of blocks) {
    const dateline = DATELINE.exec(text);
    if (dateline !== null) return dateline[1];
  }
  const caption = blocks.find((block) => block.kind === "caption");
  const credit = /\/\s*([\p{Lu}][\p{Lu} .&-]+)\)\s*$/u.exec(caption?.text ?? "");
  if (credit !== null) return titleCase(credit[1].trim());
  const contact = blocks.find((block) => block.kind === "credit" && block.text.includes("@"));
  return /@([\w-]+)\.\w+/.exec(contact?.text ?? "")?.[1] ?? null;
}

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
