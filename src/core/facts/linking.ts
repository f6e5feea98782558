/** Asks the ranker for the subjects of one figure, given the subjects of the figures before it. */
import { exp } from "../math.ts";
import type { Scorer } from "../model/scorer.ts";
import type { Candidate } from "./candidates.ts";
import type { ClosedFigure } from "./link-context.ts";
import { PARTS } from "./link-features.ts";
import type { LinkQuestion } from "./link-question.ts";
import type { SubjectSet } from "./subject-sets.ts";

/** Subjects that a figure may have. */
export interface Link {
  /** The best of the candidates with these subjects. */
  candidate: Candidate;
  /** Probability under the ranker, of all candidates with these subjects together. */
  score: number;
}

/**
 * The subjects that a figure may have, the likeliest first. `scorer`: the ranker's, into which the question writes;
 * `closed`: the figures before, at least the last HISTORY_REACH.
 */
export function linksOf(question: LinkQuestion, scorer: Scorer, closed: readonly ClosedFigure[]): Link[] {
  const { candidates, partsOf } = question.ask(closed);
  const scores = new Float64Array(candidates.length);
  for (let k = 0; k < partsOf.length; k++) scores[Math.floor(k / PARTS)] += scorer.scoreAt(partsOf[k], 0);
  const top = Math.max(...scores);
  const links = new Map<SubjectSet, { candidate: Candidate; score: number; best: number }>();
  let total = 0;
  scores.forEach((score, c) => {
    const odds = exp(score - top);
    total += odds;
    const link = links.get(candidates[c].subjects);
    if (link === undefined)
      links.set(candidates[c].subjects, { candidate: candidates[c], score: odds, best: score });
    else {
      link.score += odds;
      if (score > link.best) [link.candidate, link.best] = [candidates[c], score];
    }
  });
  const found = [...links.values()]
    .map(({ candidate, score }) => ({ candidate, score: score / total }))
    .sort((a, b) => b.score - a.score);
  // one that must be about the same as the last keeps its probability: it bears on the last one's choice
  const previous = closed.at(-1)?.subjects;
  return previous !== undefined && question.isTied
    ? found.filter(({ candidate }) => candidate.subjects === previous)
    : found;
}
