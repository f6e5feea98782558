/** Features that compare a set of subjects with what the figures before were linked to. */
import { combine, hashString } from "../hash.ts";
import type { FigureScene } from "./figure-scene.ts";
import type { ClosedFigure } from "./link-context.ts";
import type { SubjectSet } from "./subject-sets.ts";

const ALIKE = hashString("alike");
/** Figures further back than this are forgotten. */
export const HISTORY_REACH = 32;

/**
 * How a set of subjects has been used so far: values for the history templates, always as many. `closed`: the figures
 * before, at least the last HISTORY_REACH.
 */
export function historyOf(
  scene: FigureScene,
  closed: readonly ClosedFigure[],
  subjects: SubjectSet,
): number[] {
  const { context, figure, sentence, run, runPlace } = scene;
  const { ofQuantity, streams } = context.streams;
  const sentenceOf = (k: number): number => ofQuantity[closed[k].quantity][0];
  let sameKind = 0;
  let used = 0;
  let last = -1;
  for (let k = closed.length - 1; k >= 0 && k >= closed.length - HISTORY_REACH; k--) {
    const here = sentenceOf(k) === sentence;
    if (!here && (last >= 0 || closed.length - k >= 5)) break;
    if (closed[k].subjects !== subjects) continue;
    if (last < 0) last = closed.length - k;
    if (!here) continue;
    used++;
    const [, item] = ofQuantity[closed[k].quantity];
    if (streams[sentence].items[item].hash === scene.unit && closed[k].nature === figure.nature) sameKind++;
  }
  const total = subjects.ids.length === 0 ? 0 : 1;
  // a list of figures that runs parallel to the list before it ("0.5 and 0.8 percent to 14,248 and 3,349")
  const parallel = closed[closed.length - run.length]?.subjects === subjects ? 1 : 0;
  const values = [
    combine(total, combine(Math.min(used, 2), Math.min(sameKind, 2))),
    combine(total, last < 0 || last > 5 ? -1 : last),
    combine(parallel, combine(Math.min(run.length, 4), Math.min(runPlace, 3))),
  ];
  for (let back = 2; back <= 3; back++) {
    const earlier = closed[closed.length - back];
    if (earlier === undefined) {
      values.push(0);
      continue;
    }
    const same = earlier.subjects === subjects ? 1 : 0;
    const here = sentenceOf(closed.length - back) === sentence ? 1 : 0;
    values.push(combine(combine(back, same), combine(here, earlier.nature === figure.nature ? 1 : 0)));
  }
  // the last figure of the same nature
  let alike = closed.length - 1;
  while (alike >= 0 && closed[alike].nature !== figure.nature) alike--;
  const ofAlike = alike < 0 ? 2 : closed[alike].subjects === subjects ? 1 : 0;
  values.push(combine(ALIKE, combine(ofAlike, alike >= 0 && alike === closed.length - 1 ? 1 : 0)));
  return values;
}
