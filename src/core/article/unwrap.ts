/** Lines of a text file as paragraphs: an editor or mail program may have wrapped them at a fixed width. */
import { blockKind } from "./blocks.ts";

/** Widths at which programs wrap; where a line is longer, lines are paragraphs already. */
const NARROWEST = 50;
const WIDEST = 100;
const SENTENCE_END = /[.!?…:][”"'’)\]]*$/;

/** The lines of a text with content, wrapped ones joined. Line breaks are \n. */
export function unwrappedLines(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  if (width < NARROWEST || width > WIDEST) return lines.filter((line) => line !== "");
  const joined: string[] = [];
  lines.forEach((line, at) => {
    if (line === "") return;
    if (at > 0 && isWrapped(lines[at - 1], line, width)) joined[joined.length - 1] += ` ${line}`;
    else joined.push(line);
  });
  return joined;
}

/** Whether a line ended only because the next word found no room in it. */
function isWrapped(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0] ?? "";
  return (
    line !== "" &&
    line.length + 1 + word.length > width &&
    !SENTENCE_END.test(line) &&
    !["read-more", "credit", "byline", "navigation", "caption"].includes(blockKind(line))
  );
}
