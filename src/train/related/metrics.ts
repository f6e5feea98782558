/** How good a ranking is, and how sure that is. */
import { seededRandom } from "../learn/random.ts";

/**
 * Normalized discounted cumulative gain of the first `depth` results (Järvelin and Kekäläinen 2002): `ranked` has the
 * grades of the results in their order, `all` those of everything that could have been found. The grade is the gain.
 */
export function ndcg(ranked: readonly number[], all: readonly number[], depth: number): number {
  const ideal = discountedGain(
    [...all].sort((a, b) => b - a),
    depth,
  );
  return ideal === 0 ? 0 : discountedGain(ranked, depth) / ideal;
}

function discountedGain(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

const DRAWS = 2000;
const SEED = 20260;

/**
 * 95 % confidence interval of the mean, by the percentile bootstrap (Efron 1979). Values of one group hang together, so
 * whole groups are drawn. The same values give the same interval.
 */
export function confidence(values: readonly number[], groups: readonly string[]): [number, number] {
  const byGroup = new Map<string, { sum: number; count: number }>();
  values.forEach((value, i) => {
    const group = byGroup.get(groups[i]) ?? { sum: 0, count: 0 };
    group.sum += value;
    group.count++;
    byGroup.set(groups[i], group);
  });
  const all = [...byGroup.values()];
  const random = seededRandom(SEED);
  const means = Array.from({ length: DRAWS }, () => {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < all.length; i++) {
      const drawn = all[Math.floor(random() * all.length)];
      sum += drawn.sum;
      count += drawn.count;
    }
    return sum / count;
  }).sort((a, b) => a - b);
  return [means[Math.floor(0.025 * DRAWS)], means[Math.ceil(0.975 * DRAWS) - 1]];
}
