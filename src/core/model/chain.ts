/** Decoding of a linear-chain model (Lafferty et al. 2001): the best label sequence, and how sure each label is. */
import { exp } from "../math.ts";
import type { FeatureSequence, LinearModel } from "./linear.ts";
import { emissions } from "./scorer.ts";

export interface Decoded {
  /** Best label of each item (an index into `model.labels`). */
  labels: Int32Array;
  /** Marginal probability of that label given the whole sequence. */
  confidence: Float64Array;
}

/**
 * Viterbi decoding with marginals from forward-backward over the same scores. A sequence whose labels are all
 * `quiet` gets no marginals (zeros), for callers that look at other labels only.
 */
export function decodeScores(model: LinearModel, scores: Float64Array, quiet = -1): Decoded {
  const width = model.labels.length;
  const labels = viterbi(scores, model.transitions, width);
  if (labels.every((label) => label === quiet))
    return { labels, confidence: new Float64Array(labels.length) };
  return { labels, confidence: marginals(scores, model.transitions, width, labels) };
}

/** The same for features that were written down. */
export const decode = (model: LinearModel, sequence: FeatureSequence): Decoded =>
  decodeScores(model, emissions(model, sequence));

/** Only the best labels. */
export function decodeLabels(model: LinearModel, sequence: FeatureSequence): Int32Array {
  return viterbi(emissions(model, sequence), model.transitions, model.labels.length);
}

/** The best path through `scores` (Viterbi 1967). Ties go to the lower label. */
export function viterbi(scores: Float64Array, transitions: Float32Array, width: number): Int32Array {
  const count = scores.length / width;
  const path = new Int32Array(count);
  if (count === 0) return path;
  const back = new Int32Array(count * width);
  let best = new Float64Array(width);
  for (let to = 0; to < width; to++) best[to] = scores[to] + transitions[width * width + to];
  for (let item = 1; item < count; item++) {
    const next = new Float64Array(width);
    for (let to = 0; to < width; to++) {
      let from = 0;
      let top = best[0] + transitions[to];
      for (let f = 1; f < width; f++) {
        const score = best[f] + transitions[f * width + to];
        if (score > top) {
          top = score;
          from = f;
        }
      }
      next[to] = top + scores[item * width + to];
      back[item * width + to] = from;
    }
    best = next;
  }
  let last = 0;
  for (let label = 1; label < width; label++) if (best[label] > best[last]) last = label;
  for (let item = count - 1; item >= 0; item--) {
    path[item] = last;
    last = back[item * width + last];
  }
  return path;
}

/** Marginal probability of the label that `path` gives each item. Scaled forward-backward (Rabiner 1989). */
function marginals(
  scores: Float64Array,
  transitions: Float32Array,
  width: number,
  path: Int32Array,
): Float64Array {
  const { alpha, beta } = forwardBackward(scores, jumpsOf(transitions), width);
  return Float64Array.from(path, (label, item) => {
    let total = 0;
    for (let l = 0; l < width; l++) total += alpha[item * width + l] * beta[item * width + l];
    return total > 0 ? (alpha[item * width + label] * beta[item * width + label]) / total : 0;
  });
}

export interface Lattice {
  /** Scaled forward probabilities, a row of `width` an item; each row sums to 1. */
  alpha: Float64Array;
  /** Scaled backward probabilities. */
  beta: Float64Array;
  /** exp(score - row maximum), a row an item. */
  potentials: Float64Array;
}

/** exp of each transition: the form in which forwardBackward takes them. */
export function jumpsFrom(transitions: Float32Array): Float64Array {
  return Float64Array.from(transitions, exp);
}

/** The jumps of transitions that no longer change. */
function jumpsOf(transitions: Float32Array): Float64Array {
  let jumps = knownJumps.get(transitions);
  if (jumps === undefined) {
    jumps = jumpsFrom(transitions);
    knownJumps.set(transitions, jumps);
  }
  return jumps;
}
const knownJumps = new WeakMap<Float32Array, Float64Array>();

/** Scaled forward and backward probabilities over the whole sequence; `jumps` as jumpsFrom gives them. */
export function forwardBackward(scores: Float64Array, jumps: Float64Array, width: number): Lattice {
  const count = scores.length / width;
  const potentials = new Float64Array(count * width);
  for (let item = 0; item < count; item++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < width; l++) top = Math.max(top, scores[item * width + l]);
    for (let l = 0; l < width; l++) potentials[item * width + l] = exp(scores[item * width + l] - top);
  }
  const alpha = new Float64Array(count * width);
  const beta = new Float64Array(count * width).fill(1);
  for (let item = 0; item < count; item++) {
    let total = 0;
    for (let to = 0; to < width; to++) {
      let sum = 0;
      if (item === 0) sum = jumps[width * width + to];
      else for (let f = 0; f < width; f++) sum += alpha[(item - 1) * width + f] * jumps[f * width + to];
      total += alpha[item * width + to] = sum * potentials[item * width + to];
    }
    for (let to = 0; to < width; to++) alpha[item * width + to] /= total;
  }
  for (let item = count - 2; item >= 0; item--) {
    let total = 0;
    for (let from = 0; from < width; from++) {
      let sum = 0;
      for (let to = 0; to < width; to++) {
        const at = (item + 1) * width + to;
        sum += jumps[from * width + to] * potentials[at] * beta[at];
      }
      total += beta[item * width + from] = sum;
    }
    for (let from = 0; from < width; from++) beta[item * width + from] /= total;
  }
  return { alpha, beta, potentials };
}
