/** Reads the figures of a document as far as their subjects: kind, direction, measure and period of each quantity. */
import type { Document } from "../document.ts";
import { decode, decodeLabels } from "../model/chain.ts";
import type { LinearModel } from "../model/linear.ts";
import type { ModelSet } from "../model/models.ts";
import type { Steps } from "../steps.ts";
import type { Direction, FigureKind, Measure, Period } from "../types.ts";
import { type Attribute, DIRECTION, KIND, MEASURE, PERIOD } from "./attributes.ts";
import { type FigureContext, figureContext } from "./figure-context.ts";
import { figureFeatures } from "./figure-features.ts";
import { KIND_LABELS } from "./labels.ts";
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

/**
 * How sure one must be of a figure in a text that says little of markets: there most numbers are none, and the classifier,
 * which has learned from market news, takes too many for one. A headline by itself that has no word of markets counts as such
 * a text. What it gains and costs stands in docs/experiments.md.
 */
const LEAST_OUTSIDE_MARKETS = 0.75;

/** The figures among a document's quantities, in order. */
function findKinds(context: FigureContext, model: LinearModel): Omit<FoundFigure, "measure">[] {
  const { document, streams } = context;
  // quantities inside names are none
  const candidates = document.quantities.map((_, i) => i).filter((i) => streams.ofQuantity[i] !== undefined);
  const { labels, confidence } = decode(model, figureFeatures(context, candidates, KIND.hints));
  const least = context.marketness === 0 ? LEAST_OUTSIDE_MARKETS : 0;
  return candidates.flatMap((quantity, k) =>
    labels[k] === 0 || confidence[k] < least
      ? []
      : [{ quantity, kind: KIND_LABELS[labels[k]] as FigureKind, score: confidence[k] }],
  );
}

/** The label of one attribute for each figure. */
function attributeOf<T>(
  context: FigureContext,
  found: readonly Omit<FoundFigure, "measure">[],
  model: LinearModel,
  { labels, hints }: Attribute<T>,
): T[] {
  const features = figureFeatures(
    context,
    found.map(({ quantity }) => quantity),
    hints,
    found.map(({ kind }) => KIND_LABELS.indexOf(kind)),
  );
  return Array.from(decodeLabels(model, features), (label) => labels[label]);
}

/** The same with their measures. */
export function findFigures(
  context: FigureContext,
  models: Pick<ModelSet, "kind" | "measure">,
): FoundFigure[] {
  return withMeasures(context, findKinds(context, models.kind), models.measure);
}

function withMeasures(
  context: FigureContext,
  found: readonly Omit<FoundFigure, "measure">[],
  model: LinearModel,
): FoundFigure[] {
  const measures = attributeOf(context, found, model, MEASURE);
  return found.map((figure, k) => ({ ...figure, measure: measures[k] }));
}

/** The same with direction and period. A step a classifier. */
export function* draftSteps(
  document: Document,
  names: readonly NameSpan[],
  streams: Streams,
  models: Pick<ModelSet, "kind" | "direction" | "measure" | "period">,
): Steps<FigureDraft[]> {
  const context = figureContext(document, names, streams);
  const kinds = findKinds(context, models.kind);
  yield;
  const found = withMeasures(context, kinds, models.measure);
  yield;
  const periods = attributeOf(context, found, models.period, PERIOD);
  yield;
  const changes = found.filter(({ kind }) => kind === "change").map(({ quantity }) => quantity);
  const directions = decodeLabels(models.direction, figureFeatures(context, changes, DIRECTION.hints));
  const directionOf = new Map(changes.map((quantity, c) => [quantity, DIRECTION.labels[directions[c]]]));
  return found.map((figure, k) => {
    const direction = directionOf.get(figure.quantity);
    return {
      ...figure,
      direction: direction === undefined ? null : signOr(document, figure.quantity, direction),
      period: periods[k],
    };
  });
}

/** A written minus on a change settles its direction; a plus does so too, and nothing is no move. */
function signOr(document: Document, quantity: number, guess: Direction): Direction {
  const { signed, sign, value } = document.quantities[quantity];
  if (value === 0) return 0;
  return signed ? sign : guess;
}
