/** Reads the texts that decide whether articles match. */
import type { IndexReader } from "../index-reader.ts";
import type { Asked, Clause } from "./asked.ts";
import { difference, has, setOf } from "./number-sets.ts";
import { SearchedText } from "./searched-text.ts";

/** Texts that are read at once; a search can be stopped between two batches. */
const BATCH = 50;

/**
 * Those of `articles` that match. Each of them is among what the index gives for every clause and for none of
 * `excluded`; texts are read where that does not settle it, each once, the newest numbers first.
 */
export async function checkTexts(
  articles: Uint32Array,
  clauses: readonly Clause[],
  excluded: readonly Asked[],
  reader: IndexReader,
  signal: AbortSignal | undefined,
): Promise<Uint32Array> {
  if (![...clauses.flat(), ...excluded].some(mayNeedText)) return articles;
  const open = articles.filter(
    (article) =>
      clauses.some((clause) => !clause.some(({ found }) => has(found.certain, article))) ||
      excluded.some((one) => isPossible(one, article)),
  );
  const wrong: number[] = [];
  for (let end = open.length; end > 0; end -= BATCH) {
    const batch = Array.from(open.subarray(Math.max(0, end - BATCH), end));
    const texts = await Promise.all(batch.map((article) => reader.textOf(article)));
    signal?.throwIfAborted();
    texts.forEach((text, i) => {
      if (text === null || !holds(batch[i], new SearchedText(text), clauses, excluded)) wrong.push(batch[i]);
    });
  }
  return difference(articles, setOf(wrong));
}

const mayNeedText = ({ found }: Asked): boolean => found.possible === null || found.possible.length > 0;

const isPossible = ({ found }: Asked, article: number): boolean =>
  found.possible === null || has(found.possible, article);

function holds(
  article: number,
  text: SearchedText,
  clauses: readonly Clause[],
  excluded: readonly Asked[],
): boolean {
  const isIn = (one: Asked): boolean => {
    if (!isPossible(one, article)) return false;
    one.textsRead++;
    const isThere = text.has(one.found.patterns);
    one.isInText ||= isThere;
    return isThere;
  };
  // every part is asked, also where one settles it: the page says of each whether it is found
  const isMet = (clause: Clause): boolean =>
    clause.map((one) => has(one.found.certain, article) || isIn(one)).includes(true);
  const isUnwanted = excluded.map(isIn).includes(true);
  return !clauses.map(isMet).includes(false) && !isUnwanted;
}
