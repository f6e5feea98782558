/** The words by which articles are related that share no name. */
import { tokenize } from "../text/tokens.ts";
import { type TermPostings, termsInEach } from "./shortlist.ts";
import { expectedShare } from "./telling-terms.ts";
import { ID_PREFIX, OUTLET_PREFIX, wordTerm } from "./terms.ts";

/** Words that stand in more articles than this say nothing about one. */
const TELLING_SHARE = 0.05;

/** Terms of a question that are words and say something, the most telling first. */
export function tellingWords(query: ReadonlyMap<string, number>): string[] {
  return [...query.keys()].filter(
    (term) =>
      !term.startsWith(ID_PREFIX) && !term.startsWith(OUTLET_PREFIX) && expectedShare(term) < TELLING_SHARE,
  );
}

/** The terms as the text has them where they first stand in it, by term. */
export function asWritten(text: string, terms: readonly string[]): Map<string, string> {
  const left = new Set(terms);
  const written = new Map<string, string>();
  for (const token of tokenize(text)) {
    if (left.size === 0) break;
    const term = token.kind === "word" ? wordTerm(token.text) : null;
    if (term !== null && left.delete(term)) written.set(term, token.text);
  }
  return written;
}

/**
 * Gives the words that an article of `among` shares with the open text, as that has them, the most telling first. Nothing is read
 * before the first call: most questions need none.
 */
export function sharedWords(
  text: string,
  query: ReadonlyMap<string, number>,
  among: readonly number[],
  postings: TermPostings,
): (article: number) => string[] {
  let read: { written: Map<string, string>; shared: Map<number, string[]> } | null = null;
  const readAll = () => {
    const words = tellingWords(query);
    return { written: asWritten(text, words), shared: termsInEach(among, words, postings) };
  };
  return (article) => {
    read ??= readAll();
    const { written, shared } = read;
    return (shared.get(article) ?? []).map((term) => written.get(term) ?? term);
  };
}
