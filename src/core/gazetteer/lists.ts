/** Word lists: given names, surnames, places, titles, acronyms, company words. Each word gets a set of flags. */
import { SortedLines, writeSortedLines } from "./sorted-lines.ts";

export const LIST_FLAGS = {
  given: 1,
  surname: 2,
  place: 4,
  placePart: 8,
  title: 16,
  acronym: 32,
  legalTail: 64,
  descriptor: 128,
  demonym: 256,
} as const;

export interface ListSources {
  givenNames: string;
  surnames: string;
  places: string;
  titles: string;
  acronyms: string;
  companyWords: string;
}

/** The lists as they ship: sorted lines, word in lower case -> flags. */
export function compileLists(sources: ListSources): string {
  const flags = new Map<string, number>();
  const set = (word: string, flag: number): void => void flags.set(word, (flags.get(word) ?? 0) | flag);
  /** Entries of one word get `whole`, each word of longer ones `part`. */
  const add = (entry: string, whole: number, part: number): void => {
    const words = entry.toLowerCase().split(/[\s-]+/);
    if (words.length === 1) set(words[0].replace(/\.$/, ""), whole);
    else if (part !== 0) for (const word of words) if (word.length > 2) set(word, part);
  };
  for (const line of lines(sources.givenNames)) add(line, LIST_FLAGS.given, 0);
  for (const line of lines(sources.surnames)) add(line, LIST_FLAGS.surname, 0);
  for (const line of lines(sources.places)) {
    const [place, forms = ""] = line.split("\t");
    add(place, LIST_FLAGS.place, LIST_FLAGS.placePart);
    for (const form of forms.split("|")) if (form !== "") add(form, LIST_FLAGS.demonym, 0);
  }
  for (const line of lines(sources.titles)) add(line, LIST_FLAGS.title, LIST_FLAGS.title);
  for (const line of lines(sources.acronyms)) add(line, LIST_FLAGS.acronym, 0);
  for (const line of lines(sources.companyWords)) {
    const [word, kind] = line.split("\t");
    add(word, kind === "legal" ? LIST_FLAGS.legalTail : LIST_FLAGS.descriptor, 0);
  }
  return writeSortedLines([...flags].map(([word, flag]) => [word, String(flag)] as const));
}

/** Flags by single word. */
export class WordLists {
  private readonly words: SortedLines;

  /** `compiled`: as compileLists gives it. */
  constructor(compiled: string) {
    this.words = new SortedLines(compiled);
  }

  /** Flags of a word given in lower case. */
  flagsOf(word: string): number {
    return Number(this.words.find(word) ?? 0);
  }
}

function lines(source: string): string[] {
  return source.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
}
