/**
 * Trains a linear-chain CRF by stochastic gradient steps on the conditional log-likelihood, one sequence at a time.
 * Deterministic: seeded order, arithmetic that is exact in every engine.
 */
import { exp } from "../../core/math.ts";
import { forwardBackward, jumpsFrom, type Lattice } from "../../core/model/chain.ts";
import type { FeatureSequence, LinearModel } from "../../core/model/linear.ts";
import { type QuantizeOptions, quantize } from "./quantize.ts";
import { seededRandom, shuffled } from "./random.ts";
import { type Numbered, numberFeatures } from "./rare.ts";
import { type Selection, selected } from "./selection.ts";
import { EpochAverage, type LearnedWeights, newWeights, startSquares, step } from "./weights.ts";

export interface ChainExample {
  features: FeatureSequence;
  labels: Int32Array;
}

export interface ChainOptions extends QuantizeOptions {
  epochs: number;
  rate: number;
  /** L2 penalty on a weight each time its feature is seen. */
  decay: number;
  /** What the sums of squared gradients start from. */
  start: number;
  seed: number;
  /** An item does not move a label's weights that is off by less than this: it is learned. */
  leastError: number;
  /** Features that the examples show fewer times than this are left out. */
  leastCount: number;
  /** If given, a first pass with these settings chooses the features that the second learns from. */
  selection?: Selection;
  /** A label that is made less attractive after training: what most items are is found too often otherwise. */
  handicap?: { label: number; by: number };
  /** Label pairs that may not follow each other; `null` is the start. */
  mayFollow?: (from: number | null, to: number) => boolean;
}

const FORBIDDEN = -1000;

/** Learns the weights and rounds them to the form that ships. */
export function trainChain(all: readonly ChainExample[], options: ChainOptions): LinearModel {
  const useful = all.filter(({ labels }) => labels.length > 0);
  const sequences = useful.map(({ features }) => features);
  const labels = useful.map((example) => example.labels);
  return selected(
    options,
    numberFeatures(sequences, options.bits, options.leastCount),
    (settings, features) => trainOnce(features, labels, settings),
  );
}

function trainOnce(
  { sequences, bucketOf }: Numbered,
  labels: readonly Int32Array[],
  options: ChainOptions,
): LinearModel {
  const examples = sequences.map((features, i) => ({ features, labels: labels[i] }));
  const width = options.labels.length;
  const weights = newWeights(bucketOf.length, width);
  startSquares(weights, options.start);
  const transitions = startTransitions(width, options.mayFollow);
  const random = seededRandom(options.seed);
  const average = new EpochAverage(weights.values.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (const example of shuffled(examples, random)) learn(example, weights, transitions, rate, options);
    if (epoch >= options.epochs / 2) average.add(weights.values);
  }
  average.writeTo(weights.values);
  const { handicap } = options;
  if (handicap !== undefined)
    for (let from = 0; from <= width; from++)
      transitions.values[from * width + handicap.label] -= handicap.by;
  return quantize(weights, bucketOf, transitions.values, options);
}

/** Transitions while they are learned. */
interface LearnedTransitions {
  values: Float32Array;
  /** As jumpsFrom gives them for the values. */
  jumps: Float64Array;
  /** Sums of squared gradients. */
  squares: Float32Array;
}

function startTransitions(width: number, mayFollow: ChainOptions["mayFollow"]): LearnedTransitions {
  const values = new Float32Array((width + 1) * width);
  for (let from = 0; mayFollow !== undefined && from <= width; from++) {
    for (let to = 0; to < width; to++) {
      if (!mayFollow(from === width ? null : from, to)) values[from * width + to] = FORBIDDEN;
    }
  }
  return { values, jumps: jumpsFrom(values), squares: new Float32Array(values.length) };
}

function learn(
  { features, labels }: ChainExample,
  weights: LearnedWeights,
  transitions: LearnedTransitions,
  rate: number,
  options: ChainOptions,
): void {
  const lattice = forwardBackward(floatEmissions(weights, features), transitions.jumps, weights.width);
  moveWeights(features, labels, lattice, weights, rate, options);
  moveTransitions(labels, lattice, transitions, rate, weights.width);
}

function moveWeights(
  { hashes, offsets }: FeatureSequence,
  labels: Int32Array,
  { alpha, beta }: Lattice,
  weights: LearnedWeights,
  rate: number,
  { decay, leastError }: ChainOptions,
): void {
  const { width } = weights;
  const gradient = new Float64Array(width);
  const moved = new Int32Array(width);
  for (let item = 0; item < labels.length; item++) {
    let total = 0;
    for (let l = 0; l < width; l++) total += gradient[l] = alpha[item * width + l] * beta[item * width + l];
    for (let l = 0; l < width; l++) gradient[l] /= total;
    gradient[labels[item]] -= 1;
    let movers = 0;
    for (let l = 0; l < width; l++)
      if (gradient[l] > leastError || gradient[l] < -leastError) moved[movers++] = l;
    if (movers === 0) continue;
    for (let k = offsets[item]; k < offsets[item + 1]; k++) {
      const row = hashes[k] * width;
      for (let m = 0; m < movers; m++) {
        const at = row + moved[m];
        step(weights, at, gradient[moved[m]] + decay * weights.values[at], rate);
      }
    }
  }
}

/** Expected minus observed counts of each pair of labels are the gradient. */
function moveTransitions(
  labels: Int32Array,
  { alpha, beta, potentials }: Lattice,
  { values, jumps, squares }: LearnedTransitions,
  rate: number,
  width: number,
): void {
  const expected = new Float64Array(values.length);
  for (let to = 0; to < width; to++) expected[width * width + to] = alpha[to] * beta[to];
  normalize(expected, width * width, width);
  expected[width * width + labels[0]] -= 1;
  const pair = new Float64Array(width * width);
  for (let item = 1; item < labels.length; item++) {
    let total = 0;
    for (let from = 0; from < width; from++) {
      for (let to = 0; to < width; to++) {
        const at = item * width + to;
        const p = alpha[(item - 1) * width + from] * jumps[from * width + to] * potentials[at] * beta[at];
        pair[from * width + to] = p;
        total += p;
      }
    }
    const share = 1 / total;
    for (let k = 0; k < pair.length; k++) expected[k] += pair[k] * share;
    expected[labels[item - 1] * width + labels[item]] -= 1;
  }
  for (let k = 0; k < expected.length; k++) {
    if (values[k] <= FORBIDDEN || (expected[k] < 1e-4 && expected[k] > -1e-4)) continue;
    squares[k] += expected[k] * expected[k];
    values[k] -= (rate * expected[k]) / Math.sqrt(squares[k] + 1e-8);
    jumps[k] = exp(values[k]);
  }
}

function normalize(values: Float64Array, from: number, width: number): void {
  let total = 0;
  for (let k = from; k < from + width; k++) total += values[k];
  for (let k = from; k < from + width; k++) values[k] /= total;
}

function floatEmissions(weights: LearnedWeights, sequence: FeatureSequence): Float64Array {
  const { width, values } = weights;
  const count = sequence.offsets.length - 1;
  const scores = new Float64Array(count * width);
  for (let item = 0; item < count; item++) {
    for (let k = sequence.offsets[item]; k < sequence.offsets[item + 1]; k++) {
      const row = sequence.hashes[k] * width;
      for (let l = 0; l < width; l++) scores[item * width + l] += values[row + l];
    }
  }
  return scores;
}
