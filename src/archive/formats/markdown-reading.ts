/** Reads the Markdown files of an export. */
import { type FrontMatter, readFrontMatter } from "../../core/article/front-matter.ts";
import { withPlainBreaks } from "../../core/article/reader.ts";
import { checkLength } from "./foreign.ts";
import { isOrigin } from "./jsonl-reading.ts";
import { MARKDOWN_VERSION } from "./markdown.ts";
import { fromMarkdown } from "./markdown-escape.ts";
import { type ReadArticle, UnreadableError } from "./reading.ts";
import { isIsoDate, isTime, isWebAddress } from "./values.ts";

/** The article of a file that an export wrote; null where another program wrote it. Throws UnreadableError. */
export function readOwnMarkdown(source: string): ReadArticle | null {
  const front = readFrontMatter(withPlainBreaks(source));
  return front?.fields.has("tapelight") === true ? read(front) : null;
}

function read({ fields, body }: FrontMatter): ReadArticle {
  if (fields.get("tapelight") !== String(MARKDOWN_VERSION))
    throw new UnreadableError("the file was written by a later version of Tapelight", 2);
  const [address, outlet, date, language] = ["address", "outlet", "date", "language"].map(
    (key) => fields.get(key) ?? null,
  );
  const origin = fields.get("origin");
  const savedAt = Number(fields.get("savedat"));
  if (address !== null && !isWebAddress(address)) throw new UnreadableError("'address' is no web address");
  if (date !== null && !isIsoDate(date)) throw new UnreadableError("'date' is no ISO date");
  if (!isOrigin(origin)) throw new UnreadableError("'origin' is missing or not known");
  if (!isTime(savedAt)) throw new UnreadableError("'savedAt' is no time in milliseconds");
  const text = textOf(body);
  checkLength(text);
  return {
    ...{ address, title: fields.get("title") ?? "", outlet, date, language, origin, savedAt },
    ...{ text, extraction: null, versions: [] },
  };
}

/** What stands between the empty line after the front matter and the last line break. */
const textOf = (body: string): string =>
  fromMarkdown(body.replace(/^\n/, "").replace(/\n$/, "").replace(/^# /, ""));
