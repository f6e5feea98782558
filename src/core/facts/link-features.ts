/**
 * Features of the candidate subjects of one figure, for the ranker. What several candidates have in common (the same
 * kind of candidate, the same make-up) is written once as a part that they share; a candidate's features are those
 * of all its parts.
 */
import { combine, hashString } from "../hash.ts";
import type { FeatureSink } from "../model/linear.ts";
import { writeListed, writeName, writePosition } from "./candidate-features.ts";
import type { Candidate } from "./candidates.ts";
import { type FigureScene, sceneOf, wordAt } from "./figure-scene.ts";
import type { FigureToLink, LinkContext } from "./link-context.ts";
import { historyOf, sameIds } from "./link-history.ts";
import { TemplateWriter } from "./template-writer.ts";

/** Parts a candidate is made of. */
export const PARTS = 4;

/**
 * Writes the features of all candidates of a figure into `sink`, an item a part. The parts of candidate c are the items
 * result[c * PARTS .. (c + 1) * PARTS).
 */
export function writeCandidates(
  context: LinkContext,
  figure: FigureToLink,
  candidates: readonly Candidate[],
  sink: FeatureSink,
): Int32Array {
  const scene = sceneOf(context, figure);
  const partsOf = new Int32Array(candidates.length * PARTS);
  const known = new Map<number, number>();
  let count = 0;
  const histories = new Map<string, number[]>();
  const hasAligned = candidates.some(({ aligned }) => aligned);
  candidates.forEach((candidate, c) => {
    const kind = hashString(candidate.kind);
    const outside = candidate.sentence !== scene.sentence;
    const same = figure.previous !== null && sameIds(candidate.ids, figure.previous) ? 1 : 0;
    const made = makeUp(context, candidate.ids);
    const templates = new TemplateWriter(sink, kind, scene.unit, figure.nature);
    const part = (place: number, key: number, write: () => void): void => {
      const full = combine(combine(place, combine(kind, outside ? 1 : 0)), key);
      let index = known.get(full);
      if (index === undefined) {
        write();
        templates.end();
        index = count++;
        known.set(full, index);
      }
      partsOf[c * PARTS + place] = index;
    };
    part(0, 0, () => writeScene(templates, scene, outside));
    part(1, same, () => writeSame(templates, scene, same));
    part(2, combine(made, same), () => writeMade(templates, scene, made, same, outside));
    const ids = candidate.ids.join("\n");
    let history = histories.get(ids);
    if (history === undefined) {
      history = historyOf(scene, candidate.ids);
      histories.set(ids, history);
    }
    templates.from(120);
    for (const value of history) templates.add(value);
    writeListed(templates.from(130), scene, candidate, same, hasAligned);
    if (candidate.name >= 0) writeName(templates.from(34), scene, candidate);
    if (!outside && candidate.item >= 0) writePosition(templates.from(56), scene, candidate, same);
    templates.end();
    partsOf[c * PARTS + 3] = count++;
  });
  return partsOf;
}

/** What the sentence says by itself about where to look. */
function writeScene(templates: TemplateWriter, scene: FigureScene, outside: boolean): void {
  const { at, items, clause, figure } = scene;
  const word = (away: number): number => wordAt(scene, at + away);
  templates.from(1);
  templates.add(0);
  templates.add(combine(wordAt(scene, clause), wordAt(scene, clause + 1)));
  templates.add(combine(scene.inSentence, Math.min(figure.previousGap, 4)));
  if (!outside) return;
  // the context of the figure says whether it looks outside its sentence
  for (const away of [-1, -2, -3, 1, 2]) templates.add(word(away));
  templates.add(combine(word(-2), word(-1)));
  templates.add(combine(word(-1), word(1)));
  templates.add(combine(items[0].hash, Math.min(at, 4)));
  templates.add(combine(items[0].hash, wordAt(scene, 1)));
  templates.add(scene.namesBefore);
}

/** How it is to go on with the subjects of the figure before. */
function writeSame(templates: TemplateWriter, scene: FigureScene, same: number): void {
  const { figure, fresh, at } = scene;
  const again = combine(same, fresh);
  templates.from(101);
  templates.add(combine(combine(wordAt(scene, scene.clause), Math.min(figure.previousGap, 2)), same));
  templates.add(combine(same, Math.min(figure.previousGap, 3)));
  templates.add(again);
  templates.add(combine(again, combine(figure.nature, figure.previousNature)));
  templates.add(combine(again, wordAt(scene, at - 1)));
}

/** How pointing words go with the number and types of the subjects. */
function writeMade(
  templates: TemplateWriter,
  scene: FigureScene,
  made: number,
  same: number,
  outside: boolean,
): void {
  const { pointers, items, at } = scene;
  templates.from(24);
  templates.add(combine(pointers.near, made));
  templates.add(combine(pointers.first, made));
  templates.add(combine(pointers.noun, made));
  templates.add(combine(combine(pointers.near, pointers.first), combine(made, same)));
  if (!outside) return;
  templates.add(combine(made, wordAt(scene, at - 1)));
  templates.add(combine(made, items[0].hash));
  templates.add(combine(combine(made, items[0].hash), wordAt(scene, 1)));
}

/** What a set of subjects is made of: how many, of which types. */
function makeUp(context: LinkContext, ids: readonly string[]): number {
  let hash = Math.min(ids.length, 3);
  const types = new Set<string>();
  for (const id of ids.slice(0, 3)) types.add(context.typeOf.get(id) ?? "none");
  for (const type of types) hash = combine(hash, hashString(type));
  return hash;
}
