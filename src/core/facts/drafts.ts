/** Reads the figures of a document as far as their subjects: kind, direction, measure and period of each quantity. */
import type { Document } from "../document.ts";
import { decode, decodeLabels } from "../model/chain.ts";
import type { FeatureSequence, LinearModel } from "../model/linear.ts";
import type { ModelSet } from "../model/models.ts";
import type { Steps } from "../steps.ts";
import { type Direction, type FigureKind, MEASURES, type Measure, PERIODS, type Period } from "../types.ts";
import { type FigureContext, figureContext } from "./figure-context.ts";
import { figureFeatures } from "./figure-features.ts";
import { DIRECTION_LABELS, KIND_LABELS } from "./labels.ts";
import type { NameSpan, Streams } from "./stream.ts";

/** A figure before it is linked. */
export interface FigureDraft {
  quantity: number;
  kind: FigureKind;
  score: number;
  direction: Direction | null;
  measure: Measure;
  period: Period;
}

/** A quantity that was taken for a figure. */
export type FoundFigure = Pick<FigureDraft, "quantity" | "kind" | "score" | "measure">;

/** The figures among a document's quantities, in order, and the features that tell their measures and periods. */
function findKinds(
  context: FigureContext,
  model: LinearModel,
): { found: Omit<FoundFigure, "measure">[]; features: FeatureSequence } {
  const { document, streams } = context;
  // quantities inside names are none
  const candidates = document.quantities.map((_, i) => i).filter((i) => streams.ofQuantity[i] !== undefined);
  const kinds = decode(model, figureFeatures(context, candidates));
  const found = candidates
    .map((quantity, k) => ({ quantity, label: kinds.labels[k], score: kinds.confidence[k] }))
    .filter(({ label }) => label > 0);
  const features = figureFeatures(
    context,
    found.map(({ quantity }) => quantity),
    found.map(({ label }) => label),
  );
  return {
    found: found.map(({ quantity, label, score }) => ({
      quantity,
      kind: KIND_LABELS[label] as FigureKind,
      score,
    })),
    features,
  };
}

/** The figures among a document's quantities, in order, with their measures. */
export function findFigures(
  context: FigureContext,
  models: Pick<ModelSet, "kind" | "measure">,
): FoundFigure[] {
  const { found, features } = findKinds(context, models.kind);
  const measures = decodeLabels(models.measure, features);
  return found.map((figure, k) => ({ ...figure, measure: MEASURES[measures[k]] }));
}

/** The same with direction and period. A step a classifier. */
export function* draftSteps(
  document: Document,
  names: readonly NameSpan[],
  streams: Streams,
  models: Pick<ModelSet, "kind" | "direction" | "measure" | "period">,
): Steps<FigureDraft[]> {
  const context = figureContext(document, names, streams);
  const { found, features } = findKinds(context, models.kind);
  yield;
  const measures = decodeLabels(models.measure, features);
  yield;
  const periods = decodeLabels(models.period, features);
  yield;
  const changes = found.filter(({ kind }) => kind === "change").map(({ quantity }) => quantity);
  const directions = decodeLabels(models.direction, figureFeatures(context, changes));
  const directionOf = new Map(changes.map((quantity, c) => [quantity, DIRECTION_LABELS[directions[c]]]));
  return found.map((figure, k) => {
    const direction = directionOf.get(figure.quantity);
    return {
      ...figure,
      direction: direction === undefined ? null : signOr(document, figure.quantity, direction),
      measure: MEASURES[measures[k]],
      period: PERIODS[periods[k]],
    };
  });
}

/** A written minus on a change settles its direction; a plus does so too. */
function signOr(document: Document, quantity: number, guess: Direction): Direction {
  const { signed, sign } = document.quantities[quantity];
  return signed ? sign : guess;
}
