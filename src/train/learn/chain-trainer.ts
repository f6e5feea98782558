/**
 * Trains a linear-chain CRF by stochastic gradient steps on the conditional log-likelihood, one sequence at a time.
 * Deterministic: seeded order, arithmetic that is exact in every engine.
 */
import { forwardBackward } from "../../core/model/chain.ts";
import type { FeatureSequence, LinearModel } from "../../core/model/linear.ts";
import { quantize } from "./quantize.ts";
import { seededRandom, shuffled } from "./random.ts";
import { withoutRare } from "./rare.ts";
import { EpochAverage, type LearnedWeights, newWeights, step } from "./weights.ts";

export interface ChainExample {
  features: FeatureSequence;
  labels: Int32Array;
}

export interface ChainOptions {
  labels: readonly string[];
  bits: number;
  epochs: number;
  rate: number;
  /** L2 penalty on a weight each time its feature is seen. */
  decay: number;
  /** Rows whose largest weight is below this share of the largest weight of all are dropped. */
  prune: number;
  seed: number;
  /** Features that the examples show fewer times than this are left out. */
  leastCount: number;
  /** Label pairs that may not follow each other; `null` is the start. */
  mayFollow?: (from: number | null, to: number) => boolean;
}

const FORBIDDEN = -1000;

/** Learns the weights and rounds them to the form that ships. */
export function trainChain(all: readonly ChainExample[], options: ChainOptions): LinearModel {
  const kept = withoutRare(
    all.map((example) => example.features),
    options.bits,
    options.leastCount,
  );
  const examples = all.map(({ labels }, i) => ({ features: kept[i], labels }));
  const width = options.labels.length;
  const weights = newWeights(options.bits, width);
  const transitions = startTransitions(width, options.mayFollow);
  const squares = new Float32Array(transitions.length);
  const random = seededRandom(options.seed);
  const average = new EpochAverage(weights.values.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (const example of shuffled(examples, random)) {
      if (example.labels.length > 0) learn(example, weights, transitions, squares, rate, options.decay);
    }
    if (epoch >= options.epochs / 2) average.add(weights.values);
  }
  average.writeTo(weights.values);
  return quantize(weights, transitions, options.labels, options.prune);
}

function startTransitions(width: number, mayFollow: ChainOptions["mayFollow"]): Float32Array {
  const transitions = new Float32Array((width + 1) * width);
  if (mayFollow === undefined) return transitions;
  for (let from = 0; from <= width; from++) {
    for (let to = 0; to < width; to++) {
      if (!mayFollow(from === width ? null : from, to)) transitions[from * width + to] = FORBIDDEN;
    }
  }
  return transitions;
}

function learn(
  example: ChainExample,
  weights: LearnedWeights,
  transitions: Float32Array,
  squares: Float32Array,
  rate: number,
  decay: number,
): void {
  const { width } = weights;
  const { labels } = example;
  const count = labels.length;
  const scores = floatEmissions(weights, example.features);
  const { alpha, beta, potentials, jumps } = forwardBackward(scores, transitions, width);
  const gradient = new Float64Array(width);
  const mask = 2 ** weights.bits - 1;
  const { hashes, offsets } = example.features;
  for (let item = 0; item < count; item++) {
    let total = 0;
    for (let l = 0; l < width; l++) total += gradient[l] = alpha[item * width + l] * beta[item * width + l];
    for (let l = 0; l < width; l++) gradient[l] /= total;
    gradient[labels[item]] -= 1;
    for (let k = offsets[item]; k < offsets[item + 1]; k++) {
      const row = (hashes[k] & mask) * width;
      for (let l = 0; l < width; l++) {
        const g = gradient[l];
        if (g > 1e-3 || g < -1e-3) step(weights, row + l, g + decay * weights.values[row + l], rate);
      }
    }
  }
  // transitions: expected minus observed counts
  const expected = new Float64Array(transitions.length);
  for (let to = 0; to < width; to++) expected[width * width + to] = alpha[to] * beta[to];
  normalize(expected, width * width, width);
  expected[width * width + labels[0]] -= 1;
  const pair = new Float64Array(width * width);
  for (let item = 1; item < count; item++) {
    let total = 0;
    for (let from = 0; from < width; from++) {
      for (let to = 0; to < width; to++) {
        const at = item * width + to;
        const p = alpha[(item - 1) * width + from] * jumps[from * width + to] * potentials[at] * beta[at];
        pair[from * width + to] = p;
        total += p;
      }
    }
    for (let k = 0; k < pair.length; k++) expected[k] += pair[k] / total;
    expected[labels[item - 1] * width + labels[item]] -= 1;
  }
  for (let k = 0; k < expected.length; k++) {
    if (transitions[k] <= FORBIDDEN || (expected[k] < 1e-4 && expected[k] > -1e-4)) continue;
    squares[k] += expected[k] * expected[k];
    transitions[k] -= (rate * expected[k]) / Math.sqrt(squares[k] + 1e-8);
  }
}

function normalize(values: Float64Array, from: number, width: number): void {
  let total = 0;
  for (let k = from; k < from + width; k++) total += values[k];
  for (let k = from; k < from + width; k++) values[k] /= total;
}

function floatEmissions(weights: LearnedWeights, sequence: FeatureSequence): Float64Array {
  const { width } = weights;
  const count = sequence.offsets.length - 1;
  const mask = 2 ** weights.bits - 1;
  const scores = new Float64Array(count * width);
  for (let item = 0; item < count; item++) {
    for (let k = sequence.offsets[item]; k < sequence.offsets[item + 1]; k++) {
      const row = (sequence.hashes[k] & mask) * width;
      for (let l = 0; l < width; l++) scores[item * width + l] += weights.values[row + l];
    }
  }
  return scores;
}
