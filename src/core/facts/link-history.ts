/** Features that compare a candidate with what the figures before were linked to. */
import { combine, hashString } from "../hash.ts";
import type { FigureToLink, LinkContext } from "./link-context.ts";
import { figureList } from "./link-context.ts";
import { unitClass } from "./stream.ts";

const capped = (value: number, most: number): number => Math.min(value, most);

/** How a set of subjects has been used so far; one number a question that `emit` mixes on. */
export function writeHistory(
  add: (value: number) => void,
  context: LinkContext,
  figure: FigureToLink,
  ids: readonly string[],
): void {
  const { document, streams } = context;
  const { closed } = figure;
  const [sentence, at] = figure.place;
  const unit = unitClass(document.quantities[figure.quantity].unit);
  let sameKind = 0;
  let used = 0;
  let last = -1;
  for (let k = closed.length - 1; k >= 0; k--) {
    if (!sameIds(closed[k].subjects, ids)) continue;
    if (last < 0) last = closed.length - k;
    if (streams.ofQuantity[closed[k].quantity][0] !== sentence) continue;
    used++;
    if (
      unitClass(document.quantities[closed[k].quantity].unit) === unit &&
      closed[k].nature === figure.nature
    )
      sameKind++;
  }
  const total = ids.length === 0 ? 0 : 1;
  add(combine(total, combine(capped(used, 2), capped(sameKind, 2))));
  add(combine(total, capped(last, 5)));
  // a list of figures that runs parallel to the list before it ("0.5 and 0.8 percent to 14,248 and 3,349")
  const run = figureList(streams.streams[sentence].items, at);
  const place = run.indexOf(at);
  const before = closed[closed.length - run.length];
  const parallel = before !== undefined && sameIds(before.subjects, ids) ? 1 : 0;
  add(combine(parallel, combine(capped(run.length, 4), capped(place, 3))));
  for (let k = 2; k <= 3; k++) {
    const earlier = closed[closed.length - k];
    if (earlier === undefined) continue;
    const same = sameIds(earlier.subjects, ids) ? 1 : 0;
    const here = streams.ofQuantity[earlier.quantity][0] === sentence ? 1 : 0;
    add(combine(combine(k, same), combine(here, earlier.nature === figure.nature ? 1 : 0)));
  }
  // the last figure of the same nature
  const alike = closed.findLast((c) => c.nature === figure.nature);
  const ofAlike = alike === undefined ? 2 : sameIds(alike.subjects, ids) ? 1 : 0;
  add(combine(hashString("alike"), combine(ofAlike, closed.at(-1) === alike ? 1 : 0)));
}

/** Whether two lists hold the same ids, order aside. */
export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
