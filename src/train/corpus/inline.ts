/** Reads and writes the inline form of the annotation guide: `[surface]{type id …}` around plain text. */

import { wordTable } from "../../core/text/table.ts";
import {
  type Direction,
  ENTITY_TYPES,
  type EntityType,
  FIGURE_KINDS,
  type FigureKind,
  MEASURES,
  type Measure,
  PERIODS,
  type Period,
  type Role,
  type Span,
} from "../../core/types.ts";

export interface GoldEntity extends Span {
  text: string;
  type: EntityType;
  id: string;
  role: Role;
}

export interface GoldFigure extends Span {
  text: string;
  kind: FigureKind;
  direction: Direction | null;
  /** Empty where the annotation has `?`. */
  subjects: string[];
  measure: Measure;
  period: Period;
}

export interface AnnotatedText {
  text: string;
  entities: GoldEntity[];
  figures: GoldFigure[];
}

/** An annotation that breaks the guide; `offset` counts code units into the annotated source. */
export class AnnotationError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.name = "AnnotationError";
    this.offset = offset;
  }
}

const MARK = /(?<!\\)\[((?:[^[\]\\{}]|\\[[\]])+)\]\{([^{}]*)\}/g;
const DIRECTIONS = wordTable<Direction>({ "+": 1, "-": -1, "0": 0 });
const includes = <T extends string>(list: readonly T[], word: string): word is T =>
  (list as readonly string[]).includes(word);

/** Plain text and marks of an annotated text. Throws AnnotationError on a mark that the guide does not know. */
export function parseInline(annotated: string): AnnotatedText {
  const result: AnnotatedText = { text: "", entities: [], figures: [] };
  let at = 0;
  for (const match of annotated.matchAll(MARK)) {
    result.text += unescapeBrackets(annotated.slice(at, match.index));
    const surface = unescapeBrackets(match[1]);
    const span = { start: result.text.length, end: result.text.length + surface.length, text: surface };
    const words = match[2].trim().split(/\s+/);
    try {
      addMark(result, span, words);
    } catch (error) {
      throw new AnnotationError(`${(error as Error).message}: ${match[0]}`, match.index);
    }
    result.text += surface;
    at = match.index + match[0].length;
  }
  result.text += unescapeBrackets(annotated.slice(at));
  return result;
}

function addMark(result: AnnotatedText, span: Span & { text: string }, words: string[]): void {
  const [type, ...rest] = words;
  if (includes(ENTITY_TYPES, type)) {
    if (rest[0] === undefined) throw new Error("an entity without an id");
    result.entities.push({ ...span, type, id: rest[0], role: rest[1] === "source" ? "source" : "subject" });
  } else if (includes(FIGURE_KINDS, type))
    result.figures.push({ ...span, kind: type, ...readAttributes(type, rest) });
  else throw new Error(`unknown type '${type}'`);
}

function readAttributes(kind: FigureKind, words: string[]): Omit<GoldFigure, keyof Span | "text" | "kind"> {
  let direction: Direction | null = null;
  if (kind === "change") {
    const sign = words.shift() ?? "";
    const known = DIRECTIONS[sign];
    if (known === undefined) throw new Error("a change without a direction");
    direction = known;
  }
  const subject = words.shift();
  if (subject === undefined) throw new Error("a figure without a subject");
  let measure: Measure = "price";
  let period: Period = "day";
  for (const word of words) {
    if (includes(MEASURES, word)) measure = word;
    else if (includes(PERIODS, word)) period = word;
    else throw new Error(`what is '${word}'`);
  }
  return { direction, subjects: subject.split(",").filter((id) => id !== "?"), measure, period };
}

const unescapeBrackets = (text: string): string => text.replace(/\\([[\]])/g, "$1");
