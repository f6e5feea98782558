/** What surrounds a figure that is to be linked, read once and shared by the features of all its candidates. */
import { combine, hashString } from "../hash.ts";
import { type Pointers, pointersOf } from "./anaphora.ts";
import { type FigureToLink, figureList, type LinkContext } from "./link-context.ts";
import { type StreamItem, unitClass } from "./stream.ts";

/** Stands for a word beyond the ends of a sentence. */
export const EDGE = hashString("<edge>");

/** Words and marks that may end a clause. */
export const BREAKS = new Set(", ; : while but and as with ( after whereas -- — –".split(" "));

const EACH = new Set("each apiece both all respectively two three trio pair duo".split(" "));

export interface FigureScene {
  context: LinkContext;
  figure: FigureToLink;
  sentence: number;
  /** The figure's item in its sentence. */
  at: number;
  items: readonly StreamItem[];
  /** Hash of the class of its unit. */
  unit: number;
  /** Hash of its unit. */
  exactUnit: number;
  /** First item of its clause. */
  clause: number;
  pointers: Pointers;
  /** Items of the list of figures that it stands in, and its place there. */
  run: readonly number[];
  runPlace: number;
  /** Hash of the words between the figure before it in the sentence and itself; EDGE where that is far. */
  joint: number;
  /** Hash of the bounds of both. */
  bounds: number;
  /** Hash of the words like "each" close by, and of the last one further off. */
  eachNear: number;
  eachFar: number;
  /** Hash of "respectively", "each" or "both", the first of these that the sentence has. */
  sharing: number;
  /** New names since the figure before, and how far back that stands. */
  fresh: number;
  /** How many names the sentence has, and how many of them stand before the figure. */
  inSentence: number;
  namesBefore: number;
}

export function sceneOf(context: LinkContext, figure: FigureToLink): FigureScene {
  const [sentence, at] = figure.place;
  const { items } = context.streams.streams[sentence];
  const { quantities } = context.document;
  const run = figureList(items, at);
  let before = at - 1;
  while (before >= 0 && items[before].quantity < 0) before--;
  let joint = EDGE;
  if (before >= 0 && at - before <= 6)
    for (let i = before; i < at; i++) joint = combine(joint, items[i].hash);
  const ownBound = quantities[figure.quantity].bound;
  return {
    context,
    figure,
    sentence,
    at,
    items,
    unit: hashString(unitClass(quantities[figure.quantity].unit)),
    exactUnit: hashString(quantities[figure.quantity].unit ?? "bare"),
    clause: clauseStart(items, at),
    pointers: pointersOf(items, at),
    run,
    runPlace: run.indexOf(at),
    joint,
    bounds: hashString(`${ownBound} ${before < 0 ? "" : quantities[items[before].quantity].bound}`),
    ...eachWords(items, at),
    fresh: combine(Math.min(figure.newNames, 3), Math.min(figure.previousGap, 3)),
    inSentence: Math.min(context.namesOf[sentence].length, 4),
    namesBefore: Math.min(namesBetween(items, -1, at), 3),
  };
}

/** Hash of the word at an item of the figure's sentence; EDGE beyond its ends. */
export function wordAt({ items }: FigureScene, item: number): number {
  return item < 0 || item >= items.length ? EDGE : items[item].hash;
}

/** Names strictly between two items. */
export function namesBetween(items: readonly StreamItem[], from: number, to: number): number {
  let count = 0;
  for (let i = from + 1; i < to; i++) if (items[i].name >= 0) count++;
  return count;
}

/** Where the clause of the item at `at` begins: after the last comma, bracket, quantity or name before it. */
function clauseStart(items: readonly StreamItem[], at: number): number {
  let i = at;
  while (i > 0 && !BREAKS.has(items[i - 1].word) && items[i - 1].name < 0 && items[i - 1].quantity < 0) i--;
  return i;
}

function eachWords(
  items: readonly StreamItem[],
  at: number,
): Pick<FigureScene, "eachNear" | "eachFar" | "sharing"> {
  let [eachNear, eachFar] = [0, 0];
  const found = new Set<string>();
  for (let i = 0; i < items.length; i++) {
    if (!EACH.has(items[i].word)) continue;
    found.add(items[i].word);
    if (i >= at - 3 && i <= at + 2) eachNear = combine(eachNear, items[i].hash);
    else eachFar = items[i].hash;
  }
  const sharing = ["respectively", "each", "both"].find((word) => found.has(word));
  return { eachNear, eachFar, sharing: hashString(sharing?.charAt(0) ?? "") };
}
