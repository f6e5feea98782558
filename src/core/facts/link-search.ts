/** Links the figures of a document to their subjects, in the order of the text. */
import { beamSteps } from "../model/beam.ts";
import type { LinearModel } from "../model/linear.ts";
import { Scorer } from "../model/scorer.ts";
import type { Steps } from "../steps.ts";
import type { ClosedFigure, LinkContext, OpenFigure } from "./link-context.ts";
import { HISTORY_REACH } from "./link-history.ts";
import { LinkQuestion } from "./link-question.ts";
import { type Link, linksOf } from "./linking.ts";

/** A figure with one of the links that it may have. */
interface Choice extends Link, ClosedFigure {}

const BEAM = {
  width: 4,
  least: 0.05,
  reach: HISTORY_REACH,
  same: 6,
  keyOf: ({ subjects }: Choice) => subjects.number,
};

/** The subjects of each figure. A step a figure. */
export function linkSteps(
  context: LinkContext,
  model: LinearModel,
  figures: readonly OpenFigure[],
): Steps<Link[]> {
  const scorer = new Scorer(model);
  const choicesAt = (at: number): ((recent: readonly Choice[]) => Choice[]) => {
    const question = new LinkQuestion(context, figures, at, scorer.clear());
    const { quantity, nature } = figures[at];
    return (recent) =>
      linksOf(question, scorer, recent).map(({ candidate, score }) => ({
        candidate,
        score,
        quantity,
        nature,
        subjects: candidate.subjects,
      }));
  };
  return beamSteps(figures.length, choicesAt, BEAM);
}
