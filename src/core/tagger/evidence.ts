/**
 * What a whole document says about a word: a name is often introduced in full once and shortened afterwards, so
 * evidence from any occurrence helps at every other (document-level features, Chieu and Ng 2003).
 */
import type { Document } from "../document.ts";
import { LIST_FLAGS } from "../gazetteer/lists.ts";
import type { EntityType } from "../types.ts";
import type { Run } from "./runs.ts";

export const EVIDENCE = {
  company: 1,
  index: 2,
  instrument: 4,
  org: 8,
  companyTail: 16,
  afterTitle: 32,
  afterGivenName: 64,
  beforeTicker: 128,
  lowercase: 256,
  insideSentence: 512,
  speaks: 1024,
  fullPerson: 2048,
} as const;
export const EVIDENCE_BITS = 12;

const TYPE_BIT: Record<EntityType, number> = {
  company: EVIDENCE.company,
  index: EVIDENCE.index,
  instrument: EVIDENCE.instrument,
  org: EVIDENCE.org,
  person: 0,
};
const SPEECH = new Set(
  "said says told added adds wrote argued warned noted explained asked recalled".split(" "),
);

/** Evidence bits by word in lower case, gathered over the document. */
export function gatherEvidence(
  document: Document,
  runs: readonly Run[],
  runAt: Int32Array,
): Map<string, number> {
  const { tokens, lowered, flags, matches } = document;
  const bits = new Map<string, number>();
  const mark = (i: number, bit: number): void => {
    bits.set(lowered[i], (bits.get(lowered[i]) ?? 0) | bit);
  };
  for (const match of matches) {
    if (match.starred) continue;
    for (let i = match.first; i < match.end; i++) mark(i, TYPE_BIT[match.type]);
  }
  for (const run of runs) gatherRun(document, run, mark);
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind !== "word") continue;
    if (runAt[i] < 0) mark(i, EVIDENCE.lowercase);
    else if (!startsSentence(document, i)) mark(i, EVIDENCE.insideSentence);
    const previous = i - 1;
    if (runAt[i] < 0 || previous < 0 || runAt[previous] < 0 || tokens[i].startsLine) continue;
    if ((flags[previous] & LIST_FLAGS.given) !== 0) {
      mark(i, EVIDENCE.afterGivenName);
      mark(previous, EVIDENCE.fullPerson);
    }
  }
  return bits;
}

function gatherRun(document: Document, run: Run, mark: (i: number, bit: number) => void): void {
  const { tokens, lowered, flags } = document;
  const tail = flags[run.end - 1] & (LIST_FLAGS.legalTail | LIST_FLAGS.descriptor);
  const before = run.first - 1;
  const titled =
    ((flags[run.first] & LIST_FLAGS.title) !== 0 && run.end - run.first > 1) ||
    (before >= 0 && (flags[before] & LIST_FLAGS.title) !== 0 && !tokens[run.first].startsLine);
  const speaks = SPEECH.has(lowered[run.end] ?? "");
  const ticker = lowered[run.end] === "(" && /^[A-Z0-9.]{2,9}$/.test(tokens[run.end + 1]?.text ?? "");
  for (let i = run.first; i < run.end; i++) {
    if (tail !== 0 && i < run.end - 1) mark(i, EVIDENCE.companyTail);
    if (titled) mark(i, EVIDENCE.afterTitle);
    if (speaks) mark(i, EVIDENCE.speaks);
    if (ticker) mark(i, EVIDENCE.beforeTicker);
  }
}

/** Whether a token is the first word of its sentence (opening quotes aside). */
export function startsSentence(document: Document, i: number): boolean {
  const { first } = document.sentences[document.sentenceOf[i]];
  for (let k = first; k < i; k++) if (document.tokens[k].kind !== "symbol") return false;
  return true;
}
