/**
 * Trains a ranker: a softmax over the candidates of one question (Luce 1959), the likelihood being the summed
 * probability of all right candidates. The model has one label, the score.
 */
import { combine } from "../../core/hash.ts";
import { exp } from "../../core/math.ts";
import type { FeatureSequence, LinearModel } from "../../core/model/linear.ts";
import { quantize } from "./quantize.ts";
import { seededRandom, shuffled } from "./random.ts";
import { numberFeatures } from "./rare.ts";
import { EpochAverage, newWeights, startSquares, step } from "./weights.ts";

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
  /** L2 penalty on a weight each time its feature is seen. */
  decay: number;
  /** What the sums of squared gradients start from. */
  start: number;
  /** Share of the features that each step leaves out (Srivastava et al. 2014), so that no one feature is relied on. */
  dropout: number;
  /** Features that the examples show fewer times than this are left out. */
  leastCount: number;
}

export function trainRanker(examples: readonly RankExample[], options: RankOptions): LinearModel {
  const random = seededRandom(options.seed);
  const { sequences, bucketOf } = numberFeatures(
    examples.map((example) => example.candidates),
    options.bits,
    options.leastCount,
  );
  const weights = newWeights(bucketOf.length, 1);
  const useful = examples
    .map(({ right }, i) => ({ candidates: sequences[i], right }))
    .filter((example) => example.right.includes(true) && example.right.length > 1);
  startSquares(weights, options.start);
  const boost = 1 / (1 - options.dropout);
  const average = new EpochAverage(weights.values.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (const { candidates, right } of shuffled(useful, random)) {
      const { hashes, offsets } = thinned(candidates, options.dropout, random);
      const scores = right.map((_, c) => {
        let sum = 0;
        for (let k = offsets[c]; k < offsets[c + 1]; k++) sum += weights.values[hashes[k]];
        return sum * boost;
      });
      const top = Math.max(...scores);
      const odds = scores.map((score) => exp(score - top));
      const all = odds.reduce((a, b) => a + b, 0);
      const good = odds.reduce((a, b, c) => (right[c] ? a + b : a), 0);
      for (let c = 0; c < odds.length; c++) {
        const gradient = odds[c] / all - (right[c] ? odds[c] / Math.max(good, 1e-300) : 0);
        if (gradient < 1e-3 && gradient > -1e-3) continue;
        for (let k = offsets[c]; k < offsets[c + 1]; k++)
          step(weights, hashes[k], gradient * boost + options.decay * weights.values[hashes[k]], rate);
      }
    }
    if (epoch >= options.epochs / 2) average.add(weights.values);
  }
  average.writeTo(weights.values);
  return quantize(weights, bucketOf, new Float32Array(2), { ...options, labels: ["score"] });
}

/** A copy without a random share of the features; a feature goes or stays for all candidates alike. */
function thinned(candidates: FeatureSequence, share: number, random: () => number): FeatureSequence {
  if (share === 0) return candidates;
  const salt = Math.floor(random() * 2 ** 32);
  const limit = share * 2 ** 32;
  const hashes = new Uint32Array(candidates.hashes.length);
  const offsets = new Int32Array(candidates.offsets.length);
  let size = 0;
  for (let c = 0; c + 1 < offsets.length; c++) {
    for (let k = candidates.offsets[c]; k < candidates.offsets[c + 1]; k++) {
      if (combine(salt, candidates.hashes[k]) >= limit) hashes[size++] = candidates.hashes[k];
    }
    offsets[c + 1] = size;
  }
  return { hashes, offsets };
}
