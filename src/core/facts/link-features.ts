/**
 * Features of the candidate subjects of one figure, for the ranker. A candidate is made of parts, each of which depends
 * on a few things only; a part that several candidates have in common, or the same candidate after other links, is
 * written once. A candidate's features are those of all its parts.
 */
import { combine } from "../hash.ts";
import type { FeatureSink } from "../model/linear.ts";
import { writeListed, writeName, writePosition } from "./candidate-features.ts";
import { type Candidate, KIND_HASHES } from "./candidates.ts";
import { type FigureScene, wordAt } from "./figure-scene.ts";
import type { ClosedFigure } from "./link-context.ts";
import { historyOf } from "./link-history.ts";
import { writeSubject } from "./subject-features.ts";
import type { SubjectSet } from "./subject-sets.ts";
import { TemplateWriter } from "./template-writer.ts";

/** Parts a candidate is made of. */
export const PARTS = 8;

/** Place of the one part that the figures before bear on beyond the last. */
const HISTORY = PARTS - 1;

/** Writes the candidates of one figure. */
export class CandidateWriter {
  private readonly scene: FigureScene;
  private readonly standing: readonly Candidate[];
  private readonly sink: FeatureSink;
  /** Whether a list of names runs parallel to the figure's list. */
  private readonly hasAligned: boolean;
  /** Items by what they depend on. */
  private readonly known = new Map<number, number>();
  /** Parts but for the history of each standing candidate, and again of each as the subjects of the figure before. */
  private readonly parts: (Int32Array | undefined)[] = [];

  /** The parts go into `sink`, an item each. `standing`: the candidates that do not depend on the figures before. */
  constructor(scene: FigureScene, standing: readonly Candidate[], sink: FeatureSink) {
    this.scene = scene;
    this.standing = standing;
    this.sink = sink;
    this.hasAligned = standing.some(({ aligned }) => aligned);
  }

  /**
   * Writes the parts that are not yet written, of the standing candidates and those that `following` adds. The parts of
   * candidate c are the items result[c * PARTS .. (c + 1) * PARTS). `closed`: the figures before, at least the last
   * HISTORY_REACH.
   */
  write(following: readonly Candidate[], closed: readonly ClosedFigure[]): Int32Array {
    const { standing } = this;
    const partsOf = new Int32Array((standing.length + following.length) * PARTS);
    const previous = closed.at(-1)?.subjects;
    const histories = new Map<SubjectSet, number[]>();
    const put = (candidate: Candidate, c: number, parts: Int32Array): void => {
      const { kind, subjects } = candidate;
      let history = histories.get(subjects);
      if (history === undefined) {
        history = historyOf(this.scene, closed, subjects);
        histories.set(subjects, history);
      }
      partsOf.set(parts, c * PARTS);
      partsOf[c * PARTS + HISTORY] = this.historyPart(KIND_HASHES[kind], history);
    };
    for (let c = 0; c < standing.length; c++) {
      const same = standing[c].subjects === previous ? 1 : 0;
      const parts = this.parts[2 * c + same] ?? this.partsOf(standing[c], same);
      this.parts[2 * c + same] = parts;
      put(standing[c], c, parts);
    }
    following.forEach((candidate, f) => {
      const same = candidate.subjects === previous ? 1 : 0;
      put(candidate, standing.length + f, this.partsOf(candidate, same));
    });
    return partsOf;
  }

  private historyPart(kind: number, history: readonly number[]): number {
    const { scene, sink } = this;
    let key = combine(HISTORY, kind);
    for (const value of history) key = combine(key, value);
    const templates = new TemplateWriter(sink, kind, scene.unit, scene.figure.nature);
    return this.itemOf(key, templates, () => writeHistory(templates, history));
  }

  /** The parts of a candidate, its history not yet among them; `same`: 1 for the subjects of the figure before. */
  private partsOf(candidate: Candidate, same: number): Int32Array {
    const { scene, hasAligned } = this;
    const { subjects, name, item } = candidate;
    const kind = KIND_HASHES[candidate.kind];
    const outside = candidate.sentence !== scene.sentence;
    const templates = new TemplateWriter(this.sink, kind, scene.unit, scene.figure.nature);
    const parts = new Int32Array(PARTS);
    const part = (p: number, key: number, write: () => void): void => {
      parts[p] = this.itemOf(combine(p, key), templates, write);
    };
    const without = (p: number): void => part(p, 0, () => {});
    const place = combine(kind, outside ? 1 : 0);
    const ofSame = combine(place, same);
    const count = Math.min(subjects.ids.length, 3);
    const listed = combine(count, combine(candidate.aligned ? 1 : 0, item < scene.at ? 1 : 0));
    part(0, place, () => writeScene(templates, scene, outside));
    part(1, ofSame, () => writeSame(templates, scene, same));
    part(2, combine(ofSame, subjects.made), () => writeMade(templates, scene, subjects.made, same, outside));
    part(3, combine(ofSame, listed), () => writeListed(templates, scene, candidate, same, hasAligned));
    if (name >= 0) part(4, combine(place, name), () => writeName(templates, scene, candidate));
    else without(4);
    if (!outside && item >= 0)
      part(5, combine(combine(ofSame, name), item), () => writePosition(templates, scene, candidate, same));
    else without(5);
    const { thing } = subjects;
    if (thing !== null) part(6, thing.id, () => writeSubject(templates, scene, thing));
    else without(6);
    return parts;
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
