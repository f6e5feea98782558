/**
 * exp and log built from basic arithmetic only, so that training gives the same bytes on every engine:
 * the standard leaves Math.exp and Math.log to the implementation (ECMA-262, 21.3.2), while +, ×, ÷ are exact.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** 2^(k - 1070) at k. */
const POWERS = powersOfTwo(1070);

const INVERSE = Float64Array.from({ length: 12 }, (_, n) => (n === 0 ? 0 : 1 / n));

function powersOfTwo(most: number): Float64Array {
  const powers = new Float64Array(2 * most).fill(1);
  for (let k = 1; k <= most; k++) {
    powers[most - k] = powers[most - k + 1] / 2;
    if (k < most) powers[most + k] = powers[most + k - 1] * 2;
  }
  return powers;
}

/** e to the power x; 0 below -700, capped above 700. Relative error below 1e-13. */
export function exp(x: number): number {
  if (x < -700) return 0;
  const clipped = Math.min(x, 700);
  const k = Math.floor(clipped / Math.LN2 + 0.5);
  const r = clipped - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = 11; n >= 1; n--) sum = 1 + r * INVERSE[n] * sum;
  return sum * POWERS[k + 1070];
}

/** Natural logarithm of a positive number, by two Newton steps on exp from the binary exponent. */
export function log(x: number): number {
  let k = 0;
  let m = x;
  while (m >= 2) {
    m /= 2;
    k++;
  }
  while (m < 1) {
    m *= 2;
    k--;
  }
  const t = (m - 1) / (m + 1);
  const t2 = t * t;
  let sum = 0;
  for (let n = 21; n >= 1; n -= 2) sum = 1 / n + t2 * sum;
  return 2 * t * sum + k * Math.LN2;
}
