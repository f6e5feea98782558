/** What the parts of a query are understood as, once the index has said which words are names. */
import type { Span } from "../../types.ts";
import type { IndexReader } from "../index-reader.ts";
import type { DayRange } from "./days.ts";
import { type FigureCondition, figureCondition } from "./figure-condition.ts";
import { type MeasureWords, readMeasure } from "./measure-words.ts";
import { type NamedRun, NameFinder } from "./names.ts";
import { outletsLike } from "./outlets.ts";
import type { FigurePart, PartBase, PhrasePart, Query, QueryPart, WordPart } from "./query-parts.ts";
import { type Pattern, patternsOf } from "./text-patterns.ts";

export type Meaning =
  /** A known name; more than one id where it is ambiguous. `word`: what may be meant as well, as a plain word. */
  | { kind: "name"; ids: string[]; word: Pattern[] | null }
  /** A word or phrase of the text. `isExact`: in closed quotes. */
  | { kind: "text"; patterns: Pattern[]; isExact: boolean }
  /** Outlets in lower case; empty where none begins so. */
  | { kind: "outlet"; outlets: string[] }
  | ({ kind: "days" } & DayRange)
  /** Figures of things; no ids where no article names the thing. `name` is what is typed of it. */
  | { kind: "figure"; name: string; ids: string[]; condition: FigureCondition }
  /** Asks for nothing: not finished yet, or a word that every article has. */
  | { kind: "nothing"; why: "unfinished" | "everywhere" };

/** Range in the typed text, in UTF-16 code units, and what stands there. */
export interface Reading extends Span {
  text: string;
  isExcluded: boolean;
  /** It, or the reading before it. */
  isAlternative: boolean;
  meaning: Meaning;
}

/** Reads a query against an index, in the order of the text. */
export async function readQuery(query: Query, reader: IndexReader): Promise<Reading[]> {
  const finder = new NameFinder(reader);
  const readings = await Promise.all(
    runsOf(query.parts).map((run) => readRun(run, query.text, finder, reader)),
  );
  return readings.flat();
}

/** Parts one by one, but words that may belong to one name together. */
function runsOf(parts: readonly QueryPart[]): (QueryPart | WordPart[])[] {
  const runs: (QueryPart | WordPart[])[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.kind !== "word") runs.push(part);
    else if (Array.isArray(last) && !part.isAlternative && !part.isExcluded && !last[0].isExcluded)
      last.push(part);
    else runs.push([part]);
  }
  return runs;
}

async function readRun(
  run: QueryPart | WordPart[],
  typed: string,
  finder: NameFinder,
  reader: IndexReader,
): Promise<Reading[]> {
  const reading = (part: PartBase, meaning: Meaning): Reading[] => [readingOf(part, typed, meaning)];
  if (Array.isArray(run)) return readWords(run, typed, finder);
  if (run.kind === "figure") return readFigure(run, typed, finder);
  if (run.kind === "phrase") return reading(run, phraseMeaning(run));
  if (run.kind === "days") return reading(run, { kind: "days", from: run.from, to: run.to });
  if (run.kind === "outlet")
    return reading(run, { kind: "outlet", outlets: await outletsLike(run.text, reader) });
  return reading(run, { kind: "nothing", why: "unfinished" });
}

function readingOf(part: PartBase, typed: string, meaning: Meaning): Reading {
  const { start, end, isExcluded, isAlternative } = part;
  return { start, end, text: typed.slice(start, end), isExcluded, isAlternative, meaning };
}

function phraseMeaning({ text, isOpen }: PhrasePart): Meaning {
  const patterns = patternsOf(text, isOpen);
  return patterns.length === 0
    ? { kind: "nothing", why: "unfinished" }
    : { kind: "text", patterns, isExact: !isOpen };
}

/** Names first, the longest from the left; what is none is a word. */
async function readWords(words: readonly WordPart[], typed: string, finder: NameFinder): Promise<Reading[]> {
  const names = new Map((await finder.namesIn(textsOf(words))).map((name) => [name.first, name]));
  const readings: Reading[] = [];
  for (let i = 0; i < words.length; ) {
    const name = names.get(i);
    const end = name?.end ?? i + 1;
    const part = { ...words[i], end: words[end - 1].end };
    readings.push(
      readingOf(part, typed, name === undefined ? wordMeaning(words[i]) : nameMeaning(name, words[i])),
    );
    i = end;
  }
  return readings;
}

const textsOf = (words: readonly WordPart[]): string[] => words.map(({ text }) => text);

function nameMeaning({ ids, isWordToo }: NamedRun, { text, isOpen }: WordPart): Meaning {
  return { kind: "name", ids, word: isWordToo ? patternsOf(text, isOpen) : null };
}

function wordMeaning({ text, isOpen }: WordPart): Meaning {
  const patterns = patternsOf(text, isOpen);
  if (patterns.length === 0) return { kind: "nothing", why: "unfinished" };
  const isEverywhere = patterns.length === 1 && !patterns[0].isIndexed && /^\p{L}+$/u.test(text);
  return isEverywhere ? { kind: "nothing", why: "everywhere" } : { kind: "text", patterns, isExact: false };
}

/** The name is the longest one that ends before the operator or before the words of measure; further words stand for themselves. */
async function readFigure(part: FigurePart, typed: string, finder: NameFinder): Promise<Reading[]> {
  const { words, operator, asked } = part;
  const texts = textsOf(words);
  const measure = readMeasure(texts);
  const nameEnd = texts.length - (measure?.length ?? 0);
  const [named, whole] = await Promise.all([
    finder.nameAtEndOf(texts.slice(0, nameEnd)),
    finder.nameAtEndOf(texts),
  ]);
  // "T. Rowe Price > 100": the measure is part of a longer name
  const isWhole = whole !== null && (named === null || whole.first < named.first);
  const said: MeasureWords | null = isWhole ? null : measure;
  const name = isWhole ? whole : named;
  const first = name?.first ?? 0;
  const others = first > 0 ? await readWords(words.slice(0, first), typed, finder) : [];
  const condition = figureCondition(operator, asked, said);
  const end = isWhole ? texts.length : nameEnd;
  const meaning: Meaning = {
    kind: "figure",
    name: texts.slice(first, end).join(" "),
    ids: name?.ids ?? [],
    condition,
  };
  const own = {
    ...part,
    start: words[first].start,
    isAlternative: part.isAlternative && first === 0,
  };
  return [...others, readingOf(own, typed, meaning)];
}
