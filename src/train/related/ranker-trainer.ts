/**
 * Learns the weights of a linear ranking from graded lists: logistic loss over pairs, each weighted by how much nDCG
 * changes if the two change places (LambdaRank, Burges 2010), with weights held at 0 or above. Deterministic.
 */
import { exp, log } from "../../core/math.ts";

export interface GradedItem {
  features: readonly number[];
  grade: number;
}

const EPOCHS = 300;
const RATE = 2;
/** Pulls weights towards 0 (L2). */
const DECAY = 1e-4;
/** Scores count so many times as much in the loss: pairs far apart are then no longer pushed. */
const SHARPNESS = 2;

/** Weights for each feature. `lists`: for each question, what was found for it. */
export function trainRanker(lists: readonly (readonly GradedItem[])[], size: number): number[] {
  let weights = new Array<number>(size).fill(0.5);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const gradient = new Array<number>(size).fill(0);
    for (const list of lists) addGradient(gradient, list, weights);
    const rate = RATE / (1 + epoch / 100);
    weights = weights.map((weight, f) =>
      Math.max(0, weight - rate * (gradient[f] / lists.length + DECAY * weight)),
    );
  }
  return weights;
}

export const dot = (weights: readonly number[], features: readonly number[]): number =>
  weights.reduce((sum, weight, f) => sum + weight * features[f], 0);

function addGradient(gradient: number[], list: readonly GradedItem[], weights: readonly number[]): void {
  const scored = list
    .map(({ features, grade }) => ({ features, grade, score: SHARPNESS * dot(weights, features) }))
    .sort((x, y) => y.score - x.score);
  const discounts = scored.map((_, i) => Math.LN2 / log(i + 2));
  const grades = list.map(({ grade }) => grade).sort((x, y) => y - x);
  const ideal = grades.reduce((sum, grade, i) => sum + grade * discounts[i], 0);
  if (ideal === 0) return;
  for (const [i, better] of scored.entries()) {
    for (const [j, worse] of scored.entries()) {
      if (better.grade <= worse.grade) continue;
      const change = ((better.grade - worse.grade) * Math.abs(discounts[i] - discounts[j])) / ideal;
      const lambda = (SHARPNESS * change) / (1 + exp(better.score - worse.score));
      for (let f = 0; f < gradient.length; f++)
        gradient[f] -= lambda * (better.features[f] - worse.features[f]);
    }
  }
}
