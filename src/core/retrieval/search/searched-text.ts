/** Finds words and phrases in a text. */
import type { Span } from "../../types.ts";
import { matches, type Pattern, type Word, wordsOf } from "./text-patterns.ts";

/** Most code units between two words of a phrase. */
const WIDEST_GAP = 12;
/** The same between the beginnings that all forms of them share: an ending more. */
const WIDEST_HINT = WIDEST_GAP + 4;
/** Characters that a token's text leaves out or writes in another way. */
const REWRITTEN = /[\u00AD\u2010\u2011\uFE69\uFE6A\uFF01-\uFFE6]/;

export class SearchedText {
  private words: readonly Word[] | null = null;

  constructor(private readonly text: string) {}

  /** Where the words stand one after the other in one line, signs between them passed over. */
  spansOf(patterns: readonly Pattern[]): Span[] {
    this.words ??= wordsOf(this.text);
    return spansIn(this.words, patterns);
  }

  /** Whether they stand anywhere. Reads only the lines where they may. */
  has(patterns: readonly Pattern[]): boolean {
    const hint = REWRITTEN.test(this.text) ? null : hintOf(patterns);
    if (hint === null) return this.spansOf(patterns).length > 0;
    for (let match = hint.exec(this.text); match !== null; match = hint.exec(this.text)) {
      const start = this.text.lastIndexOf("\n", match.index) + 1;
      const lineEnd = this.text.indexOf("\n", match.index);
      const end = lineEnd < 0 ? this.text.length : lineEnd;
      if (spansIn(wordsOf(this.text.slice(start, end)), patterns).length > 0) return true;
      hint.lastIndex = end;
    }
    return false;
  }
}

function spansIn(words: readonly Word[], patterns: readonly Pattern[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + patterns.length <= words.length; i++)
    if (patterns.length > 0 && standAt(i, words, patterns))
      spans.push({ start: words[i].start, end: words[i + patterns.length - 1].end });
  return spans;
}

const standAt = (first: number, words: readonly Word[], patterns: readonly Pattern[]): boolean =>
  patterns.every(
    (pattern, k) => matches(pattern, words[first + k]) && (k === 0 || follows(words, first + k)),
  );

function follows(words: readonly Word[], at: number): boolean {
  return !words[at].startsLine && words[at].start - words[at - 1].end <= WIDEST_GAP;
}

/** What is in every text that has the patterns; null where that cannot be said in a few letters. */
function hintOf(patterns: readonly Pattern[]): RegExp | null {
  const stems = patterns.map(({ forms }) => forms[0].replace(/(?:y|ie?)$/, ""));
  // letters beyond ASCII may change their length in lower case
  if (stems.length === 0 || stems.some((stem) => !/^[\x21-\x7E]+$/.test(stem))) return null;
  const source = stems
    .map((stem) =>
      stem
        .replace(/[^a-z0-9]/g, "\\$&")
        .replaceAll("\\'", "['’]")
        .replace(/\d(?=\d)/g, "$&,?"),
    )
    .join(`[^\\n]{0,${WIDEST_HINT}}?`);
  return new RegExp(source, "giu");
}
