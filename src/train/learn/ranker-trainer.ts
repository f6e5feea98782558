/**
 * Trains a ranker: a softmax over the candidates of one question (Luce 1959), the likelihood being the summed
 * probability of all right candidates. The model has one label, the score.
 */
import { exp } from "../../core/math.ts";
import type { FeatureSequence, LinearModel } from "../../core/model/linear.ts";
import { quantize } from "./quantize.ts";
import { seededRandom, shuffled } from "./random.ts";
import { withoutRare } from "./rare.ts";
import { EpochAverage, newWeights, step } from "./weights.ts";

/** The candidates of one question (an item each) and which of them are right. */
export interface RankExample {
  candidates: FeatureSequence;
  right: boolean[];
}

export interface RankOptions {
  bits: number;
  epochs: number;
  rate: number;
  prune: number;
  seed: number;
  /** Features that the examples show fewer times than this are left out. */
  leastCount: number;
}

export function trainRanker(examples: readonly RankExample[], options: RankOptions): LinearModel {
  const weights = newWeights(options.bits, 1);
  const mask = 2 ** options.bits - 1;
  const random = seededRandom(options.seed);
  const kept = withoutRare(
    examples.map((example) => example.candidates),
    options.bits,
    options.leastCount,
  );
  const useful = examples
    .map(({ right }, i) => ({ candidates: kept[i], right }))
    .filter((example) => example.right.includes(true) && example.right.length > 1);
  const average = new EpochAverage(weights.values.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (const { candidates, right } of shuffled(useful, random)) {
      const { hashes, offsets } = candidates;
      const scores = right.map((_, c) => {
        let sum = 0;
        for (let k = offsets[c]; k < offsets[c + 1]; k++) sum += weights.values[hashes[k] & mask];
        return sum;
      });
      const top = Math.max(...scores);
      const odds = scores.map((score) => exp(score - top));
      const all = odds.reduce((a, b) => a + b, 0);
      const good = odds.reduce((a, b, c) => (right[c] ? a + b : a), 0);
      for (let c = 0; c < odds.length; c++) {
        const gradient = odds[c] / all - (right[c] ? odds[c] / Math.max(good, 1e-300) : 0);
        if (gradient < 1e-3 && gradient > -1e-3) continue;
        for (let k = offsets[c]; k < offsets[c + 1]; k++) step(weights, hashes[k] & mask, gradient, rate);
      }
    }
    if (epoch >= options.epochs / 2) average.add(weights.values);
  }
  average.writeTo(weights.values);
  return quantize(weights, new Float32Array(2), ["score"], options.prune);
}
