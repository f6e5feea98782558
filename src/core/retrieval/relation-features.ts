/** What the second ranking looks at, as numbers. Every one of them grows with how related two articles are. */
import { exp } from "../math.ts";
import type { Figure } from "../types.ts";
import { type FigureOverlap, isMoving, type SharedFigure } from "./shared-figures.ts";
import type { NameOverlap } from "./shared-names.ts";

export const RELATION_FEATURES = [
  "text",
  "names",
  "contained names",
  "main name",
  "same prices",
  "same other figures",
  "rounded figures",
  "different figures",
] as const;

/** What is left of a relation between articles that lie years apart. */
const LASTING = 0.2;
/** Days after which the rest of it is halved. */
const HALVED = 4;

/**
 * One number a feature, 0 to 1. All of them fade with the days between the articles, at first soon and never to nothing:
 * nearness in time alone relates nothing, and an old article on the same thing stays related.
 * @param text BM25 score as a share of the best one's
 * @param days between the two, or null where that is not known
 */
export function relationFeatures(
  text: number,
  names: NameOverlap,
  figures: FigureOverlap,
  days: number | null,
): number[] {
  const nearness = nearnessOf(days);
  return [
    text,
    names.cosine,
    names.containment,
    names.main,
    saturated(figures.same.filter(({ figure }) => isQuote(figure))),
    saturated(figures.same.filter(({ figure }) => !isQuote(figure))),
    saturated(figures.rounded),
    saturated(figures.different),
  ].map((value) => value * nearness);
}

/** What a market quotes: neighbouring events repeat it, where a profit or the size of a deal belongs to one. */
const isQuote = (figure: Figure): boolean => figure.kind === "level" && isMoving(figure);

/** 1 on the same day, falling to LASTING. */
export function nearnessOf(days: number | null): number {
  return days === null ? LASTING : LASTING + (1 - LASTING) / (1 + Math.abs(days) / HALVED);
}

/** The first shared figures say most. */
function saturated(figures: readonly SharedFigure[]): number {
  return 1 - exp(-figures.reduce((sum, { weight }) => sum + weight, 0));
}
