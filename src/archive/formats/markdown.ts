/** Writes an article as Markdown with front matter that other programs read too. docs/archive-format.md has the form. */

import type { Exported } from "./jsonl.ts";
import { toMarkdown } from "./markdown-escape.ts";

/** Version of the form, the value of `tapelight` in the front matter. */
export const MARKDOWN_VERSION = 1;

/** An article as a Markdown file, versions left out. Lone surrogates become U+FFFD. Equal articles give equal text. */
export function articleMarkdown(article: Exported): string {
  const { title, date, outlet, language, address, origin, savedAt } = article;
  const texts = Object.entries({ title, date, outlet, language, address, origin });
  const lines = texts.filter(([, value]) => value !== null).map(([key, value]) => `${key}: ${quoted(value)}`);
  const front = [`tapelight: ${MARKDOWN_VERSION}`, ...lines, `savedAt: ${savedAt}`].join("\n");
  return `---\n${front}\n---\n\n${bodyOf(wellFormed(article.extraction.text), title)}\n`;
}

/** The text, its first block as a heading where it is the title. */
function bodyOf(text: string, title: string): string {
  const isHeaded = /\S/.test(title) && (text === title || text.startsWith(`${title}\n\n`));
  return isHeaded && !title.includes("\n") ? `# ${toMarkdown(text)}` : toMarkdown(text);
}

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

const UNPRINTABLE = /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** A double-quoted scalar: what JSON writes is YAML 1.2 too, apart from characters that YAML does not print (5.1). */
const quoted = (value: string | null): string =>
  JSON.stringify(wellFormed(value ?? "")).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
