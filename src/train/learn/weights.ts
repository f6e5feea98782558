/** Weights while they are learned: floats with AdaGrad step sizes (Duchi et al. 2011), and their average. */

export interface LearnedWeights {
  /** Labels, the weights of one row. */
  width: number;
  /** row * width + label. */
  values: Float32Array;
  /** Sum of squared gradients. */
  squares: Float32Array;
}

export function newWeights(rows: number, width: number): LearnedWeights {
  const size = rows * width;
  return { width, values: new Float32Array(size), squares: new Float32Array(size) };
}

/** What the sum of squared gradients starts from; the larger, the smaller the first steps of a rare feature. */
export function startSquares(weights: LearnedWeights, start: number): void {
  weights.squares.fill(start);
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
