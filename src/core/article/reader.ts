/**
 * Reads article files: Markdown with front matter, and the bare text of a page with headline, dateline, captions,
 * READ MORE lines and credits around the body. Knows no file system: text in, article out.
 */
import { type Block, blockKind } from "./blocks.ts";
import { findDate } from "./dates.ts";

export interface ArticleFile {
  /** Null where the file has no headline. */
  title: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
  /** The outlet, or null. */
  source: string | null;
  /** The article's address on the web, or null. */
  address: string | null;
  blocks: Block[];
}

/** Reads either form; which one it is shows in the first line. */
export function readArticleFile(source: string): ArticleFile {
  const text = source
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");
  const front = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  return front === null ? readPageText(text) : readFrontMatter(front[1], text.slice(front[0].length));
}

/** The text that the extractor reads: headline, empty line, then the blocks, navigation left out. */
export function articleText(article: ArticleFile): string {
  const blocks = article.blocks.filter((block) => block.kind !== "navigation").map((block) => block.text);
  return [...(article.title === null ? [] : [article.title]), ...blocks].join("\n\n");
}

const SOURCE_LINE = /^\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)$/;

function readFrontMatter(front: string, body: string): ArticleFile {
  const fields = readFields(front);
  const article: ArticleFile = {
    title: fields.get("title") ?? null,
    date: findDate(fields.get("date") ?? ""),
    source: fields.get("source") ?? fields.get("categories") ?? null,
    address: fields.get("address") ?? fields.get("url") ?? null,
    blocks: [],
  };
  for (const line of nonEmptyLines(body)) {
    const link = SOURCE_LINE.exec(line);
    if (link !== null && (article.source === null || link[1] === article.source)) {
      article.source ??= link[1];
      article.address ??= link[2];
      article.blocks.push({ kind: "credit", text: link[1] });
      continue;
    }
    const plain = plainMarkdown(line);
    if (plain !== "")
      article.blocks.push({ kind: /^#{1,6}\s/.test(line) ? "heading" : blockKind(plain), text: plain });
  }
  return article;
}

/** Front matter as `key: value` lines; a list gives its first entry. Quotes around a value are taken off. */
function readFields(front: string): Map<string, string> {
  const fields = new Map<string, string>();
  let key = "";
  for (const line of front.split("\n")) {
    const pair = /^([A-Za-z][\w-]*):\s*(.*)$/.exec(line);
    const entry = /^\s*-\s+(.*)$/.exec(line);
    if (pair !== null) {
      key = pair[1];
      if (pair[2] !== "") fields.set(key, unquote(pair[2].trim()));
    } else if (entry !== null && key !== "" && !fields.has(key)) fields.set(key, unquote(entry[1].trim()));
  }
  return fields;
}

function unquote(value: string): string {
  const double = /^"(.*)"$/.exec(value);
  if (double !== null) return double[1].replaceAll('\\"', '"');
  return /^'(.*)'$/.exec(value)?.[1].replaceAll("''", "'") ?? value;
}

/** The words of a Markdown line: links, emphasis, headings and list marks taken off. */
export function plainMarkdown(line: string): string {
  return line
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(\S(?:.*?\S)?)\1/g, "$2")
    .replace(/^#{1,6}\s+/, "")
    .replace(/^>\s?/, "")
    .replace(/^[-*+]\s+(?=\S)/, "")
    .trim();
}

const nonEmptyLines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** "Xinhua) 09:59, February 15, 2025": an agency and the time it published. */
const AGENCY_LINE = /^\(?([\p{Lu}][\p{L} .&-]{1,40})\)\s*(\d{1,2}:\d{2},.*)$/u;
const DATELINE = /^\p{Lu}[\p{Lu}\s.]+,\s+\p{Lu}[\p{L}.]+\s+\d{1,2}\s+\(([\p{L} .&-]+)\)\s*(?:--|—|–|-)/u;

function readPageText(text: string): ArticleFile {
  const article: ArticleFile = { title: null, date: null, source: null, address: null, blocks: [] };
  let inBody = false;
  for (const raw of nonEmptyLines(text)) {
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
    const kind = blockKind(line);
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
