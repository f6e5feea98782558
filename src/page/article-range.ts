/**
 * Which stretch of a page's blocks is the article: that with the largest sum, where prose counts for its words and what
 * stands between counts against ("maximum subsequence segmentation", Pasternack and Roth 2009). It needs no names of
 * classes and no particular elements, and survives boxes within the text.
 */
import type { Measured } from "./prose.ts";

/** A stretch [start, end) of blocks. */
export interface Range {
  start: number;
  end: number;
}

/** More words than this in one paragraph do not make it more likely to be the article. */
const MOST_WORDS = 80;
/** What stands before so many words of prose ends no article. */
const FEWEST_WORDS = 40;
/** The part of the article's words that its own element must hold. */
const MOST_OF_IT = 0.7;

/** The stretch of the article; empty where there is no prose. */
export function articleRange(blocks: readonly Measured[]): Range {
  let best: Range = { start: 0, end: 0 };
  let most = 0;
  let start = 0;
  let sum = 0;
  let words = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.endsArticle && words >= FEWEST_WORDS) break;
    if (block.isProse) words += block.words;
    if (sum <= 0) [start, sum] = [at, 0];
    sum += scoreOf(block);
    if (sum > most) {
      most = sum;
      best = { start, end: at + 1 };
    }
  }
  const range = withinOwnElement(blocks, best);
  while (range.end < blocks.length && blocks[range.end].isRow) range.end++;
  return range;
}

function scoreOf(block: Measured): number {
  if (block.isProse) return Math.min(MOST_WORDS, block.words);
  if (block.isLabel) return -25;
  if (block.isRow) return /\d/.test(block.text) ? 0 : -1;
  if (block.linked > 0.5) return -5;
  return block.isHeading ? -1 : -2;
}

/** Cuts off what hangs on before and after: prose outside the smallest element that holds most of it. */
function withinOwnElement(blocks: readonly Measured[], { start, end }: Range): Range {
  const words = new Map<Element, number>();
  let total = 0;
  for (const block of blocks.slice(start, end)) {
    if (!block.isProse) continue;
    total += block.words;
    for (let e: Element | null = block.block.element; e !== null; e = parentOf(e))
      words.set(e, (words.get(e) ?? 0) + block.words);
  }
  let own: Element | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  // of elements with the same words the outer one comes later
  for (const [element, count] of words) {
    if (count < MOST_OF_IT * total || count >= fewest) continue;
    own = element;
    fewest = count;
  }
  if (own === null) return { start, end };
  const inside = (at: number): boolean => isWithin(blocks[at].block.element, own);
  let first = start;
  while (first < end && !inside(first)) first++;
  let last = end;
  while (last > first && !inside(last - 1)) last--;
  return { start: first, end: last };
}

/** The parent, out of a shadow root too. */
function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  return (element.parentNode as { host?: Element } | null)?.host ?? null;
}

function isWithin(element: Element, owner: Element): boolean {
  for (let e: Element | null = element; e !== null; e = parentOf(e)) if (e === owner) return true;
  return false;
}
