/** Which articles the index gives for one reading. */
import type { IndexReader } from "../index-reader.ts";
import { ID_PREFIX, OUTLET_PREFIX } from "../terms.ts";
import { type FigureCondition, meets } from "./figure-condition.ts";
import { EMPTY, intersection, setOf, union } from "./number-sets.ts";
import type { Meaning } from "./readings.ts";
import type { Pattern } from "./text-patterns.ts";

/** Most terms that the beginning of a word stands for: what many words begin with will be typed on. */
const MOST_TERMS = 100;

/** An article matches if it is among `certain`, or among `possible` and its text has the words of `patterns`. */
export interface Found {
  certain: Uint32Array;
  /** Null: any article, since the index has none of the words. Empty where no text is to be asked. */
  possible: Uint32Array | null;
  patterns: readonly Pattern[];
}

/** Null for a reading that asks for nothing. */
export async function lookUp(meaning: Meaning, reader: IndexReader): Promise<Found | null> {
  switch (meaning.kind) {
    case "name": {
      const [named, text] = await Promise.all([
        articlesOfAny(
          meaning.ids.map((id) => ID_PREFIX + id),
          reader,
        ),
        meaning.word === null ? certainly(EMPTY) : lookUpText(meaning.word, reader),
      ]);
      return { ...text, certain: union([named, text.certain]) };
    }
    case "text":
      return lookUpText(meaning.patterns, reader);
    case "outlet":
      return certainly(
        await articlesOfAny(
          meaning.outlets.map((outlet) => OUTLET_PREFIX + outlet),
          reader,
        ),
      );
    case "days":
      return certainly(await reader.articlesBetween(meaning.from, meaning.to));
    case "figure":
      return certainly(await articlesMeeting(meaning.ids, meaning.condition, reader));
    case "nothing":
      return null;
  }
}

const certainly = (certain: Uint32Array): Found => ({ certain, possible: EMPTY, patterns: [] });

async function articlesOfAny(terms: readonly string[], reader: IndexReader): Promise<Uint32Array> {
  return union(await Promise.all(terms.map((term) => reader.articlesWith(term))));
}

/** The index is enough for one word; where several must follow one another, or it has none of them, texts are asked. */
async function lookUpText(patterns: readonly Pattern[], reader: IndexReader): Promise<Found> {
  const indexed = patterns.filter(({ isIndexed }) => isIndexed);
  const sets = await Promise.all(indexed.map((pattern) => articlesWithPattern(pattern, reader)));
  if (sets.length === 0) return { certain: EMPTY, possible: null, patterns };
  const all = sets.reduce(intersection);
  return patterns.length === 1 ? certainly(all) : { certain: EMPTY, possible: all, patterns };
}

async function articlesWithPattern({ forms, prefix }: Pattern, reader: IndexReader): Promise<Uint32Array> {
  const begun = prefix === null ? [] : await reader.termsFrom(prefix, MOST_TERMS);
  return articlesOfAny([...new Set([...forms, ...begun])], reader);
}

async function articlesMeeting(
  ids: readonly string[],
  condition: FigureCondition,
  reader: IndexReader,
): Promise<Uint32Array> {
  const figures = (await Promise.all(ids.map((id) => reader.figuresOf(id)))).flat();
  return setOf(figures.filter((figure) => meets(figure, condition)).map(({ article }) => article));
}
