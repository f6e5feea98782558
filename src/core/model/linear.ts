/**
 * A linear classifier over hashed binary features ("feature hashing", Weinberger et al. 2009): each feature falls
 * into one of 2^n buckets, each used bucket has a row of one weight a label. Weights are 8-bit integers times one
 * scale; transitions between neighbouring labels are kept apart in full precision.
 */

export interface LinearModel {
  labels: readonly string[];
  /** Number of buckets is 2^bits. */
  bits: number;
  /** Bucket -> row number, -1 where the bucket has no row. */
  rowOf: Int32Array;
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
  private hashes = new Uint32Array(1024);
  private size = 0;
  private readonly offsets: number[] = [0];

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
    this.offsets.push(this.size);
  }

  finish(): FeatureSequence {
    return { hashes: this.hashes.slice(0, this.size), offsets: Int32Array.from(this.offsets) };
  }
}

/** Scores of every label at every item: a row of L numbers an item. */
export function emissions(model: LinearModel, sequence: FeatureSequence): Float64Array {
  const width = model.labels.length;
  const count = sequence.offsets.length - 1;
  const mask = 2 ** model.bits - 1;
  const scores = new Float64Array(count * width);
  for (let item = 0; item < count; item++) {
    const base = item * width;
    for (let k = sequence.offsets[item]; k < sequence.offsets[item + 1]; k++) {
      const row = model.rowOf[sequence.hashes[k] & mask];
      if (row < 0) continue;
      for (let label = 0, at = row * width; label < width; label++, at++)
        scores[base + label] += model.weights[at];
    }
    for (let label = 0; label < width; label++) scores[base + label] *= model.scale;
  }
  return scores;
}
