/**
 * Figures that say something of the same thing as the figure before them by the way they are joined to it: the ends of
 * a range, a conversion in brackets, the same in other units ("23 yuan, or 2.97pc"), where a move ended ("to 752.5").
 * In the corpus this holds for 99.8 % of 1,818 such figures.
 */
import type { QuantityRead } from "../text/quantities.ts";
import type { StreamItem } from "./stream.ts";

const JOINTS = new Set(["(", "or", ", or", "to", "at", ", at", "( or"]);
/** Words that soften a number without changing what it is about. */
const ABOUT = new Set(["about", "some", "nearly", "around", "roughly", "almost"]);
/** Items between the two figures at most. */
const GAP = 4;

/** Whether the figure at item `at` shares the subjects of the quantity before it. */
export function isTied(
  items: readonly StreamItem[],
  at: number,
  quantities: readonly QuantityRead[],
): boolean {
  let before = at - 1;
  while (before >= 0 && at - before <= GAP && items[before].quantity < 0) before--;
  if (before < 0 || items[before].quantity < 0 || endsList(items, before)) return false;
  const [from, to] = [before, at].map((item) => quantities[items[item].quantity].bound);
  if (from === "from" && to === "to") return true;
  const between = items.slice(before + 1, at);
  const words = between.map(({ word }) => word).filter((word) => !ABOUT.has(word));
  return JOINTS.has(words.join(" "));
}

/** Whether a figure ends a list ("3.1 and 4.5 pct to 0.4 and 1.2"): then each has a partner in another list. */
function endsList(items: readonly StreamItem[], at: number): boolean {
  return at >= 2 && /^(and|,)$/.test(items[at - 1].word) && items[at - 2].quantity >= 0;
}
