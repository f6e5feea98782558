/** Label sets of the figure classifiers. */
import { type Direction, FIGURE_KINDS, type FigureKind, MEASURES, type Measure } from "../types.ts";

/** Label 0 means: no market figure. */
export const KIND_LABELS = ["none", ...FIGURE_KINDS] as const;
export const DIRECTION_LABELS: readonly Direction[] = [-1, 0, 1];

/** Kind and measure of a figure as one number, for features. */
export function natureOf(kind: FigureKind, measure: Measure): number {
  return KIND_LABELS.indexOf(kind) * 32 + MEASURES.indexOf(measure);
}
