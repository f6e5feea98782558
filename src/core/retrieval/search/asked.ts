/** Readings with what the index gives for them, and how they are joined. */
import type { Found } from "./lookup.ts";
import { EMPTY, union } from "./number-sets.ts";
import type { Reading } from "./readings.ts";

/** A reading that asks for something. */
export interface Asked {
  reading: Reading;
  found: Found;
  isSkipped: boolean;
  /** Texts that were read for it, and whether one of them has it. */
  textsRead: number;
  isInText: boolean;
}

/** One of the alternatives must hold. */
export type Clause = readonly Asked[];

/** Alternatives together; all clauses must hold. One with a word that every article has holds anyway and is left out. */
export function clausesOf(readings: readonly Reading[], asked: readonly Asked[]): Clause[] {
  const groups: Reading[][] = [];
  for (const reading of readings) {
    if (reading.isExcluded) continue;
    if (reading.isAlternative && groups.length > 0) groups[groups.length - 1].push(reading);
    else groups.push([reading]);
  }
  return groups
    .filter((group) => !group.some(isEverywhere))
    .map((group) => asked.filter(({ reading }) => group.includes(reading)))
    .filter((clause) => clause.length > 0);
}

const isEverywhere = ({ meaning }: Reading): boolean =>
  meaning.kind === "nothing" && meaning.why === "everywhere";

/** Whether any article's text may have it, for all that the index knows. */
export const isAnywhere = ({ found }: Asked): boolean => found.possible === null;

/** Articles that may match, where the index narrows them. */
export const mayMatch = (clause: Clause): Uint32Array =>
  union(clause.flatMap(({ found }) => [found.certain, found.possible ?? EMPTY]));

/**
 * Where nothing narrows a search, numbers and single letters are left out rather than all texts read, unless one of
 * them is in quotes: who types them wants just that.
 */
export function skipWhatNeedsAllTexts(clauses: readonly Clause[], asked: readonly Asked[]): void {
  if (!clauses.every((clause) => clause.some(isAnywhere))) return;
  const anywhere = asked.filter(isAnywhere);
  if (anywhere.some(({ reading: { meaning } }) => meaning.kind === "text" && meaning.isExact)) return;
  for (const one of anywhere) {
    one.isSkipped = true;
    one.found = { ...one.found, possible: EMPTY };
  }
}
