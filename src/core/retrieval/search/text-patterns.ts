/** Words of a text and what they are asked for, by the same reduction as the index. */
import { type Token, tokenize } from "../../text/tokens.ts";
import type { Span } from "../../types.ts";
import { wordTerm } from "../terms.ts";

/** A word, number or code of a text. */
export interface Word extends Span {
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

/** The words, numbers and codes of a text, in order. */
export const wordsOf = (text: string): Word[] => tokenize(text).flatMap(wordOf);

function wordOf({ start, end, text, kind, startsLine }: Token): Word[] {
  if (kind === "symbol") return [];
  const term = kind === "word" ? wordTerm(text) : null;
  const written = kind === "number" ? text.replaceAll(",", "") : text.toLowerCase().replaceAll("’", "'");
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

export function matches({ forms, prefix, isIndexed }: Pattern, word: Word): boolean {
  if (word.isIndexed !== isIndexed) return false;
  return forms.includes(word.form) || (prefix !== null && word.form.startsWith(prefix));
}
