/** Weights while they are learned: floats, with AdaGrad step sizes (Duchi et al. 2011) and L1 shrinkage at the end. */

export interface LearnedWeights {
  bits: number;
  width: number;
  /** bucket * width + label. */
  values: Float32Array;
  /** Sum of squared gradients. */
  squares: Float32Array;
}

export function newWeights(bits: number, width: number): LearnedWeights {
  const size = 2 ** bits * width;
  return { bits, width, values: new Float32Array(size), squares: new Float32Array(size) };
}

/** Moves one weight against its gradient. */
export function step(weights: LearnedWeights, at: number, gradient: number, rate: number): void {
  const square = weights.squares[at] + gradient * gradient;
  weights.squares[at] = square;
  weights.values[at] -= (rate * gradient) / Math.sqrt(square + 1e-8);
}

/** Averages what the weights were at the end of several epochs (Polyak and Juditsky 1992): steadier than the last. */
export class EpochAverage {
  private readonly sums: Float64Array;
  private count = 0;

  constructor(size: number) {
    this.sums = new Float64Array(size);
  }

  add(values: Float32Array): void {
    for (let i = 0; i < values.length; i++) this.sums[i] += values[i];
    this.count++;
  }

  /** Writes the average over what was added into `values`; leaves them where nothing was. */
  writeTo(values: Float32Array): void {
    if (this.count === 0) return;
    for (let i = 0; i < values.length; i++) values[i] = this.sums[i] / this.count;
  }
}
