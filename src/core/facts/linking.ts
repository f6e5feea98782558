/** Asks the ranker for the subjects of one figure, given the subjects of the figures before it. */
import { exp } from "../math.ts";
import type { Scorer } from "../model/scorer.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import type { FigureToLink, LinkContext } from "./link-context.ts";
import { PARTS, writeCandidates } from "./link-features.ts";
import { HISTORY_REACH, sameIds } from "./link-history.ts";
import { isTied } from "./tied.ts";

/** A figure that waits for its subjects. */
export interface OpenFigure {
  /** Index into document.quantities. */
  quantity: number;
  /** Kind and measure as one number (natureOf). */
  nature: number;
}

/** A figure with the subjects that it was given. */
export interface ClosedFigure extends OpenFigure {
  subjects: readonly string[];
}

/** Subjects that a figure may have. */
export interface Link {
  /** The best of the candidates with these subjects. */
  candidate: Candidate;
  /** Probability under the ranker, of all candidates with these subjects together. */
  score: number;
}

/** What is known of the `at`-th figure once those before it are linked; `closed`: at least the last HISTORY_REACH. */
export function figureToLink(
  context: LinkContext,
  figures: readonly OpenFigure[],
  at: number,
  closed: readonly ClosedFigure[],
): FigureToLink {
  const { document, names, streams } = context;
  const { quantity, nature } = figures[at];
  const last = closed.at(-1);
  const read = document.quantities[quantity];
  const place = streams.ofQuantity[quantity];
  return {
    quantity,
    nature,
    place,
    closed: closed.slice(-HISTORY_REACH),
    previous: last?.subjects ?? null,
    previousGap: last === undefined ? 9 : place[0] - streams.ofQuantity[last.quantity][0],
    previousNature: last?.nature ?? 0,
    newNames: last === undefined ? 9 : namesWithin(names, document.quantities[last.quantity].end, read.start),
    next: figures[at + 1] ?? null,
  };
}

/** How many names lie between two offsets. */
function namesWithin(names: LinkContext["names"], from: number, to: number): number {
  let low = 0;
  for (let high = names.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (names[middle].start < from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (low + count < names.length && names[low + count].end <= to) count++;
  return count;
}

/** Whether a figure is joined to the figure before it so that it must be about the same. */
function isTiedTo(
  { document, streams }: LinkContext,
  { place: [sentence, item], closed }: FigureToLink,
): boolean {
  const { items } = streams.streams[sentence];
  const [before, itemBefore] = streams.ofQuantity[closed[closed.length - 1].quantity];
  const isNext =
    before === sentence && !items.slice(itemBefore + 1, item).some(({ quantity }) => quantity >= 0);
  return isNext && isTied(items, item, document.quantities);
}

/** The score of each candidate: the sum over its parts. */
function candidateScores(
  context: LinkContext,
  figure: FigureToLink,
  candidates: readonly Candidate[],
  scorer: Scorer,
): Float64Array {
  const partsOf = writeCandidates(context, figure, candidates, scorer.clear());
  const ofPart = scorer.scores();
  const scores = new Float64Array(candidates.length);
  for (let k = 0; k < partsOf.length; k++) scores[Math.floor(k / PARTS)] += ofPart[partsOf[k]];
  return scores;
}

/** The subjects that a figure may have, the likeliest first. `scorer`: of the ranker. */
export function linksOf(context: LinkContext, scorer: Scorer, figure: FigureToLink): Link[] {
  const candidates = candidatesOf(context, figure);
  const scores = candidateScores(context, figure, candidates, scorer);
  const top = Math.max(...scores);
  const links = new Map<string, { candidate: Candidate; score: number; best: number }>();
  let total = 0;
  scores.forEach((score, c) => {
    const odds = exp(score - top);
    total += odds;
    const key = [...candidates[c].ids].sort().join("\n");
    const link = links.get(key);
    if (link === undefined) links.set(key, { candidate: candidates[c], score: odds, best: score });
    else {
      link.score += odds;
      if (score > link.best) [link.candidate, link.best] = [candidates[c], score];
    }
  });
  const found = [...links.values()]
    .map(({ candidate, score }) => ({ candidate, score: score / total }))
    .sort((a, b) => b.score - a.score);
  // one that must be about the same as the last keeps its probability: it bears on the last one's choice
  const { previous } = figure;
  return previous !== null && isTiedTo(context, figure)
    ? found.filter(({ candidate }) => sameIds(candidate.ids, previous))
    : found;
}
