/** How each model is learned. Chosen by cross-validation; docs/experiments.md has the figures. */
import { mayFollow } from "../../core/tagger/labels.ts";
import type { ChainOptions } from "./chain-trainer.ts";
import type { RankOptions } from "./ranker-trainer.ts";

type Chain = Omit<ChainOptions, "labels">;

export const TAGGER: Chain = {
  bits: 20,
  epochs: 5,
  rate: 0.1,
  start: 0.1,
  decay: 0.003,
  prune: 0.05,
  leastCount: 2,
  seed: 1,
  mayFollow,
};
export const FIGURES: Chain = {
  bits: 20,
  epochs: 3,
  rate: 0.1,
  start: 1,
  decay: 0.003,
  prune: 0.06,
  leastCount: 3,
  seed: 2,
};
export const RANKER: RankOptions = {
  bits: 20,
  epochs: 4,
  rate: 0.05,
  start: 1,
  prune: 0.03,
  leastCount: 2,
  seed: 3,
};
