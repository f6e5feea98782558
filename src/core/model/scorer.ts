/** Scores features as they come, without keeping them: what the extractor does where training writes them down. */
import type { FeatureSequence, FeatureSink, LinearModel } from "./linear.ts";

export class Scorer implements FeatureSink {
  private readonly model: LinearModel;
  private readonly width: number;
  private readonly mask: number;
  /** Sums of 8-bit weights: a row of `width` an item, the last row being the item that is not closed yet. */
  private sums: Int32Array;
  private base = 0;

  constructor(model: LinearModel) {
    this.model = model;
    this.width = model.labels.length;
    this.mask = 2 ** model.rows.data.bits - 1;
    this.sums = new Int32Array(this.width * 64);
  }

  add(hash: number): void {
    this.model.rows.addTo(this.sums, this.base, hash & this.mask);
  }

  endItem(): void {
    this.base += this.width;
    if (this.base < this.sums.length) return;
    const larger = new Int32Array(this.sums.length * 2);
    larger.set(this.sums);
    this.sums = larger;
  }

  /** Score of one label at one closed item. */
  scoreAt(item: number, label: number): number {
    return this.sums[item * this.width + label] * this.model.scale;
  }

  /** Scores of every label at every item so far: a row of L numbers an item. */
  scores(): Float64Array {
    const scores = new Float64Array(this.base);
    for (let k = 0; k < scores.length; k++) scores[k] = this.sums[k] * this.model.scale;
    return scores;
  }

  /** Starts anew in the same memory. */
  clear(): this {
    this.sums.fill(0, 0, this.base + this.width);
    this.base = 0;
    return this;
  }
}

/** Scores of every label at every item of features that were written down. */
export function emissions(model: LinearModel, { hashes, offsets }: FeatureSequence): Float64Array {
  const scorer = new Scorer(model);
  for (let item = 0; item + 1 < offsets.length; item++) {
    for (let k = offsets[item]; k < offsets[item + 1]; k++) scorer.add(hashes[k]);
    scorer.endItem();
  }
  return scorer.scores();
}
