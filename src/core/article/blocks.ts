/** What a line of an article's page text is: a paragraph of the story, or one of the things that stand around it. */

export type BlockKind =
  | "paragraph"
  | "heading"
  | "caption"
  | "byline"
  | "credit"
  | "read-more"
  | "navigation";

export interface Block {
  kind: BlockKind;
  text: string;
}

const READ_MORE = /^(READ MORE|ALSO READ|READ ALSO|SEE ALSO|RELATED|MORE ON THIS)\b\s*:?/i;
const CREDIT =
  /^\(?(Web editor|Editor|Editing by|Reporting by|Compiled by|Contact the writer|Source:|Write to|©|Copyright)\b/i;
const BYLINE = /^By\s+\p{Lu}[\p{L}.'’-]+(\s+(and\s+)?\p{Lu}[\p{L}.'’-]+){0,6}(,? in .*)?$/u;
const NAVIGATION =
  /^(Share|Print|Comments?|Subscribe|Sign up|Follow us|Advertisement|Back to top|Tags?:.*)$|\s>\s/i;
const LONGEST_CAPTION = 1000;
/** A picture credit in brackets at the end: "(NAME / AGENCY)", "(Photo: …)". */
const PICTURE_CREDIT =
  /\((?:[\p{Lu}\s.'’-]+\/[\p{Lu}\s.'’-]+|(?:Photo|Picture|Image|Graphic)s?\b[^)]*|[^)]*\/(?:AFP|AP|Reuters|Xinhua|Getty)[^)]*)\)\s*$/u;

/** The kind of one line, seen by itself. Headings and headlines look alike; the reader tells them apart. */
export function blockKind(line: string): BlockKind {
  if (READ_MORE.test(line)) return "read-more";
  if (CREDIT.test(line)) return "credit";
  if (BYLINE.test(line)) return "byline";
  if (NAVIGATION.test(line)) return "navigation";
  if (line.length <= LONGEST_CAPTION && PICTURE_CREDIT.test(line)) return "caption";
  if (line.length < 110 && !/[.!?…:”"'’)]$/.test(line)) return "heading";
  return "paragraph";
}
