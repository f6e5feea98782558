/** The terms under which an article is indexed: its words, reduced, and the ids of its names. */
import { tokenize } from "../text/tokens.ts";
import type { Extraction } from "../types.ts";

/** Words that stand in any text. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  (
    "a an and are as at be been but by can could did do for from had has have he her his how if in into is it its more most " +
    "no nor not of on one or our out over own per said say says she should so some such than that the their them then there " +
    "these they this those to too under up us was we were what when where which while who why will with would you your also " +
    "after before about all any between both each few first last new other since two three year years s t re ve ll d m"
  ).split(" "),
);

/** Prefix of a term that stands for a thing rather than a word. */
export const ID_PREFIX = "id:";

/** Prefix of the term that stands for the outlet of an article. */
export const OUTLET_PREFIX = "at:";

/** The term of an article's outlet: "at:china daily". */
export const outletTerm = (outlet: string): string =>
  OUTLET_PREFIX + outlet.toLowerCase().replace(/\s+/g, " ").trim();

/**
 * The term of a word as a token gives it: lower case with the plural s taken off and its apostrophes straight. Null
 * for words that are in every article, and for single letters: no index has them.
 */
export function wordTerm(text: string): string | null {
  const word = text.toLowerCase().replaceAll("’", "'");
  return word.length < 2 || STOPWORDS.has(word) ? null : reduceWord(word);
}

/** Term -> how often it stands in the article. Words are lower case with the plural s taken off. */
export function termCounts(extraction: Extraction): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, n = 1): void => {
    counts.set(term, (counts.get(term) ?? 0) + n);
  };
  for (const token of tokenize(extraction.text)) {
    const term = token.kind === "word" ? wordTerm(token.text) : null;
    if (term !== null) add(term);
  }
  for (const entity of extraction.entities) if (entity.type !== "person") add(ID_PREFIX + entity.id);
  return counts;
}

/** A light stemmer: enough that share and shares meet, safe for names. */
export function reduceWord(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
