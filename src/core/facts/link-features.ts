/** Features of one candidate subject of one figure, for the ranker. */
import { combine, hashString } from "../hash.ts";
import type { FeatureWriter } from "../model/linear.ts";
import { pointersOf } from "./anaphora.ts";
import type { Candidate } from "./candidates.ts";
import { type FigureToLink, figureList, type LinkContext } from "./link-context.ts";
import { sameIds, writeHistory } from "./link-history.ts";
import { unitClass } from "./stream.ts";

const EDGE = hashString("<edge>");
const BREAKS = new Set([
  ",",
  ";",
  ":",
  "while",
  "but",
  "and",
  "as",
  "with",
  "(",
  "after",
  "whereas",
  "--",
  "—",
  "–",
]);

/** Writes one item of features for a candidate. */
export function writeCandidate(
  writer: FeatureWriter,
  context: LinkContext,
  figure: FigureToLink,
  candidate: Candidate,
): void {
  const { document, streams } = context;
  const [sentence, at] = streams.ofQuantity[figure.quantity];
  const { items } = streams.streams[sentence];
  const kind = hashString(candidate.kind);
  const unit = hashString(unitClass(document.quantities[figure.quantity].unit));
  let template = 1;
  const add = (value: number): void => {
    const hash = combine(combine(template++, kind), value);
    writer.add(hash);
    writer.add(combine(hash, unit));
    writer.add(combine(hash, figure.nature));
  };
  const word = (k: number): number => items[k]?.hash ?? EDGE;
  const same = figure.previous !== null && sameIds(candidate.ids, figure.previous) ? 1 : 0;
  const inSentence = context.namesOf[sentence].length;
  const clause = clauseStart(items, at);
  add(0);
  add(combine(word(clause), word(clause + 1)));
  add(combine(combine(word(clause), Math.min(figure.previousGap, 2)), same));
  add(combine(Math.min(inSentence, 4), Math.min(figure.previousGap, 4)));
  add(combine(same, Math.min(figure.previousGap, 3)));
  const fresh = combine(Math.min(figure.newNames, 3), Math.min(figure.previousGap, 3));
  add(combine(same, fresh));
  add(combine(combine(same, fresh), combine(figure.nature, figure.previousNature)));
  add(combine(combine(same, fresh), word(at - 1)));
  if (candidate.sentence !== sentence) {
    // context of the figure says whether it looks outside its sentence
    for (const k of [-1, -2, -3, 1, 2]) add(word(at + k));
    add(combine(word(at - 2), word(at - 1)));
    add(combine(word(at - 1), word(at + 1)));
    add(combine(items[0].hash, Math.min(at, 4)));
    add(combine(items[0].hash, word(1)));
    template = 20;
    for (let i = Math.max(0, at - 10); i < Math.min(items.length, at + 6); i++) {
      if (items[i].name < 0 && items[i].quantity < 0)
        writer.add(combine(combine(combine(20, kind), items[i].hash), figure.nature));
    }
    add(Math.min(namesBetween(items, -1, at), 3));
  }
  template = 24;
  const pointers = pointersOf(items, at);
  const made = makeUp(context, candidate.ids);
  add(combine(pointers.near, made));
  add(combine(pointers.first, made));
  add(combine(pointers.noun, made));
  add(combine(combine(pointers.near, pointers.first), combine(made, same)));
  if (candidate.sentence !== sentence) {
    add(combine(made, word(at - 1)));
    add(combine(made, items[0].hash));
    add(combine(combine(made, items[0].hash), word(1)));
    for (let i = Math.max(0, at - 10); i < Math.min(items.length, at + 6); i++) {
      if (items[i].name < 0 && items[i].quantity < 0)
        writer.add(combine(combine(combine(21, kind), items[i].hash), made));
    }
  }
  template = 120;
  writeHistory(add, context, figure, candidate.ids);
  template = 150;
  writeLists(add, (value) => writer.add(combine(149, value)), context, figure, candidate);
  template = 34;
  if (candidate.name >= 0) writeName(add, context, candidate, sentence, figure);
  template = 56;
  if (candidate.sentence !== sentence || candidate.item < 0) return;
  const first = candidate.name >= 0 ? streams.ofName[candidate.name][1] : candidate.item;
  const after = candidate.item < at;
  const from = after ? candidate.item : at;
  const to = after ? at : first;
  const gap = to - from - 1;
  const side = after ? 1 : 2;
  const between = items.slice(from + 1, to);
  const figures = between.filter((item) => item.quantity >= 0).length;
  const others = namesBetween(items, from, to);
  const breaks = between.filter((item) => BREAKS.has(item.word)).length;
  add(combine(side, Math.min(gap, 12)));
  add(combine(combine(side, Math.min(figures, 3)), Math.min(others, 3)));
  add(combine(combine(side, Math.min(breaks, 3)), Math.min(others, 2)));
  add(combine(combine(combine(side, Math.min(figures, 2)), Math.min(others, 2)), Math.min(breaks, 2)));
  add(combine(combine(side, word(at - 1)), word(at + 1)));
  add(combine(combine(side, word(at - 1)), Math.min(others, 2)));
  add(combine(combine(side, word(candidate.item + 1)), Math.min(others, 2)));
  add(combine(combine(side, word(first - 1)), word(candidate.item + 1)));
  add(combine(combine(side, word(first - 1)), Math.min(others, 2)));
  if (gap <= 4)
    add(
      combine(
        side,
        between.reduce((hash, item) => combine(hash, item.hash), 7),
      ),
    );
  else add(combine(side, combine(word(from + 1), word(to - 1))));
  template = 84;
  for (const item of between.slice(-12)) {
    const hash = combine(combine(83, kind), combine(side, item.hash));
    writer.add(hash);
    writer.add(combine(hash, Math.min(others, 2)));
  }
  add(combine(side, combine(candidate.aligned ? 1 : 0, listPlace(context, sentence, at))));
  add(combine(side, candidate.ids.length > 3 ? 4 : candidate.ids.length));
  add(
    combine(
      side,
      combine(
        candidate.ids.length,
        hashString(
          items.some((i) => i.word === "respectively")
            ? "r"
            : items.some((i) => i.word === "each")
              ? "e"
              : items.some((i) => i.word === "both")
                ? "b"
                : "",
        ),
      ),
    ),
  );
  add(combine(combine(side, rankAmong(context, sentence, first, at)), Math.min(inSentence, 4)));
  add(combine(same, combine(side, Math.min(figures, 2))));
  const parenthesis =
    between.filter((i) => i.word === "(").length - between.filter((i) => i.word === ")").length;
  add(combine(side, combine(parenthesis + 2, Math.min(others, 2))));
}

const EACH = new Set([
  "each",
  "apiece",
  "both",
  "all",
  "respectively",
  "two",
  "three",
  "trio",
  "pair",
  "duo",
]);

/** How the figure stands to the figure before it, to lists, and to words such as "each". `shared` knows no kind. */
function writeLists(
  add: (value: number) => void,
  shared: (value: number) => void,
  context: LinkContext,
  figure: FigureToLink,
  candidate: Candidate,
): void {
  const [sentence, at] = figure.place;
  const { items } = context.streams.streams[sentence];
  const { quantities } = context.document;
  const same = figure.previous !== null && sameIds(candidate.ids, figure.previous) ? 1 : 0;
  const count = Math.min(candidate.ids.length, 3);
  let before = at - 1;
  while (before >= 0 && items[before].quantity < 0) before--;
  let joint = EDGE;
  if (before >= 0 && at - before <= 6)
    for (let i = before; i < at; i++) joint = combine(joint, items[i].hash);
  const bounds = hashString(
    `${quantities[figure.quantity].bound} ${before < 0 ? "" : quantities[items[before].quantity].bound}`,
  );
  add(combine(joint, combine(same, count)));
  shared(combine(1, combine(joint, same)));
  shared(combine(2, combine(bounds, same)));
  add(combine(bounds, combine(same, count)));
  let near = 0;
  let far = 0;
  for (let i = 0; i < items.length; i++) {
    if (!EACH.has(items[i].word)) continue;
    if (i >= at - 3 && i <= at + 2) near = combine(near, items[i].hash);
    else far = items[i].hash;
  }
  shared(combine(3, combine(near, count)));
  shared(combine(4, combine(combine(near, far), combine(count, same))));
  add(combine(near, combine(count, candidate.item < at ? 1 : 0)));
  add(combine(far, combine(count, candidate.item < at ? 1 : 0)));
  const run = figureList(items, at);
  const length = Math.min(run.length, 3);
  const aligned = candidate.aligned ? 1 : figure.hasAligned ? 2 : 0;
  shared(combine(5, combine(aligned, length)));
  shared(combine(6, combine(aligned, combine(length, far))));
  add(combine(combine(aligned, length), run.indexOf(at) === 0 ? 0 : 1));
  add(combine(combine(aligned, length), combine(count, same)));
}

/** What a set of subjects is made of: how many, of which types. */
function makeUp(context: LinkContext, ids: readonly string[]): number {
  let hash = Math.min(ids.length, 3);
  const types = new Set<string>();
  for (const id of ids.slice(0, 3)) types.add(context.typeOf.get(id) ?? "none");
  for (const type of types) hash = combine(hash, hashString(type));
  return hash;
}

function writeName(
  add: (value: number) => void,
  context: LinkContext,
  candidate: Candidate,
  sentence: number,
  figure: FigureToLink,
): void {
  const { names, mentions, document } = context;
  const name = names[candidate.name];
  const type = hashString(name.type);
  const count = Math.min(mentions.get(name.id) ?? 0, 5);
  const isMain = context.main >= 0 && names[context.main].id === name.id ? 1 : 0;
  add(type);
  add(combine(type, isMain));
  add(combine(count, isMain));
  add(combine(Math.min(sentence - candidate.sentence, 4), type));
  const sameBlock =
    document.sentences[sentence].block === document.sentences[candidate.sentence].block ? 1 : 0;
  add(combine(sameBlock, combine(type, Math.min(sentence - candidate.sentence, 4))));
  const first = context.namesOf[candidate.sentence][0] === candidate.name ? 1 : 0;
  add(combine(first, combine(isMain, Math.min(sentence - candidate.sentence, 3))));
  const { items } = context.streams.streams[candidate.sentence];
  add(combine(items[candidate.item + 1]?.hash ?? EDGE, Math.min(sentence - candidate.sentence, 3)));
  add(combine(type, items[candidate.item + 1]?.hash ?? EDGE));
  const away = Math.min(sentence - candidate.sentence, 3);
  const source = name.isSource ? 1 : 0;
  add(combine(source, away));
  add(combine(source, combine(type, hashString(candidate.kind))));
  // the currency of the number and the exchange of the ticker ("HK$3.72" beside 2202.HK)
  const exchange = hashString(
    /\.[A-Z]+$/.exec(name.id)?.[0] ?? (/^[A-Z]{1,5}$/.test(name.id) ? "US" : "none"),
  );
  const { unit } = document.quantities[figure.quantity];
  add(combine(exchange, hashString(unit ?? "bare")));
  add(combine(combine(exchange, hashString(unit ?? "bare")), figure.nature));
  // the name that opens the block is often what the block is about
  const opens = opensBlock(context, candidate.name) ? 1 : 0;
  add(combine(opens, combine(sameBlock, away)));
  add(combine(combine(opens, sameBlock), combine(type, source)));
}

/** Whether no other candidate name stands before this one in its block. */
function opensBlock(context: LinkContext, name: number): boolean {
  const sentences = context.document.sentences;
  let sentence = context.streams.ofName[name][0];
  if (context.namesOf[sentence][0] !== name) return false;
  const { block } = sentences[sentence];
  while (sentence > 0 && sentences[sentence - 1].block === block) {
    sentence--;
    if (context.namesOf[sentence].length > 0) return false;
  }
  return true;
}

/** Where the clause of the item at `at` begins: after the last comma, bracket, quantity or name before it. */
function clauseStart(items: readonly { word: string; name: number; quantity: number }[], at: number): number {
  let i = at;
  while (i > 0 && !BREAKS.has(items[i - 1].word) && items[i - 1].name < 0 && items[i - 1].quantity < 0) i--;
  return i;
}

function namesBetween(items: readonly { name: number }[], from: number, to: number): number {
  let count = 0;
  for (let i = from + 1; i < to; i++) if (items[i].name >= 0) count++;
  return count;
}

/** How many names of the sentence stand nearer to the figure than the candidate, on its side. */
function rankAmong(context: LinkContext, sentence: number, item: number, at: number): number {
  const side = item < at;
  let nearer = 0;
  for (const n of context.namesOf[sentence]) {
    const other = context.streams.ofName[n][1];
    if (other < at === side && Math.abs(other - at) < Math.abs(item - at)) nearer++;
  }
  return Math.min(nearer, 4);
}

/** Length of the figure's list and its place in it, as one small number. */
function listPlace(context: LinkContext, sentence: number, at: number): number {
  const run = figureList(context.streams.streams[sentence].items, at);
  return Math.min(run.length, 4) * 4 + Math.min(run.indexOf(at), 3);
}
