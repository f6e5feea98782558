/**
 * Trains a ranker: a softmax over the candidates of one question (Luce 1959), the likelihood being the summed
 * probability of all right candidates. The model has one label, the score.
 */
import { PARTS } from "../../core/facts/link-features.ts";
import { exp } from "../../core/math.ts";
import type { FeatureSequence, LinearModel } from "../../core/model/linear.ts";
import { averageOf } from "./average.ts";
import { type QuantizeOptions, quantize } from "./quantize.ts";
import { seededRandom, shuffled } from "./random.ts";
import { type Numbered, numberFeatures } from "./rare.ts";
import { type Selection, selected } from "./selection.ts";
import { EpochAverage, type LearnedWeights, newWeights, startSquares, step } from "./weights.ts";

/** Features of the candidates of one question. */
export interface CandidateFeatures {
  /** An item a part. */
  parts: FeatureSequence;
  /** The parts of candidate c: partsOf[c * PARTS .. (c + 1) * PARTS). */
  partsOf: Int32Array;
}

/** The candidates of one question and which of them are right. */
export interface RankExample {
  features: CandidateFeatures;
  right: boolean[];
}

export interface RankOptions extends Omit<QuantizeOptions, "labels"> {
  epochs: number;
  rate: number;
  /** Orders of the examples: the ranker is the average of one for each. The first also orders the pass that chooses features. */
  seeds: readonly number[];
  /** What the sums of squared gradients start from. */
  start: number;
  /** Features that the examples show fewer times than this are left out. */
  leastCount: number;
  /** If given, a first pass with these settings chooses the features that the second learns from. */
  selection?: Selection;
}

/** Learns the weights and rounds them to the form that ships. */
export function trainRanker(examples: readonly RankExample[], options: RankOptions): LinearModel {
  const useful = examples.filter(({ right }) => right.includes(true) && right.length > 1);
  const sequences = useful.map(({ features }) => features.parts);
  return selected(
    options,
    numberFeatures(sequences, options.bits, options.leastCount),
    (settings, features, isChoosing) => {
      const seeds = isChoosing ? settings.seeds.slice(0, 1) : settings.seeds;
      const models = seeds.map((seed) => trainOnce(useful, features, settings, seed));
      return models.length === 1 ? models[0] : averageOf(models);
    },
  );
}

function trainOnce(
  examples: readonly RankExample[],
  { sequences, bucketOf }: Numbered,
  options: RankOptions,
  seed: number,
): LinearModel {
  const random = seededRandom(seed);
  const questions = examples.map(({ features, right }, i) => ({
    features: { ...features, parts: sequences[i] },
    right,
  }));
  const weights = newWeights(bucketOf.length, 1);
  startSquares(weights, options.start);
  const average = new EpochAverage(weights.values.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (const question of shuffled(questions, random)) learn(question, weights, rate);
    if (epoch >= options.epochs / 2) average.add(weights.values);
  }
  average.writeTo(weights.values);
  return quantize(weights, bucketOf, new Float32Array(2), { ...options, labels: ["score"] });
}

/** One step: the gradient of a candidate's score goes to all its parts, and of a part to all its features. */
function learn({ features, right }: RankExample, weights: LearnedWeights, rate: number): void {
  const { parts, partsOf } = features;
  const { hashes, offsets } = parts;
  const ofPart = new Float64Array(offsets.length - 1);
  for (let p = 0; p < ofPart.length; p++)
    for (let k = offsets[p]; k < offsets[p + 1]; k++) ofPart[p] += weights.values[hashes[k]];
  const scores = new Float64Array(right.length);
  for (let k = 0; k < partsOf.length; k++) scores[Math.floor(k / PARTS)] += ofPart[partsOf[k]];
  const top = Math.max(...scores);
  const odds = scores.map((score) => exp(score - top));
  const all = odds.reduce((a, b) => a + b, 0);
  const good = odds.reduce((a, b, c) => (right[c] ? a + b : a), 0);
  const gradients = new Float64Array(ofPart.length);
  for (let c = 0; c < right.length; c++) {
    const gradient = odds[c] / all - (right[c] ? odds[c] / Math.max(good, 1e-300) : 0);
    for (let k = c * PARTS; k < (c + 1) * PARTS; k++) gradients[partsOf[k]] += gradient;
  }
  for (let p = 0; p < gradients.length; p++) {
    if (gradients[p] < 1e-3 && gradients[p] > -1e-3) continue;
    for (let k = offsets[p]; k < offsets[p + 1]; k++) step(weights, hashes[k], gradients[p], rate);
  }
}
