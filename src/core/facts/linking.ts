/** Links the figures of a document to their subjects, in the order of the text, with the ranker. */
import { exp } from "../math.ts";
import { emissions, type LinearModel } from "../model/linear.ts";
import type { Steps } from "../steps.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import type { FigureToLink, LinkContext } from "./link-context.ts";
import { type CandidateFeatures, candidateFeatures, PARTS } from "./link-features.ts";

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

export interface Link {
  candidate: Candidate;
  /** Probability under the ranker. */
  score: number;
}

/** What is known of the `at`-th figure once those before it are linked. */
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
    closed,
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

/** Candidates of a figure with their features. */
export function rankingQuestion(
  context: LinkContext,
  figure: FigureToLink,
): { candidates: Candidate[]; features: CandidateFeatures } {
  const candidates = candidatesOf(context, figure);
  return { candidates, features: candidateFeatures(context, figure, candidates) };
}

/** The score of each candidate: the sum over its parts. */
function candidateScores(model: LinearModel, { parts, partsOf }: CandidateFeatures): Float64Array {
  const ofPart = emissions(model, parts);
  const scores = new Float64Array(partsOf.length / PARTS);
  for (let k = 0; k < partsOf.length; k++) scores[Math.floor(k / PARTS)] += ofPart[partsOf[k]];
  return scores;
}

/** The subjects of each figure; each choice takes those before it as given. A step a figure. */
export function* linkSteps(
  context: LinkContext,
  model: LinearModel,
  figures: readonly OpenFigure[],
): Steps<Link[]> {
  const closed: ClosedFigure[] = [];
  const links: Link[] = [];
  for (let at = 0; at < figures.length; at++) {
    const { candidates, features } = rankingQuestion(context, figureToLink(context, figures, at, closed));
    const link = choose(candidates, candidateScores(model, features));
    closed.push({ ...figures[at], subjects: link.candidate.ids });
    links.push(link);
    yield;
  }
  return links;
}

/** Candidates with the same subjects add up their probabilities; of the best subjects the best candidate is given. */
function choose(candidates: readonly Candidate[], scores: Float64Array): Link {
  const top = Math.max(...scores);
  const sums = new Map<string, { total: number; best: number }>();
  let all = 0;
  scores.forEach((score, c) => {
    const odds = exp(score - top);
    all += odds;
    const key = [...candidates[c].ids].sort().join("\n");
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { total: odds, best: c });
    else {
      sum.total += odds;
      if (score > scores[sum.best]) sum.best = c;
    }
  });
  let winner = { total: -1, best: 0 };
  for (const sum of sums.values()) if (sum.total > winner.total) winner = sum;
  return { candidate: candidates[winner.best], score: winner.total / all };
}
