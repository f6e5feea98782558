/**
 * A linear classifier over hashed binary features ("feature hashing", Weinberger et al. 2009): each feature falls
 * into one of 2^n buckets, each used bucket has a row of one weight a label. Weights are 8-bit integers times one
 * scale; transitions between neighbouring labels are kept apart in full precision.
 */
import type { SparseRows } from "./sparse-rows.ts";

export interface LinearModel {
  labels: readonly string[];
  /** The weights, in units of `scale`. */
  rows: SparseRows;
  scale: number;
  /** transition[from * L + to]; row L is the start. */
  transitions: Float32Array;
}

/** Features of the items of one sequence, back to back: item i has hashes[offsets[i] .. offsets[i + 1]). */
export interface FeatureSequence {
  hashes: Uint32Array;
  offsets: Int32Array;
}

/** What takes the hashed features of a sequence, item after item. */
export interface FeatureSink {
  add(hash: number): void;
  /** Closes the current item. */
  endItem(): void;
}

/** Collects the features of a sequence. */
export class FeatureWriter implements FeatureSink {
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

  /** Starts a new sequence in the same memory. */
  clear(): this {
    this.size = 0;
    this.items = 0;
    return this;
  }
}
