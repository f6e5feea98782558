/**
 * Postings of one term as bytes, small enough that a common term of a large archive is one short record.
 *
 * The first number is that of the articles. Then, by ascending article: its distance from the one before, and one byte
 * with the term's count (4 bits, at most 15) and the class of the article's length (4 bits). Numbers are written with
 * seven bits a byte, the lowest first, the top bit set on all but the last (LEB128).
 */

/** An article that a term stands in. */
export interface Posting {
  /** Number of the article, 1 or more. */
  article: number;
  /** How often the term stands there. */
  count: number;
  /** As lengthClass gives it. */
  length: number;
}

export const MOST_COUNT = 15;
const CLASSES = 16;
const SHORTEST = 20;
const STEP = 1.5;

/** The class of an article's length in terms, 0 to 15: each half as long again as the one before. */
export function lengthClass(length: number): number {
  const steps = Math.round(Math.log(Math.max(length, 1) / SHORTEST) / Math.log(STEP));
  return Math.min(Math.max(steps, 0), CLASSES - 1);
}

/** The length in terms that each class stands for. */
export const CLASS_LENGTHS: readonly number[] = Array.from(
  { length: CLASSES },
  (_, i) => SHORTEST * STEP ** i,
);

/** Postings as bytes. They must be in ascending order of their articles. */
export function encodePostings(postings: readonly Posting[]): Uint8Array {
  const bytes: number[] = [];
  writeNumber(bytes, postings.length);
  let before = 0;
  for (const { article, count, length } of postings) {
    writeNumber(bytes, article - before);
    bytes.push((Math.min(count, MOST_COUNT) << 4) | length);
    before = article;
  }
  return Uint8Array.from(bytes);
}

/** Number of articles in encoded postings. */
export function articleCount(bytes: Uint8Array): number {
  return bytes.length === 0 ? 0 : readNumber(bytes, 0).value;
}

/** Calls back for each posting, by ascending article. Stops quietly where the bytes end too soon. */
export function forEachPosting(
  bytes: Uint8Array,
  visit: (article: number, count: number, length: number) => void,
): void {
  const head = readNumber(bytes, 0);
  let at = head.end;
  let article = 0;
  for (let left = head.value; left > 0 && at < bytes.length; left--) {
    let shift = 0;
    let byte = bytes[at++];
    let distance = byte & 0x7f;
    while (byte >= 0x80 && at < bytes.length) {
      shift += 7;
      byte = bytes[at++];
      distance += (byte & 0x7f) * 2 ** shift;
    }
    if (at >= bytes.length) return;
    article += distance;
    visit(article, bytes[at] >> 4, bytes[at] & 0x0f);
    at++;
  }
}

export function decodePostings(bytes: Uint8Array): Posting[] {
  const postings: Posting[] = [];
  forEachPosting(bytes, (article, count, length) => postings.push({ article, count, length }));
  return postings;
}

/**
 * Postings after some articles got, changed or lost the term; null where none is left. A count of 0 says that it was
 * lost; of several changes of one article the last counts.
 */
export function changePostings(
  bytes: Uint8Array | undefined,
  changes: readonly Posting[],
): Uint8Array | null {
  const latest = new Map(changes.map((posting) => [posting.article, posting]));
  const kept: Posting[] = [];
  if (bytes !== undefined) {
    forEachPosting(bytes, (article, count, length) => {
      if (!latest.has(article)) kept.push({ article, count, length });
    });
  }
  let isSorted = true;
  for (const posting of latest.values()) {
    if (posting.count === 0) continue;
    isSorted &&= posting.article > (kept.at(-1)?.article ?? 0);
    kept.push(posting);
  }
  if (!isSorted) kept.sort((a, b) => a.article - b.article);
  return kept.length === 0 ? null : encodePostings(kept);
}

function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

function readNumber(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  let at = start;
  for (let scale = 1; at < bytes.length; scale *= 0x80) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) break;
  }
  return { value, end: at };
}
