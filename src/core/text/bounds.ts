/** How exactly a number is meant: "nearly", "more than", "up to" before it, "or more" after it. */
import type { Bound } from "../types.ts";
import type { Token } from "./tokens.ts";

/** Phrases that end right before the number (an article may stand between), longest first. */
const BEFORE: [string, Bound][] = [
  ["as much as", "up-to"],
  ["as many as", "up-to"],
  ["no more than", "up-to"],
  ["at most", "up-to"],
  ["up to", "up-to"],
  ["more than", "over"],
  ["greater than", "over"],
  ["higher than", "over"],
  ["at least", "over"],
  ["no less than", "over"],
  ["no fewer than", "over"],
  ["in excess of", "over"],
  ["north of", "over"],
  ["upwards of", "over"],
  ["less than", "under"],
  ["fewer than", "under"],
  ["lower than", "under"],
  ["just under", "under"],
  ["a little under", "under"],
  ["a shade under", "under"],
  ["close to", "about"],
  ["well over", "over"],
  ["just over", "over"],
  ["over", "over"],
  ["exceeding", "over"],
  ["exceeds", "over"],
  ["exceeded", "over"],
  ["topping", "over"],
  ["surpassing", "over"],
  ["above", "over"],
  [">", "over"],
  ["below", "under"],
  ["under", "under"],
  ["<", "under"],
  ["about", "about"],
  ["around", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["some", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["circa", "about"],
  ["~", "about"],
  ["≈", "about"],
];
const AFTER: [string, Bound][] = [
  ["or more", "over"],
  ["or so", "about"],
  ["or less", "under"],
];
const PHRASES = BEFORE.map(([phrase, bound]) => [phrase.split(" "), bound] as const).sort(
  (a, b) => b[0].length - a[0].length,
);

/** The bound of the quantity that covers tokens [first, end). */
export function readBound(tokens: Token[], first: number, end: number): Bound {
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? "";
  for (const [phrase, bound] of AFTER) {
    if (phrase.split(" ").every((w, k) => word(end + k) === w)) return bound;
  }
  const last = /^(a|an|the)$/.test(word(first - 1)) ? first - 1 : first;
  for (const [phrase, bound] of PHRASES) {
    if (phrase.every((w, k) => word(last - phrase.length + k) === w)) return bound;
  }
  return "exact";
}
