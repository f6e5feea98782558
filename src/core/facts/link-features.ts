/**
 * Features of the candidate subjects of one figure, for the ranker. A candidate is made of parts, each of which depends
 * on a few things only; a part that several candidates have in common, or the same candidate after other links, is
 * written once. A candidate's features are those of all its parts.
 */
import { combine, hashString } from "../hash.ts";
import type { FeatureSink } from "../model/linear.ts";
import { writeListed, writeName, writePosition } from "./candidate-features.ts";
import type { Candidate } from "./candidates.ts";
import { type FigureScene, wordAt } from "./figure-scene.ts";
import type { ClosedFigure, LinkContext } from "./link-context.ts";
import { historyOf, sameIds } from "./link-history.ts";
import { writeSubject } from "./subject-features.ts";
import { TemplateWriter } from "./template-writer.ts";

/** Parts a candidate is made of. */
export const PARTS = 8;

/** Writes the candidates of one figure. */
export class CandidateWriter {
  private readonly scene: FigureScene;
  private readonly sink: FeatureSink;
  /** Whether a list of names runs parallel to the figure's list. */
  private readonly hasAligned: boolean;
  /** Items by what they depend on. */
  private readonly known = new Map<number, number>();

  /** The parts go into `sink`, an item each. */
  constructor(scene: FigureScene, standing: readonly Candidate[], sink: FeatureSink) {
    this.scene = scene;
    this.sink = sink;
    this.hasAligned = standing.some(({ aligned }) => aligned);
  }

  /**
   * Writes the parts that are not yet written. The parts of candidate c are the items
   * result[c * PARTS .. (c + 1) * PARTS). `closed`: the figures before, at least the last HISTORY_REACH.
   */
  write(candidates: readonly Candidate[], closed: readonly ClosedFigure[]): Int32Array {
    const partsOf = new Int32Array(candidates.length * PARTS);
    const previous = closed.at(-1)?.subjects ?? null;
    const histories = new Map<string, number[]>();
    candidates.forEach((candidate, c) => {
      const ids = candidate.ids.join("\n");
      let history = histories.get(ids);
      if (history === undefined) {
        history = historyOf(this.scene, closed, candidate.ids);
        histories.set(ids, history);
      }
      const same = previous !== null && sameIds(candidate.ids, previous) ? 1 : 0;
      this.writeOne(candidate, same, history, partsOf.subarray(c * PARTS, (c + 1) * PARTS));
    });
    return partsOf;
  }

  /** `same`: 1 for the subjects of the figure before. */
  private writeOne(candidate: Candidate, same: number, history: readonly number[], parts: Int32Array): void {
    const { scene, hasAligned } = this;
    const { ids, name, item } = candidate;
    const kind = hashString(candidate.kind);
    const outside = candidate.sentence !== scene.sentence;
    const made = makeUp(scene.context, ids);
    const templates = new TemplateWriter(this.sink, kind, scene.unit, scene.figure.nature);
    const place = combine(kind, outside ? 1 : 0);
    const ofSame = combine(place, same);
    const listed = combine(
      Math.min(ids.length, 3),
      combine(candidate.aligned ? 1 : 0, item < scene.at ? 1 : 0),
    );
    const isHere = !outside && item >= 0;
    const part = (p: number, key: number, write: () => void): void => {
      parts[p] = this.itemOf(combine(p, key), templates, write);
    };
    const without = (p: number): void => part(p, 0, () => {});
    part(0, place, () => writeScene(templates, scene, outside));
    part(1, ofSame, () => writeSame(templates, scene, same));
    part(2, combine(ofSame, made), () => writeMade(templates, scene, made, same, outside));
    part(3, history.reduce(combine, kind), () => writeHistory(templates, history));
    part(4, combine(ofSame, listed), () => writeListed(templates, scene, candidate, same, hasAligned));
    if (name >= 0) part(5, combine(place, name), () => writeName(templates, scene, candidate));
    else without(5);
    if (isHere)
      part(6, combine(combine(ofSame, name), item), () => writePosition(templates, scene, candidate, same));
    else without(6);
    if (ids.length === 1) part(7, hashString(ids[0]), () => writeSubject(templates, scene, ids[0]));
    else without(7);
  }

  /** The item of a part; written if it is new. */
  private itemOf(key: number, templates: TemplateWriter, write: () => void): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const item = this.known.size;
    this.known.set(key, item);
    write();
    templates.end();
    return item;
  }
}

function writeHistory(templates: TemplateWriter, history: readonly number[]): void {
  templates.from(120);
  for (const value of history) templates.add(value);
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
