/** What linking knows of a document: names by sentence, names that stand in one list, what the document is about. */
import type { Document } from "../document.ts";
import type { EntityType } from "../types.ts";
import type { NameSpan, Streams } from "./stream.ts";
import { type SubjectSet, SubjectSets } from "./subject-sets.ts";

/** A name with its resolved id. */
export interface LinkedName extends NameSpan {
  id: string;
  /** How sure the tagger is of it, 0 to 1; 1 for a name that is given. */
  score: number;
  /** Reports or comments rather than being reported on. */
  isSource: boolean;
}

/** A figure that waits for its subjects. */
export interface OpenFigure {
  /** Index into document.quantities. */
  quantity: number;
  /** Kind and measure as one number (natureOf), mixed into the features. */
  nature: number;
}

/** A figure with the subjects that it was given. */
export interface ClosedFigure extends OpenFigure {
  subjects: SubjectSet;
}

/** What is known of a figure before it is linked, whatever the figures before it are linked to. */
export interface FigureToLink extends OpenFigure {
  /** Sentence and item. */
  place: [number, number];
  /** The figure before: its quantity; -1 where there is none. */
  previous: number;
  /** How many sentences back the figure before stands; 9 where there is none. */
  previousGap: number;
  /** The nature of the figure before, 0 where there is none. */
  previousNature: number;
  /** Names that stand between the figure before and this one; 9 where there is none before. */
  newNames: number;
}

/** What the candidates of all figures of one document share. */
export interface LinkContext {
  document: Document;
  names: readonly LinkedName[];
  streams: Streams;
  /** Names by sentence, in order. */
  namesOf: number[][];
  groups: number[][][];
  /** Mentions of each id. */
  mentions: Map<string, number>;
  /** Name whose id the title or the most mentions speak for; -1 where there is none. */
  main: number;
  /** The same among the names of one type. */
  mainOf: Map<EntityType, number>;
  sets: SubjectSets;
  /** The first names of different things in the title (the first block), MOST_TITLED at most. */
  titled: readonly number[];
  /** For each sentence the last name of each type before it, the nearest first. */
  recent: readonly (readonly number[])[];
  /** For each sentence the first name of its block, where that stands before the sentence; else -1. */
  openers: Int32Array;
}

const MOST_TITLED = 4;
const SUBJECT_TYPES = new Set(["company", "index", "instrument", "org"]);
export const LINKS = new Set([",", "and", "&", "or", "/", "plus", "by", "followed", "both", "then", ";"]);

export function linkContext(document: Document, names: readonly LinkedName[], streams: Streams): LinkContext {
  const namesOf: number[][] = document.sentences.map(() => []);
  const mentions = new Map<string, number>();
  names.forEach((name, n) => {
    if (!SUBJECT_TYPES.has(name.type)) return;
    namesOf[streams.ofName[n][0]].push(n);
    mentions.set(
      name.id,
      (mentions.get(name.id) ?? 0) + (document.sentences[streams.ofName[n][0]].block === 0 ? 2 : 1),
    );
  });
  const groups = namesOf.map((list) => coordinated(list, streams));
  const count = (n: number): number => mentions.get(names[n].id) ?? 0;
  let main = -1;
  const mainOf = new Map<EntityType, number>();
  const typeOf = new Map<string, EntityType>();
  const titled = new Map<string, number>();
  for (const n of namesOf.flat()) {
    if (main < 0 || count(n) > count(main)) main = n;
    typeOf.set(names[n].id, names[n].type);
    const best = mainOf.get(names[n].type);
    if (best === undefined || count(n) > count(best)) mainOf.set(names[n].type, n);
    const { id } = names[n];
    const isTitled = document.sentences[streams.ofName[n][0]].block === 0;
    if (isTitled && titled.size < MOST_TITLED && !titled.has(id)) titled.set(id, n);
  }
  return {
    document,
    names,
    streams,
    namesOf,
    groups,
    mentions,
    main,
    mainOf,
    sets: new SubjectSets(typeOf),
    titled: [...titled.values()],
    recent: recentNames(names, namesOf),
    openers: blockOpeners(document, namesOf),
  };
}

function recentNames(names: readonly LinkedName[], namesOf: readonly number[][]): number[][] {
  let recent: number[] = [];
  return namesOf.map((list) => {
    const before = recent;
    for (const n of list) recent = [n, ...recent.filter((other) => names[other].type !== names[n].type)];
    return before;
  });
}

function blockOpeners({ sentences }: Document, namesOf: readonly number[][]): Int32Array {
  const openers = new Int32Array(sentences.length).fill(-1);
  for (let s = 1; s < sentences.length; s++) {
    if (sentences[s].block !== sentences[s - 1].block) continue;
    openers[s] = openers[s - 1] >= 0 ? openers[s - 1] : (namesOf[s - 1][0] ?? -1);
  }
  return openers;
}

/** Names of one sentence that stand side by side, joined by commas, "and", or brackets with a code. */
function coordinated(list: readonly number[], streams: Streams): number[][] {
  const groups: number[][] = [];
  let current: number[] = [];
  for (const n of list) {
    const last = current.at(-1);
    if (last !== undefined && joined(streams, last, n)) current.push(n);
    else {
      if (current.length > 1) groups.push(current);
      current = [n];
    }
  }
  if (current.length > 1) groups.push(current);
  return groups;
}

function joined(streams: Streams, a: number, b: number): boolean {
  const [sentence, from] = streams.ofName[a];
  const to = streams.ofName[b][1];
  const between = streams.streams[sentence].items.slice(from + 1, to);
  if (between.length > 5) return false;
  let links = 0;
  let adjectives = 0;
  for (const item of between) {
    if (LINKS.has(item.word)) links++;
    else if (/^(the|an?|its|rivals?|peers?|'s|[()<>]|shares|of|those)$/.test(item.word)) continue;
    else if (++adjectives > 2 || item.quantity >= 0 || /[^a-z]/.test(item.word)) return false;
  }
  const code = between.length > 0 && /^[(<]$/.test(between[0].word) && links === 0;
  return links > 0 || code;
}

/** Ids of a group without repeats, a name and its ticker in brackets counting once. */
export function groupIds(context: LinkContext, group: readonly number[]): string[] {
  return [...new Set(group.map((n) => context.names[n].id))];
}

/** What may stand between two figures of one list ("up 0.8% and down 3.5%"). */
const BETWEEN_FIGURES = new Set([
  ...LINKS,
  ..."up down off about nearly some around almost roughly over a to".split(" "),
]);

/** Items of the figures that form one list with the figure at `item`: only commas, "and" and the like between. */
export function figureList(items: Streams["streams"][number]["items"], item: number): number[] {
  const run = [item];
  for (const side of [-1, 1]) {
    let last = item;
    for (let i = item + side; i >= 0 && i < items.length && Math.abs(i - last) <= 3; i += side) {
      if (items[i].quantity >= 0) {
        if (side < 0) run.unshift(i);
        else run.push(i);
        last = i;
      } else if (!BETWEEN_FIGURES.has(items[i].word)) break;
    }
  }
  return run;
}
