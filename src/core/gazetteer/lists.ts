/** Word lists: given names, surnames, places, titles, acronyms, company words. Each word gets a set of flags. */

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

/** Flags by single word as written in lower case; multi-word entries flag each of their words as a part. */
export class WordLists {
  private readonly flags = new Map<string, number>();

  constructor(sources: ListSources) {
    for (const line of lines(sources.givenNames)) this.add(line, LIST_FLAGS.given, 0);
    for (const line of lines(sources.surnames)) this.add(line, LIST_FLAGS.surname, 0);
    for (const line of lines(sources.places)) {
      const [place, forms = ""] = line.split("\t");
      this.add(place, LIST_FLAGS.place, LIST_FLAGS.placePart);
      for (const form of forms.split("|")) if (form !== "") this.add(form, LIST_FLAGS.demonym, 0);
    }
    for (const line of lines(sources.titles)) this.add(line, LIST_FLAGS.title, LIST_FLAGS.title);
    for (const line of lines(sources.acronyms)) this.add(line, LIST_FLAGS.acronym, 0);
    for (const line of lines(sources.companyWords)) {
      const [word, kind] = line.split("\t");
      const flag = kind === "legal" ? LIST_FLAGS.legalTail : LIST_FLAGS.descriptor;
      this.add(word, flag, 0);
    }
  }

  private add(entry: string, whole: number, part: number): void {
    const words = entry.toLowerCase().split(/[\s-]+/);
    if (words.length === 1) this.set(words[0].replace(/\.$/, ""), whole);
    else if (part !== 0) for (const word of words) if (word.length > 2) this.set(word, part);
  }

  private set(word: string, flag: number): void {
    this.flags.set(word, (this.flags.get(word) ?? 0) | flag);
  }

  /** Flags of a word given in lower case. */
  flagsOf(word: string): number {
    return this.flags.get(word) ?? 0;
  }
}

function lines(source: string): string[] {
  return source.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
}
