/**
 * Whom a figure may be about: names of its sentence, coordinated names together, the subjects of the figure before,
 * names of the sentences before, the document's main name, or nobody that the text names.
 */
import type { Document } from "../document.ts";
import type { NameSpan, Streams } from "./stream.ts";

/** A name with its resolved id. */
export interface LinkedName extends NameSpan {
  id: string;
  /** Reports or comments rather than being reported on. */
  isSource: boolean;
}

export type CandidateKind = "none" | "name" | "group" | "previous" | "earlier" | "main";

export interface Candidate {
  kind: CandidateKind;
  /** Ids that this candidate stands for; empty for `none`. */
  ids: string[];
  /** Sentence and item of the (last) name; -1 where there is none. */
  sentence: number;
  item: number;
  /** The name's index, the first one's of a group; -1 for `none` and `previous`. */
  name: number;
  /** Place in a list of names that runs parallel to a list of figures: the figure's own place is the same. */
  aligned: boolean;
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
  /** The id that the title or the most mentions speak for. */
  main: number;
}

const SUBJECT_TYPES = new Set(["company", "index", "instrument", "org"]);
const LINKS = new Set([",", "and", "&", "or", "/", "plus", "by", "followed", "both", "then", ";"]);

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
  let main = -1;
  for (const list of namesOf) {
    for (const n of list) {
      if (main < 0 || (mentions.get(names[n].id) ?? 0) > (mentions.get(names[main].id) ?? 0)) main = n;
    }
  }
  return { document, names, streams, namesOf, groups, mentions, main };
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
    else if (/^(the|an?|its|rivals?|peers?|'s|\(|\)|shares|of|those)$/.test(item.word)) continue;
    else if (++adjectives > 2 || item.quantity >= 0 || /[^a-z]/.test(item.word)) return false;
  }
  const code = between.length > 0 && between[0].word === "(" && links === 0;
  return links > 0 || code;
}

/** Ids of a group without repeats, a name and its ticker in brackets counting once. */
export function groupIds(context: LinkContext, group: readonly number[]): string[] {
  return [...new Set(group.map((n) => context.names[n].id))];
}

/** Every candidate of the figure whose quantity stands at [sentence, item]; `previous` holds the last figure's ids. */
export function candidatesOf(
  context: LinkContext,
  place: [number, number],
  previous: readonly string[] | null,
): Candidate[] {
  const [sentence, item] = place;
  const { names, streams, namesOf, groups } = context;
  const list: Candidate[] = [{ kind: "none", ids: [], sentence: -1, item: -1, name: -1, aligned: false }];
  const add = (kind: CandidateKind, ids: string[], n: number, aligned = false): void => {
    const at = n < 0 ? [-1, -1] : streams.ofName[n];
    list.push({ kind, ids, sentence: at[0], item: at[1], name: n, aligned });
  };
  const parallel = alignedNames(context, sentence, item);
  for (const n of namesOf[sentence]) add("name", [names[n].id], n, parallel.has(n));
  for (const group of groups[sentence]) {
    const ids = groupIds(context, group);
    if (ids.length > 1) {
      add("group", ids, group[0]);
      list[list.length - 1].item = streams.ofName[group.at(-1) as number][1];
      for (let k = 1; k + 1 < group.length; k++) {
        const tail = groupIds(context, group.slice(k));
        if (tail.length > 1 && tail.length < ids.length) {
          add("group", tail, group[k]);
          list[list.length - 1].item = streams.ofName[group.at(-1) as number][1];
        }
      }
    }
  }
  if (previous !== null && previous.length > 0) add("previous", [...previous], -1);
  for (let back = 1; back <= 3 && sentence - back >= 0; back++) {
    const earlier = namesOf[sentence - back];
    const seen = new Set<string>();
    for (const n of earlier.length > 3 ? [earlier[0], earlier[1], earlier[earlier.length - 1]] : earlier) {
      if (seen.has(names[n].id)) continue;
      seen.add(names[n].id);
      add("earlier", [names[n].id], n);
    }
  }
  if (context.main >= 0) add("main", [names[context.main].id], context.main);
  return list;
}

/**
 * Names whose place in a list of names is the figure's place in a list of figures of the same length
 * ("A, B and C rose 1, 2 and 3 percent respectively").
 */
function alignedNames(context: LinkContext, sentence: number, item: number): Set<number> {
  const { items } = context.streams.streams[sentence];
  const run = figureList(items, item);
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
      } else if (!LINKS.has(items[i].word)) break;
    }
  }
  return run;
}
