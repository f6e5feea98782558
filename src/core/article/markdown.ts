/** The words of Markdown: its blocks, with the marks taken off. */

export interface MarkdownBlock {
  text: string;
  /** The same with its marks. */
  source: string;
  isHeading: boolean;
}

/** A line that begins a block of its own wherever it stands: heading, list item, quotation, row of a table. */
const SENTENCE_END = /[.!?…:][”"'’)\]*_]*$/;
const BEGINS_BLOCK = /^(?:#{1,6}(?:\s|$)|[-*+]\s|\d{1,9}[.)]\s|>|\|)/;
const RULE = /^(?:(?:\*\s*){3,}|(?:_\s*){3,}|={3,}|(?:`{3,}|~{3,}).*)$/;
/** A rule of dashes, or what parts the head of a table from its rows. */
const isRule = (line: string): boolean =>
  RULE.test(line) || (line.includes("--") && /^[\s:|-]+$/.test(line)) || /^(?:-\s*){3,}$/.test(line);
const UNDERLINE = /^(?:=+|-+)$/;

/**
 * The blocks of a Markdown text whose line breaks are \n: lines that follow each other are one paragraph, unless each
 * of them is a paragraph by itself: where all lines end like sentences, they were not wrapped.
 */
export function markdownBlocks(body: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: string[] = [];
  const close = (): void => {
    const lines = open.every((line) => SENTENCE_END.test(line)) ? open : [open.join(" ")];
    for (const line of lines) push(blocks, line, false);
    open = [];
  };
  for (const raw of withoutComments(body).split("\n")) {
    const line = raw.trim();
    if (UNDERLINE.test(line) && open.length === 1) {
      push(blocks, open[0], true);
      open = [];
    } else if (line === "" || isRule(line)) close();
    else if (BEGINS_BLOCK.test(line)) {
      close();
      if (line.startsWith("#")) push(blocks, line, true);
      else open.push(line);
    } else open.push(raw.endsWith("\\") ? line.slice(0, -1) : line);
  }
  close();
  return blocks;
}

function push(blocks: MarkdownBlock[], source: string, isHeading: boolean): void {
  const text = plainMarkdown(source);
  if (text !== "") blocks.push({ text, source, isHeading });
}

function withoutComments(text: string): string {
  let kept = "";
  let from = 0;
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", at);
    if (end < 0) break;
    kept += text.slice(from, at);
    from = end + 3;
  }
  return kept + text.slice(from);
}

/** A target in brackets, with one pair of brackets inside. */
const TARGET = String.raw`\((?:[^()]|\([^()]*\))*\)`;
const IMAGE = new RegExp(String.raw`!\[([^[\]]*)\]${TARGET}`, "g");
const LINK = new RegExp(String.raw`\[([^[\]]+)\]${TARGET}`, "g");

/** The words of a line: links, emphasis, marks of headings, lists and quotations taken off, escapes resolved. */
export function plainMarkdown(line: string): string {
  const escaped: string[] = [];
  // what is escaped is no mark: it waits in private-use characters until the marks are gone
  const kept = line.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => {
    escaped.push(mark);
    return `\uF8FF${escaped.length - 1}\uF8FE`;
  });
  return kept
    .replace(IMAGE, "$1")
    .replace(LINK, "$1")
    .replace(/<(https?:\/\/[^\s<>]+)>/g, "$1")
    .replace(/(?<![`\w])`([^`]+)`(?![`\w])/g, "$1")
    .replace(/(\*\*|__)(\S(?:.{0,500}?\S)?)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])/g, "$1")
    .replace(/(?<![\w_])_(?=[^\s_])([^_]*[^\s_])_(?![\w_])/g, "$1")
    .replace(/^#{1,6}\s+/, "")
    .replace(/ #+$/, "")
    .replace(/^(?:>\s?)+/, "")
    .replace(/^[-*+]\s+(?=\S)/, "")
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (reference) => REFERENCES[reference])
    .replace(/\uF8FF(\d+)\uF8FE/g, (whole, index: string) => escaped[Number(index)] ?? whole)
    .trim();
}

const REFERENCES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": "\xA0",
  "&#39;": "'",
};
