/**
 * What the nouns in and beside a run of capitalised words say that it is: "the union Synadodock", "Tarion, the warranty
 * authority", "HCRA chief executive", "Bureau of Reclamation". Names that no table knows are mostly told by these.
 */
import type { Document } from "../document.ts";
import { combine } from "../hash.ts";
import { nounOf } from "../text/kind-nouns.ts";
import { isCapitalShape } from "../text/shape.ts";
import type { Run } from "./runs.ts";

/** Bits of NOUN, in `before` and `after` with how the noun is joined to the run. */
export interface RunNouns {
  before: number;
  after: number;
  /** Of the run's own first and last word. */
  head: number;
  tail: number;
  /** Of the noun of which the run is ("Bureau of …"). */
  of: number;
  /** Whether the run goes on after "of", "for" or "and". */
  goesOn: number;
}

/** How a noun is joined to a run. */
const BESIDE = 1;
const IN_APPOSITION = 2;
const AFTER_MARK = 3;

/** Marks that may open an apposition. */
const MARKS = new Set([",", "(", "-", "–"]);
const DETERMINERS = new Set("the a an its their his her another one".split(" "));
/** What follows the head of a noun phrase only describes it. */
const HEAD_ENDS = new Set(
  "of for in at on from with by to where that which who whose , ; . : ( )".split(" "),
);
const JOINTS = new Set(["of", "for", "and"]);
/** How far an apposition is read, in tokens. */
const REACH = 8;

/** The nouns of one run. `shapes`: the shape of each token. */
export function nounsOfRun(document: Document, run: Run, shapes: Uint8Array): RunNouns {
  const { lowered, sentences, sentenceOf } = document;
  const { first, end } = sentences[sentenceOf[run.first]];
  const isOf = run.first - 2 >= first && /^(of|for)$/.test(lowered[run.first - 1]);
  const goesOn = run.end + 1 < end && JOINTS.has(lowered[run.end]) && isCapitalShape(shapes[run.end + 1]);
  return {
    before: nounBefore(lowered, first, run.first),
    after: nounAfter(lowered, end, run.end),
    head: nounOf(lowered[run.first]),
    tail: nounOf(lowered[run.end - 1]),
    of: isOf ? nounOf(lowered[run.first - 2]) : 0,
    goesOn: goesOn ? 1 : 0,
  };
}

const joined = (noun: number, how: number): number => (noun === 0 ? 0 : noun * 4 + how);

/** "the bank Acme", or "the bank, Acme"; the run begins at `start`, its sentence at `first`. */
function nounBefore(lowered: readonly string[], first: number, start: number): number {
  if (start === first) return 0;
  const beside = nounOf(lowered[start - 1]);
  if (beside !== 0) return joined(beside, BESIDE);
  if (lowered[start - 1] !== "," || start - 2 < first) return 0;
  for (let i = start - 3; i >= first && i >= start - 6; i--)
    if (DETERMINERS.has(lowered[i])) return joined(nounOf(lowered[start - 2]), IN_APPOSITION);
  return joined(nounOf(lowered[start - 2]), AFTER_MARK);
}

/** "Acme shareholders", or "Acme, the bank"; the run ends before `start`, its sentence before `end`. */
function nounAfter(lowered: readonly string[], end: number, start: number): number {
  if (start >= end) return 0;
  const beside = nounOf(lowered[start]);
  if (beside !== 0) return joined(beside, BESIDE);
  if (!MARKS.has(lowered[start])) return 0;
  const isDetermined = start + 1 < end && DETERMINERS.has(lowered[start + 1]);
  let head = 0;
  for (let i = start + 1; i < end && i <= start + REACH && !HEAD_ENDS.has(lowered[i]); i++)
    head = nounOf(lowered[i]) || head;
  return joined(head, isDetermined ? IN_APPOSITION : AFTER_MARK);
}

/** Where a token stands in its run, and what is known of it by itself. */
export interface TokenInRun {
  place: number;
  /** Tokens of the run, up to five. */
  length: number;
  /** Table and list flags of the token. */
  known: number;
  /** List flags of the run's first and last word. */
  ends: number;
  shape: number;
  noun: number;
}

/** Gives what a run's nouns say of one of its tokens, a value for each template, always as many in the same order. */
export function writeNouns(nouns: RunNouns, token: TokenInRun, add: (value: number) => void): void {
  const { before, after, head, tail, of, goesOn } = nouns;
  const { place, length, known, ends, shape, noun } = token;
  const beside = combine(before, after);
  add(combine(before, place));
  add(combine(after, place));
  add(combine(beside, length));
  add(combine(beside, ends));
  add(combine(after, known));
  add(combine(before, known));
  add(combine(tail, place));
  add(combine(head, place));
  add(combine(combine(tail, head), combine(place, goesOn)));
  add(combine(of, place));
  add(combine(combine(tail, before), after));
  add(combine(noun, combine(shape, place)));
}
