/**
 * An Extraction without its text, packed for the database: names and words stand once, spans are short lists of
 * numbers. Texts of spans are cut from the article's text when it is unpacked.
 */
import {
  BOUNDS,
  ENTITY_TYPES,
  type Entity,
  type Extraction,
  FIGURE_KINDS,
  type Figure,
  MEASURES,
  PERIODS,
} from "../core/types.ts";

/** [id, type, listing, name] of a thing. */
type PackedThing = [string, number, string | null, string];
/** [start, length, thing, 1 for a source, score in thousandths, word of why]. */
type PackedEntity = [number, number, number, 0 | 1, number, number];
/** In the order of `packFigure`; subjects are numbers of things, or ids of none that is named. */
type PackedFigure = [
  number,
  number,
  number,
  number,
  number,
  Figure["direction"],
  number,
  (number | string)[],
  number,
  number,
  string | 0,
  number,
  number,
  number,
];

interface Packed {
  version: 1;
  title: string | null;
  date: string | null;
  /** Units and reasons. */
  words: string[];
  things: PackedThing[];
  entities: PackedEntity[];
  figures: PackedFigure[];
}

const NONE = -1;

/** A list in which every string has a number. */
class Words {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(word: string | null): number {
    if (word === null) return NONE;
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.list.length);
    return this.list.push(word) - 1;
  }
}

const thousandths = (score: number): number => Math.round(score * 1000);

/** The packed form, a JSON text. Quantities that are no market figures are left out. */
export function pack(extraction: Extraction): string {
  const words = new Words();
  const things: PackedThing[] = [];
  const numberOfThing = new Map<string, number>();
  const firstWithId = new Map<string, number>();
  const thingOf = ({ id, type, listing, name }: Entity): number => {
    const thing: PackedThing = [id, ENTITY_TYPES.indexOf(type), listing, name];
    const key = JSON.stringify(thing);
    const known = numberOfThing.get(key);
    if (known !== undefined) return known;
    const number = things.push(thing) - 1;
    numberOfThing.set(key, number);
    if (!firstWithId.has(id)) firstWithId.set(id, number);
    return number;
  };
  const entities = extraction.entities.map(
    (entity): PackedEntity => [
      entity.start,
      entity.end - entity.start,
      thingOf(entity),
      entity.role === "source" ? 1 : 0,
      thousandths(entity.score),
      words.numberOf(entity.why),
    ],
  );
  const packFigure = (figure: Figure): PackedFigure => [
    figure.start,
    figure.end - figure.start,
    FIGURE_KINDS.indexOf(figure.kind),
    figure.value,
    words.numberOf(figure.unit),
    figure.direction,
    BOUNDS.indexOf(figure.bound),
    figure.subjects.map((id) => firstWithId.get(id) ?? id),
    MEASURES.indexOf(figure.measure),
    PERIODS.indexOf(figure.period),
    figure.asOf ?? 0,
    figure.sameAs ?? NONE,
    thousandths(figure.score),
    words.numberOf(figure.why),
  ];
  const figures = extraction.figures.map(packFigure);
  const { title, date } = extraction;
  const packed: Packed = { version: 1, title, date, words: words.list, things, entities, figures };
  return JSON.stringify(packed);
}

/**
 * What was packed; `text` is the article's text, or null where the texts of spans are not needed and left empty. Throws
 * where the packed form is damaged.
 */
export function unpack(source: string, text: string | null): Extraction {
  const packed = JSON.parse(source) as Packed;
  const { title, date, words, things } = packed;
  const cut = (start: number, length: number): string => text?.slice(start, start + length) ?? "";
  const wordOf = (number: number): string | null => (number === NONE ? null : words[number]);
  const entities = packed.entities.map(([start, length, thing, source, score, why]): Entity => {
    const [id, type, listing, name] = things[thing];
    return {
      start,
      end: start + length,
      text: cut(start, length),
      type: ENTITY_TYPES[type],
      id,
      listing,
      name,
      role: source === 1 ? "source" : "subject",
      score: score / 1000,
      why: words[why],
    };
  });
  const figures = packed.figures.map(
    ([
      start,
      length,
      kind,
      value,
      unit,
      direction,
      bound,
      subjects,
      measure,
      period,
      asOf,
      sameAs,
      score,
      why,
    ]): Figure => ({
      start,
      end: start + length,
      text: cut(start, length),
      kind: FIGURE_KINDS[kind],
      value,
      unit: wordOf(unit),
      direction,
      bound: BOUNDS[bound],
      subjects: subjects.map((subject) => (typeof subject === "string" ? subject : things[subject][0])),
      measure: MEASURES[measure],
      period: PERIODS[period],
      asOf: asOf === 0 ? null : asOf,
      sameAs: sameAs === NONE ? null : sameAs,
      score: score / 1000,
      why: words[why],
    }),
  );
  return { version: 1, title, date, text: text ?? "", entities, figures };
}

/** The same, or for a damaged form one that says nothing: what is left of such an article must stay usable. */
export function unpackSafely(source: string, text: string | null): Extraction {
  try {
    return unpack(source, text);
  } catch {
    return { version: 1, title: null, date: null, text: text ?? "", entities: [], figures: [] };
  }
}

/** Whether a part of an article's record could not be read. */
export function isDamaged({ packed }: { packed: string }, text: string | undefined): boolean {
  try {
    unpack(packed, null);
    return text === undefined;
  } catch {
    return true;
  }
}
