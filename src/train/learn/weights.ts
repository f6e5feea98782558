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
