/**
 * How often property tests try, and from where they start: the same cases each time in `npm test`, so that what fails once
 * fails again; others, and more of them, in `npm run fuzz`.
 */
import fc from "fast-check";

const SEED = 20261101;

/** Times that `npm run fuzz` tries as much as `npm test`; 1 in the latter. */
const TIMES = numberIn("TAPELIGHT_FUZZ", 1);

fc.configureGlobal({ seed: numberIn("TAPELIGHT_SEED", SEED), numRuns: 100 * TIMES });

function numberIn(variable: string, otherwise: number): number {
  const value = Number(process.env[variable] ?? otherwise);
  if (!Number.isInteger(value)) throw new Error(`${variable} is no whole number`);
  return value;
}

/** So many tries in `npm test`. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: count * TIMES };
}
