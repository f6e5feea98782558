/**
 * Learning in two passes: the first finds out which features matter, the second learns from these alone. The model is
 * many times smaller and no less accurate, often more so: features that explain single examples are gone.
 */
import type { LinearModel } from "../../core/model/linear.ts";
import { type Numbered, narrowed } from "./rare.ts";

/** Settings of the first pass. */
export interface Selection {
  epochs: number;
  /** Features all of whose weights stay below this share of the largest one are not chosen. */
  prune: number;
}

/**
 * Runs `train` once with the settings as they are, or twice where they ask for a selection: first `isChoosing`, then with the
 * features that were chosen.
 */
export function selected<O extends { selection?: Selection }>(
  options: O,
  features: Numbered,
  train: (options: O, features: Numbered, isChoosing: boolean) => LinearModel,
): LinearModel {
  if (options.selection === undefined) return train(options, features, false);
  const { rows } = train({ ...options, ...options.selection }, features, true);
  return train(options, narrowed(features, rows), false);
}
