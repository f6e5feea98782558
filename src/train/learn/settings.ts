/** How each model is learned. Chosen by cross-validation; docs/experiments.md has the figures. */
import { mayFollow, OUTSIDE } from "../../core/tagger/labels.ts";
import type { ChainOptions } from "./chain-trainer.ts";
import type { RankOptions } from "./ranker-trainer.ts";

type Chain = Omit<ChainOptions, "labels">;

export const TAGGER: Chain = {
  bits: 20,
  selection: { epochs: 2, prune: 0.14 },
  epochs: 5,
  rate: 0.1,
  start: 0.1,
  decay: 0.006,
  leastError: 0.001,
  prune: 0.08,
  leastCount: 2,
  seed: 1,
  mayFollow,
  handicap: { label: OUTSIDE, by: 0.4 },
};
/** Taggers that find names for the other models to learn from. */
export const SCOUT: Chain = { ...TAGGER, epochs: 3 };
/** Measures: many labels, many features. */
export const MEASURES: Chain = {
  bits: 18,
  selection: { epochs: 2, prune: 0.14 },
  epochs: 6,
  rate: 0.05,
  start: 1,
  decay: 0.003,
  leastError: 0.01,
  prune: 0.08,
  leastCount: 3,
  seed: 2,
};
/** Periods: half the features do as well. */
export const PERIODS: Chain = { ...MEASURES, selection: { epochs: 2, prune: 0.17 } };
/** Kinds and directions: a few thousand features suffice, and none should be missing. */
export const KINDS: Chain = {
  ...MEASURES,
  selection: { epochs: 2, prune: 0.09 },
  epochs: 4,
  rate: 0.1,
  prune: 0.04,
};
/** Roles: few names are sources, and a source that is taken for a subject costs more than the other way about. */
export const ROLES: Chain = {
  ...KINDS,
  selection: { epochs: 2, prune: 0.13 },
  epochs: 5,
  start: 0.1,
  prune: 0.05,
  handicap: { label: 0, by: 0.2 },
};
/** The average of two rankers; their weights are finer than a shipped model has, since they are averaged before they are rounded. */
export const RANKER: RankOptions = {
  bits: 20,
  largest: 127,
  selection: { epochs: 2, prune: 0.085 },
  epochs: 4,
  rate: 0.05,
  start: 0.1,
  prune: 0.02,
  leastCount: 2,
  seeds: [3, 7],
};
/** Rankers of rehearsals: they need the same mistakes, not a small model. */
export const REHEARSED: RankOptions = { ...RANKER, seeds: [3], selection: undefined, epochs: 3 };
