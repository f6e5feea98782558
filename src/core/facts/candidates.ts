/**
 * Whom a figure may be about: names of its sentence, coordinated names together, the subjects of the figures before,
 * names of the sentences before, the document's main names, or nobody that the text names.
 */
import { hashString } from "../hash.ts";
import {
  type ClosedFigure,
  type FigureToLink,
  figureList,
  groupIds,
  type LinkContext,
} from "./link-context.ts";
import type { SubjectSet } from "./subject-sets.ts";

const CANDIDATE_KINDS = [
  "none",
  "name",
  "group",
  "previous",
  "history",
  "both",
  "three",
  "listed",
  "earlier",
  "together",
  "recent",
  "opener",
  "title",
  "main",
] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Hashes of the kinds, for features. */
export const KIND_HASHES = Object.fromEntries(
  CANDIDATE_KINDS.map((kind) => [kind, hashString(kind)]),
) as Record<CandidateKind, number>;

export interface Candidate {
  kind: CandidateKind;
  /** What this candidate stands for; empty for `none`. */
  subjects: SubjectSet;
  /** Sentence and item of the (last) name; -1 where there is none. */
  sentence: number;
  item: number;
  /** The name's index, the first one's of a group; -1 for `none` and `previous`. */
  name: number;
  /** Place in a list of names that runs parallel to a list of figures: the figure's own place is the same. */
  aligned: boolean;
}

/** Collects candidates; the kinds without a name of their own stand outside the sentence. */
class CandidateList {
  readonly list: Candidate[] = [];
  private readonly context: LinkContext;

  constructor(context: LinkContext) {
    this.context = context;
  }

  /** `name` and `last`: the first and last name that the candidate is read from; -1 for one without a name. */
  add(kind: CandidateKind, subjects: SubjectSet, name = -1, last = name, aligned = false): void {
    const { streams } = this.context;
    const sentence = name < 0 ? -1 : streams.ofName[name][0];
    const item = last < 0 ? -1 : streams.ofName[last][1];
    this.list.push({ kind, subjects, sentence, item, name, aligned });
  }

  addName(kind: CandidateKind, name: number, aligned = false): void {
    this.add(kind, this.context.sets.of([this.context.names[name].id]), name, name, aligned);
  }
}

/**
 * The candidates of a figure that do not depend on what the figures before were linked to. Several may stand for the
 * same ids; the first stands for none.
 */
export function standingCandidates(context: LinkContext, figure: FigureToLink): Candidate[] {
  const found = new CandidateList(context);
  found.add("none", context.sets.of([]));
  addSentence(found, context, figure);
  addEarlier(found, context, figure);
  addTopics(found, context, figure);
  return found.list;
}

function addSentence(found: CandidateList, context: LinkContext, figure: FigureToLink): void {
  const { namesOf, groups } = context;
  const [sentence, item] = figure.place;
  const parallel = alignedNames(context, sentence, sentence, item);
  for (const n of namesOf[sentence]) found.addName("name", n, parallel.has(n));
  for (const group of groups[sentence]) {
    const ids = groupIds(context, group);
    if (ids.length < 2) continue;
    const last = group[group.length - 1];
    found.add("group", context.sets.of(ids), group[0], last);
    for (let k = 1; k + 1 < group.length; k++) {
      const tail = groupIds(context, group.slice(k));
      if (tail.length > 1 && tail.length < ids.length)
        found.add("group", context.sets.of(tail), group[k], last);
    }
  }
}

/** Subjects of the figures before: of the last, and up to three other sets of subjects before it. */
export function followingCandidates(context: LinkContext, closed: readonly ClosedFigure[]): Candidate[] {
  const previous = closed.at(-1)?.subjects;
  if (previous === undefined) return [];
  const found = new CandidateList(context);
  if (previous.ids.length > 0) found.add("previous", previous);
  const seen = new Set([previous]);
  for (let k = closed.length - 2; k >= 0 && k >= closed.length - 12 && seen.size < 4; k--) {
    const { subjects } = closed[k];
    if (subjects.ids.length === 0 || seen.has(subjects)) continue;
    seen.add(subjects);
    found.add("history", subjects);
  }
  // "both", "the pair", "the three": what the last figures were about, one thing each
  const single = lastThings(closed);
  if (single.length > 1) found.add("both", context.sets.of(single.slice(0, 2)));
  if (single.length > 2) found.add("three", context.sets.of(single));
  return found.list;
}

/** Ids of the last different things that had figures of their own, the nearest first, three at most. */
function lastThings(closed: readonly ClosedFigure[]): string[] {
  const found = new Set<string>();
  for (let k = closed.length - 1; k >= 0 && found.size < 3; k--) {
    const { ids } = closed[k].subjects;
    if (ids.length === 1) found.add(ids[0]);
  }
  return [...found];
}

function addEarlier(found: CandidateList, context: LinkContext, figure: FigureToLink): void {
  const { names, namesOf, groups } = context;
  const [sentence, item] = figure.place;
  for (let back = 1; back <= 3 && sentence - back >= 0; back++) {
    const seen = new Set<string>();
    const earlier = namesOf[sentence - back];
    for (const n of earlier.length > 5 ? [...earlier.slice(0, 3), ...earlier.slice(-2)] : earlier) {
      if (seen.has(names[n].id)) continue;
      seen.add(names[n].id);
      found.addName("earlier", n);
    }
    if (back > 2) continue;
    for (const n of alignedNames(context, sentence - back, sentence, item)) found.addName("listed", n, true);
    for (const group of groups[sentence - back]) {
      const ids = groupIds(context, group);
      if (ids.length > 1) found.add("together", context.sets.of(ids), group[0], group[group.length - 1]);
    }
  }
}

/** The last name of each type, the name that opens the block, the title's names, the main name of each type. */
function addTopics(found: CandidateList, context: LinkContext, figure: FigureToLink): void {
  const { titled, mainOf, recent, openers } = context;
  const [sentence] = figure.place;
  for (const n of recent[sentence]) found.addName("recent", n);
  if (openers[sentence] >= 0) found.addName("opener", openers[sentence]);
  for (const n of titled) found.addName("title", n);
  for (const n of mainOf.values()) found.addName("main", n);
}

/**
 * Names of sentence `sentence` whose place in a list of names is the figure's place in a list of figures of the same
 * length ("A, B and C rose 1, 2 and 3 percent respectively"). The figure stands at [place, item].
 */
function alignedNames(context: LinkContext, sentence: number, place: number, item: number): Set<number> {
  const run = figureList(context.streams.streams[place].items, item);
  const found = new Set<number>();
  if (run.length < 2) return found;
  for (const group of context.groups[sentence]) {
    const ids = groupIds(context, group);
    if (ids.length !== run.length) continue;
    const id = ids[run.indexOf(item)];
    for (const n of group) if (context.names[n].id === id) found.add(n);
  }
  return found;
}
