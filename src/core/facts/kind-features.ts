/** Features of a quantity that tell kinds and directions; for measures and periods they would only be noise. */
import { combine } from "../hash.ts";
import { LEVEL_NOUNS, LEVEL_VERBS } from "../text/level-words.ts";
import { moveOf, moveOfPair } from "../text/move-words.ts";
import { CLAUSE_END, EDGE, type FigureContext } from "./figure-context.ts";
import type { Emit, HintWriter } from "./hints.ts";
import type { StreamItem } from "./stream.ts";
import { magnitude } from "./value-relations.ts";

/** Items before a quantity that are looked at for words of levels. */
const LEVEL_REACH = 6;
const LOSS = new Set(["loss", "losses", "deficit", "shortfall"]);

/** Which way the quantity goes, whether a market is near, how it stands to the other quantities, and what speaks of a level. */
export const writeKindHints: HintWriter = (context, [sentence, at], _kind, emit) => {
  const { items } = context.streams.streams[sentence];
  writeMoves(items, at, emit);
  writeMarket(items, at, context.market[sentence], context.marketness, emit);
  writeRelations(context, items[at], emit);
  writeLevels(items, at, emit);
};

/** The nearest words of rising or falling on both sides, within the same clause or the one before. */
function writeMoves(items: readonly StreamItem[], at: number, emit: Emit): void {
  const unit = items[at].hash;
  const loss = isOfLoss(items, at);
  for (const side of [-1, 1]) {
    let move = 0;
    let gap = 0;
    let crossed = 0;
    for (let i = at + side; i >= 0 && i < items.length && gap < 10 && move === 0; i += side, gap++) {
      if (CLAUSE_END.has(items[i].word) || items[i].quantity >= 0) crossed++;
      if (crossed > 2) break;
      move = moveAt(items, i);
    }
    const found = move === 0 ? 0 : combine(move + 2, Math.min(crossed, 2));
    emit(combine(combine(78 + side, found), unit));
    emit(combine(combine(82 + side, found), combine(unit, Math.min(gap, 5))));
    if (loss) emit(combine(86 + side, found));
  }
}

/** Which way the word at an item goes, with the word before or after it where the two belong together. */
function moveAt(items: readonly StreamItem[], i: number): number {
  const { word } = items[i];
  const before = i > 0 ? moveOfPair(items[i - 1].word, word) : 0;
  if (before !== 0) return before;
  const after = i + 1 < items.length ? moveOfPair(word, items[i + 1].word) : 0;
  return after !== 0 ? after : moveOf(word);
}

/** Whether a loss is told of in the eight items before the quantity, with no figure between: one that narrows goes up. */
function isOfLoss(items: readonly StreamItem[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) {
    if (items[i].quantity >= 0 || items[i].word === ";") return false;
    if (LOSS.has(items[i].word)) return true;
  }
  return false;
}

/** How far the nearest listed thing is: in general news a percentage is seldom a market figure. */
function writeMarket(
  items: readonly StreamItem[],
  at: number,
  away: number,
  marketness: number,
  emit: Emit,
): void {
  const values = [away, combine(away, marketness)];
  for (const k of [-1, 1]) values.push(combine(away, items[at + k]?.hash ?? EDGE));
  values.forEach((value, k) => {
    const hash = combine(90 + k, value);
    emit(hash);
    emit(combine(hash, items[at].hash));
  });
}

/** How the quantity stands to the others of the document in size. */
function writeRelations(
  { relations, document }: FigureContext,
  { hash, quantity }: StreamItem,
  emit: Emit,
): void {
  const { closeness, parts } = relations;
  const close = combine(closeness[quantity], hash);
  emit(combine(100, close));
  emit(combine(combine(101, close), magnitude(document.quantities[quantity].value)));
  emit(combine(102, parts[quantity]));
  emit(combine(combine(103, parts[quantity]), hash));
}

/** How near words stand that go with a level: "a peak of", "reclaimed", "the … mark". */
function writeLevels(items: readonly StreamItem[], at: number, emit: Emit): void {
  const { hash } = items[at];
  let [noun, crossing] = [0, 0];
  for (let i = at - 1; i >= 0 && i >= at - LEVEL_REACH && items[i].quantity < 0; i--) {
    const away = Math.min(at - i, 4);
    if (noun === 0 && LEVEL_NOUNS.has(items[i].word)) noun = away;
    if (crossing === 0 && LEVEL_VERBS.has(items[i].word)) crossing = away;
  }
  const isNamedAfter = [1, 2].some((away) => LEVEL_NOUNS.has(items[at + away]?.word ?? ""));
  const named = combine(noun, isNamedAfter ? 1 : 0);
  emit(combine(combine(106, named), hash));
  emit(combine(combine(107, combine(crossing, noun > 0 ? 1 : 0)), hash));
  emit(combine(combine(108, combine(crossing, named)), hash));
}
