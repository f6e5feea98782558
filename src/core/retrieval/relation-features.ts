/** What the second ranking looks at, as numbers. Every one of them grows with how related two articles are. */
import { exp } from "../math.ts";
import type { FigureOverlap, SharedFigure } from "./shared-figures.ts";
import type { NameOverlap } from "./shared-names.ts";

export const RELATION_FEATURES = [
  "text",
  "names",
  "contained names",
  "main name",
  "same figures",
  "rounded figures",
  "other figures",
  "text, near in time",
  "names, near in time",
  "contained names, near in time",
  "main name, near in time",
  "names, within weeks",
] as const;

/** Days after which nearness in time is worth half. */
const NEAR = 2;
const WEEKS = 30;

/**
 * One number a feature, each about 0 to 1. Nearness in time never counts by itself, only with what the articles share, and
 * fades without an end: an old article on the same thing stays related.
 * @param text BM25 score as a share of the best one's
 * @param days between the two, or null where that is not known
 */
export function relationFeatures(
  text: number,
  names: NameOverlap,
  figures: FigureOverlap,
  days: number | null,
): number[] {
  const near = days === null ? 0 : 1 / (1 + Math.abs(days) / NEAR);
  const weeks = days === null ? 0 : 1 / (1 + Math.abs(days) / WEEKS);
  return [
    text,
    names.cosine,
    names.containment,
    names.main,
    saturated(figures.same),
    saturated(figures.rounded),
    saturated(figures.different),
    near * text,
    near * names.cosine,
    near * names.containment,
    near * names.main,
    weeks * names.cosine,
  ];
}

/** The first shared figures say most. */
function saturated(figures: readonly SharedFigure[]): number {
  return 1 - exp(-figures.reduce((sum, { weight }) => sum + weight, 0));
}
