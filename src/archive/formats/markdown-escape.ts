/**
 * Text as Markdown that shows it as it is, and back again to the character. Each line of the text is one of Markdown, so
 * empty lines part paragraphs in both; what Markdown (CommonMark 0.31, GFM) would take for a mark has a backslash.
 */

/** Marks that may stand anywhere in a line. */
const MARKS = /[\\`*_[\]<~]|&(?=#?\w+;)/g;
/** Marks that count at the start of a line: headings, quotations, lists, rules, tables, underlines. */
const AT_START = /^(?:[#>=|]|[-+](?=[-+\s]|$)|:(?=-))/;
const NUMBERED = /^(\d{1,9})(?=[.)](?:\s|$))/;
/** White space that a line would lose at its ends, and characters that no editor shows or keeps. */
const AT_ENDS = /^[ \t]|[ \t]$/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const UNSEEN = /[\x00-\x08\v\f\r\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

/** A text as Markdown. It must be well formed: a lone surrogate has no place in a UTF-8 file. */
export function toMarkdown(text: string): string {
  const lines = text.split("\n").map(escapeLine);
  // a break within a paragraph: without the backslash Markdown shows a space
  return lines
    .map((line, at) => (line !== "" && (lines[at + 1] ?? "") !== "" ? `${line}\\` : line))
    .join("\n");
}

const escapeLine = (line: string): string =>
  line
    .replace(MARKS, "\\$&")
    .replace(AT_START, "\\$&")
    .replace(NUMBERED, "$1\\")
    .replace(AT_ENDS, reference)
    .replace(UNSEEN, reference);

/** The text that toMarkdown made the Markdown of. */
export const fromMarkdown = (markdown: string): string =>
  markdown
    .split("\n")
    .map((line) =>
      line.replace(/\\([!-/:-@[-`{-~])|\\$|&#(\d{1,5});/g, (_, mark?: string, code?: string) =>
        code === undefined ? (mark ?? "") : String.fromCharCode(Number(code)),
      ),
    )
    .join("\n");
