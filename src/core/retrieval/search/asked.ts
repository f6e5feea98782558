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

/** Alternatives together; all clauses must hold. */
export function clausesOf(asked: readonly Asked[]): Clause[] {
  const clauses: Asked[][] = [];
  for (const one of asked) {
    if (one.reading.isAlternative && clauses.length > 0) clauses[clauses.length - 1].push(one);
    else clauses.push([one]);
  }
  return clauses;
}

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
