/** Which articles are asked about and what could be found, for tuning and for measuring. */
import type { ArchivedArticle } from "./collection.ts";
import { type Grades, groupOf, readGrades, readSplit, type Side, toldTwice } from "./grades.ts";

export interface Questions {
  /** Every article whose story others tell as well. */
  asked: ArchivedArticle[];
  /** What the archive holds. */
  articles: ArchivedArticle[];
  grades: Grades;
}

/**
 * Tuning sees no article that is asked about in measuring nor any related to one; measuring asks among all articles.
 * Throws where a story is missing in split.tsv.
 */
export function questionsFor(side: Side, all: readonly ArchivedArticle[]): Questions {
  const grades = readGrades(all);
  const split = readSplit();
  const sideOf = (article: ArchivedArticle): Side => {
    const found = split.get(groupOf(article));
    if (found === undefined) throw new Error(`split.tsv: '${groupOf(article)}' is missing`);
    return found;
  };
  const asked = toldTwice(all);
  const measuring = asked.filter((article) => sideOf(article) === "measuring");
  if (side === "measuring") return { asked: measuring, articles: [...all], grades };
  return {
    asked: asked.filter((article) => sideOf(article) === "tuning"),
    articles: all.filter((article) => !measuring.some((other) => grades.of(article, other) > 0)),
    grades,
  };
}
