/** Words that point back to a name, and where the figure's sentence has them. */
import { combine, hashString } from "../hash.ts";
import type { StreamItem } from "./stream.ts";

const POINTERS = new Set(
  (
    "its it they their them both trio duo quartet pair former latter stock shares share company firm group index gauge " +
    "benchmark measure bank lender retailer maker carmaker unit parent buyer bidder chain airline insurer broker fund " +
    "one other others another rest all each he she his her which who that this those these currency metal contract " +
    "bond yield note market sector industry city country turnover volume here elsewhere"
  ).split(" "),
);
const NOTHING = hashString("<no pointer>");

/** Pointing words around a figure. */
export interface Pointers {
  /** The nearest before the figure, with whether a name stands between. */
  near: number;
  /** The first of the sentence. */
  first: number;
  /** The last noun after "the", "its" or "their" before the figure. */
  noun: number;
}

export function pointersOf(items: readonly StreamItem[], at: number): Pointers {
  let near = NOTHING;
  let names = 0;
  for (let i = at - 1; i >= 0; i--) {
    if (items[i].name >= 0) names = Math.min(names + 1, 2);
    if (!POINTERS.has(items[i].word)) continue;
    near = combine(items[i].hash, names);
    break;
  }
  let first = NOTHING;
  for (let i = 0; i < at && i < 12; i++) {
    if (items[i].name >= 0) break;
    if (!POINTERS.has(items[i].word)) continue;
    first = items[i].hash;
    break;
  }
  let noun = NOTHING;
  names = 0;
  for (let i = at - 1; i > 0; i--) {
    if (items[i].name >= 0) names = Math.min(names + 1, 2);
    if (!/^(the|its|their|his|her)$/.test(items[i - 1].word) || items[i].name >= 0) continue;
    noun = combine(items[i].hash, names);
    break;
  }
  return { near, first, noun };
}
