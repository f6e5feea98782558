/** Words and phrases in a text, matched by the same reduction as the index. */
import { type Token, tokenize } from "../../text/tokens.ts";
import type { Span } from "../../types.ts";
import { wordTerm } from "../terms.ts";

/** A word, number or code of a text. */
interface Word extends Span {
  /** In lower case, without commas in numbers, apostrophes straight. */
  written: string;
  /** Its term where the index has it, else what is written. */
  form: string;
  isIndexed: boolean;
  startsLine: boolean;
}

/** One word of a phrase. */
export interface Pattern {
  /** Forms that match. */
  forms: string[];
  /** Beginning that matches too, where the word may still be typed on, else null. */
  prefix: string | null;
  /** Whether the index has its words; if not, only texts tell. */
  isIndexed: boolean;
}

/** Fewest letters with which the beginning of a word is looked for: fewer begin half of all words. */
const SHORTEST_PREFIX = 3;
/** Most code units between two words of a phrase. */
const WIDEST_GAP = 12;

const wordsOf = (text: string): Word[] => tokenize(text).flatMap(wordOf);

function wordOf({ start, end, text, kind, startsLine }: Token): Word[] {
  if (kind === "symbol") return [];
  const term = kind === "word" ? wordTerm(text) : null;
  const written = text.toLowerCase().replaceAll(",", "").replaceAll("’", "'");
  return [{ start, end, written, form: term ?? written, isIndexed: term !== null, startsLine }];
}

/**
 * The patterns of a typed word or phrase, one a word. `isOpen`: the last may still be typed on; the first letters of
 * the next word of a phrase ask for nothing yet.
 */
export function patternsOf(text: string, isOpen: boolean): Pattern[] {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (!isOpen || last === undefined || last.end !== text.length) return words.map(wholeWord);
  const others = words.slice(0, -1).map(wholeWord);
  const isShort = last.written.length < SHORTEST_PREFIX && !/\d/.test(last.written);
  if (isShort) return others.length > 0 ? others : [wholeWord(last)];
  return [...others, openWord(last)];
}

const wholeWord = ({ form, isIndexed }: Word): Pattern => ({ forms: [form], prefix: null, isIndexed });

function openWord({ form, written, isIndexed }: Word): Pattern {
  // companies on its way from company
  const singular = isIndexed && /ie?$/.test(written) ? [written.replace(/ie?$/, "y")] : [];
  return { forms: [form, ...singular], prefix: written, isIndexed };
}

function matches({ forms, prefix, isIndexed }: Pattern, word: Word): boolean {
  if (word.isIndexed !== isIndexed) return false;
  return forms.includes(word.form) || (prefix !== null && word.form.startsWith(prefix));
}

/** A text made ready to be asked for several phrases. */
export class SearchedText {
  private readonly words: Word[];

  constructor(text: string) {
    this.words = wordsOf(text);
  }

  /** Where the words stand one after the other in one line, signs between them passed over. */
  spansOf(patterns: readonly Pattern[]): Span[] {
    const spans: Span[] = [];
    for (let i = 0; i + patterns.length <= this.words.length; i++)
      if (patterns.length > 0 && this.standsAt(i, patterns))
        spans.push({ start: this.words[i].start, end: this.words[i + patterns.length - 1].end });
    return spans;
  }

  has(patterns: readonly Pattern[]): boolean {
    return this.words.some((_, i) => i + patterns.length <= this.words.length && this.standsAt(i, patterns));
  }

  private standsAt(first: number, patterns: readonly Pattern[]): boolean {
    return patterns.every((pattern, k) => {
      const word = this.words[first + k];
      return matches(pattern, word) && (k === 0 || this.follows(first + k));
    });
  }

  private follows(at: number): boolean {
    const word = this.words[at];
    return !word.startsLine && word.start - this.words[at - 1].end <= WIDEST_GAP;
  }
}
