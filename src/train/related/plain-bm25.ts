/** The BM25 that ours is measured against: all words and numbers of the text, with the constants that suit it best. */

import { reduceWord, STOPWORDS } from "../../core/retrieval/terms.ts";
import { tokenize } from "../../core/text/tokens.ts";

/** The best on the tuning articles of 1.2, 2 and 4 with 0.75, 0.9 and 1; the usual 1.2 and 0.75 do worse on both sides. */
export const PLAIN_K1 = 4;
export const PLAIN_B = 1;

/** Term -> how often it stands in the text. */
export function plainTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokenize(text)) {
    if (token.kind !== "word" && token.kind !== "number") continue;
    const word = token.text.toLowerCase();
    if (STOPWORDS.has(word)) continue;
    const term = reduceWord(word);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
