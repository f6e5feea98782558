/** How each model is learned. Chosen by cross-validation; docs/experiments.md has the figures. */
import { mayFollow, OUTSIDE } from "../../core/tagger/labels.ts";
import type { ChainOptions } from "./chain-trainer.ts";
import type { RankOptions } from "./ranker-trainer.ts";

type Chain = Omit<ChainOptions, "labels">;

export const TAGGER: Chain = {
  bits: 20,
  selection: { epochs: 2, prune: 0.12 },
  epochs: 5,
  rate: 0.1,
  start: 0.1,
  decay: 0.006,
  prune: 0.04,
  leastCount: 2,
  seed: 1,
  mayFollow,
  handicap: { label: OUTSIDE, by: 0.4 },
};
export const FIGURES: Chain = {
  bits: 20,
  selection: { epochs: 2, prune: 0.13 },
  epochs: 4,
  rate: 0.1,
  start: 1,
  decay: 0.003,
  prune: 0.04,
  leastCount: 3,
  seed: 2,
};
export const RANKER: RankOptions = {
  bits: 20,
  selection: { epochs: 3, prune: 0.05 },
  epochs: 6,
  rate: 0.05,
  start: 1,
  prune: 0.02,
  leastCount: 2,
  seed: 3,
};
