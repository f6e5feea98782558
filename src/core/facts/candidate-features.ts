/** Features that a candidate subject has for itself: its place in a list, its name, its place in the sentence. */
import { combine } from "../hash.ts";
import { type Candidate, KIND_HASHES } from "./candidates.ts";
import { BREAKS, EDGE, type FigureScene, namesBetween, wordAt } from "./figure-scene.ts";
import type { LinkContext } from "./link-context.ts";
import { TYPE_HASHES } from "./subject-sets.ts";
import type { TemplateWriter } from "./template-writer.ts";

/** How the figure stands to the figure before it, to lists, and to words such as "each". */
export function writeListed(
  templates: TemplateWriter,
  scene: FigureScene,
  candidate: Candidate,
  same: number,
  hasAligned: boolean,
): void {
  const { at, run, joint, bounds, eachNear, eachFar } = scene;
  const count = Math.min(candidate.subjects.ids.length, 3);
  const length = Math.min(run.length, 3);
  const aligned = candidate.aligned ? 1 : hasAligned ? 2 : 0;
  const before = candidate.item < at ? 1 : 0;
  templates.from(130);
  templates.add(combine(joint, combine(same, count)));
  templates.add(combine(bounds, combine(same, count)));
  templates.add(combine(eachNear, combine(count, before)));
  templates.add(combine(eachFar, combine(count, before)));
  templates.add(combine(combine(aligned, length), scene.runPlace === 0 ? 0 : 1));
  templates.add(combine(combine(aligned, length), combine(count, same)));
  templates.from(140);
  templates.shared(combine(joint, same));
  templates.shared(combine(bounds, same));
  templates.shared(combine(eachNear, count));
  templates.shared(combine(combine(eachNear, eachFar), combine(count, same)));
  templates.shared(combine(aligned, length));
  templates.shared(combine(aligned, combine(length, eachFar)));
}

/** What the candidate's (first) name is like and what it is to the document. */
export function writeName(templates: TemplateWriter, scene: FigureScene, candidate: Candidate): void {
  const { context, figure, sentence } = scene;
  const { names, mentions, document } = context;
  const name = names[candidate.name];
  const type = TYPE_HASHES[name.type];
  const count = Math.min(mentions.get(name.id) ?? 0, 5);
  const isMain = context.main >= 0 && names[context.main].id === name.id ? 1 : 0;
  const away = Math.min(sentence - candidate.sentence, 3);
  const further = Math.min(sentence - candidate.sentence, 4);
  const sameBlock =
    document.sentences[sentence].block === document.sentences[candidate.sentence].block ? 1 : 0;
  const first = context.namesOf[candidate.sentence][0] === candidate.name ? 1 : 0;
  const after = context.streams.streams[candidate.sentence].items[candidate.item + 1]?.hash ?? EDGE;
  const source = name.isSource ? 1 : 0;
  templates.from(34);
  templates.add(type);
  templates.add(combine(type, isMain));
  templates.add(combine(count, isMain));
  templates.add(combine(further, type));
  templates.add(combine(sameBlock, combine(type, further)));
  templates.add(combine(first, combine(isMain, away)));
  templates.add(combine(after, away));
  templates.add(combine(type, after));
  templates.add(combine(source, away));
  templates.add(combine(source, combine(type, KIND_HASHES[candidate.kind])));
  // the currency of the number and the exchange of the ticker ("HK$3.72" beside 2202.HK)
  const exchange = combine(candidate.subjects.thing?.exchange ?? 0, scene.exactUnit);
  templates.add(exchange);
  templates.add(combine(exchange, figure.nature));
  // a name that may be none
  const doubt = doubtOf(name.score);
  templates.from(290);
  templates.shared(doubt);
  templates.shared(combine(doubt, type));
  templates.shared(combine(doubt, combine(type, count)));
  templates.from(46);
  // the name that opens the block is often what the block is about
  const opens = first === 1 && context.openers[candidate.sentence] < 0 ? 1 : 0;
  templates.add(combine(opens, combine(sameBlock, away)));
  templates.add(combine(combine(opens, sameBlock), combine(type, source)));
}

/** How doubtful a name is, 0 to 4. */
function doubtOf(score: number): number {
  return [0.99, 0.95, 0.75, 0.5].filter((least) => score < least).length;
}

/** Where a candidate of the figure's own sentence stands, and what lies between. */
export function writePosition(
  templates: TemplateWriter,
  scene: FigureScene,
  candidate: Candidate,
  same: number,
): void {
  const { context, sentence, at, items } = scene;
  const first = candidate.name >= 0 ? context.streams.ofName[candidate.name][1] : candidate.item;
  const isBefore = candidate.item < at;
  const [from, to] = isBefore ? [candidate.item, at] : [at, first];
  const gap = to - from - 1;
  const side = isBefore ? 1 : 2;
  const { figures, breaks, brackets } = between(scene, from, to);
  const others = namesBetween(items, from, to);
  const after = wordAt(scene, candidate.item + 1);
  const before = wordAt(scene, first - 1);
  const count = candidate.subjects.ids.length;
  templates.from(56);
  templates.add(combine(side, Math.min(gap, 12)));
  templates.add(combine(combine(side, Math.min(figures, 3)), Math.min(others, 3)));
  templates.add(combine(combine(side, Math.min(breaks, 3)), Math.min(others, 2)));
  templates.add(
    combine(combine(combine(side, Math.min(figures, 2)), Math.min(others, 2)), Math.min(breaks, 2)),
  );
  templates.add(combine(combine(side, wordAt(scene, at - 1)), wordAt(scene, at + 1)));
  templates.add(combine(combine(side, wordAt(scene, at - 1)), Math.min(others, 2)));
  templates.add(combine(combine(side, after), Math.min(others, 2)));
  templates.add(combine(combine(side, before), after));
  templates.add(combine(combine(side, before), Math.min(others, 2)));
  let path = 7;
  if (gap <= 4) for (let i = from + 1; i < to; i++) path = combine(path, items[i].hash);
  else path = combine(wordAt(scene, from + 1), wordAt(scene, to - 1));
  templates.add(combine(side, path));
  templates.add(combine(side, combine(candidate.aligned ? 1 : 0, listPlace(scene))));
  templates.add(combine(side, Math.min(count, 4)));
  templates.add(combine(side, combine(count, scene.sharing)));
  templates.add(combine(combine(side, rankAmong(context, sentence, first, at)), scene.inSentence));
  templates.add(combine(same, combine(side, Math.min(figures, 2))));
  templates.add(combine(side, combine(brackets + 2, Math.min(others, 2))));
  for (let i = Math.max(from + 1, to - 12); i < to; i++) {
    const hash = templates.plain(83, combine(side, items[i].hash));
    templates.plain(84, combine(hash, Math.min(others, 2)));
  }
}

/** Counts of what lies strictly between two items. */
function between(
  { items }: FigureScene,
  from: number,
  to: number,
): { figures: number; breaks: number; brackets: number } {
  const counts = { figures: 0, breaks: 0, brackets: 0 };
  for (let i = from + 1; i < to; i++) {
    if (items[i].quantity >= 0) counts.figures++;
    if (BREAKS.has(items[i].word)) counts.breaks++;
    if (items[i].word === "(") counts.brackets++;
    else if (items[i].word === ")") counts.brackets--;
  }
  return counts;
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
function listPlace({ run, runPlace }: FigureScene): number {
  return Math.min(run.length, 4) * 4 + Math.min(runPlace, 3);
}
