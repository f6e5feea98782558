/**
 * A linear classifier over hashed binary features ("feature hashing", Weinberger et al. 2009): each feature falls
 * into one of 2^n buckets, each used bucket has a row of one weight a label. Weights are 8-bit integers times one
 * scale; transitions between neighbouring labels are kept apart in full precision.
 */
import type { RowIndex } from "./row-index.ts";

export interface LinearModel {
  labels: readonly string[];
  /** Which buckets have a row. */
  rows: RowIndex;
  /** Rows of `labels.length` weights. */
  weights: Int8Array;
  scale: number;
  /** transition[from * L + to]; row L is the start. */
  transitions: Float32Array;
}

/** Features of the items of one sequence, back to back: item i has hashes[offsets[i] .. offsets[i + 1]). */
export interface FeatureSequence {
  hashes: Uint32Array;
  offsets: Int32Array;
}

/** Collects the hashed features of a sequence, item after item. */
export class FeatureWriter {
  private hashes = new Uint32Array(4096);
  private size = 0;
  private offsets = new Int32Array(64);
  private items = 0;

  add(hash: number): void {
    if (this.size === this.hashes.length) {
      const larger = new Uint32Array(this.size * 2);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.size++] = hash;
  }

  /** Closes the current item. */
  endItem(): void {
    if (this.items + 1 === this.offsets.length) {
      const larger = new Int32Array(this.offsets.length * 2);
      larger.set(this.offsets);
      this.offsets = larger;
    }
    this.offsets[++this.items] = this.size;
  }

  /** The sequence so far, to be kept. */
  finish(): FeatureSequence {
    return { hashes: this.hashes.slice(0, this.size), offsets: this.offsets.slice(0, this.items + 1) };
  }

  /** The sequence so far without a copy: good until the writer is used again. */
  view(): FeatureSequence {
    return {
      hashes: this.hashes.subarray(0, this.size),
      offsets: this.offsets.subarray(0, this.items + 1),
    };
  }

  /** Starts a new sequence in the same memory. */
  clear(): this {
    this.size = 0;
    this.items = 0;
    return this;
  }
}

/** Scores of every label at every item: a row of L numbers an item. */
export function emissions(model: LinearModel, { hashes, offsets }: FeatureSequence): Float64Array {
  const { rows, weights, scale } = model;
  const width = model.labels.length;
  const mask = 2 ** rows.bits - 1;
  const scores = new Float64Array((offsets.length - 1) * width);
  for (let item = 0; item + 1 < offsets.length; item++) {
    const base = item * width;
    for (let k = offsets[item]; k < offsets[item + 1]; k++) {
      const row = rows.rowOf(hashes[k] & mask);
      if (row < 0) continue;
      for (let label = 0, at = row * width; label < width; label++, at++) scores[base + label] += weights[at];
    }
    for (let label = 0; label < width; label++) scores[base + label] *= scale;
  }
  return scores;
}
