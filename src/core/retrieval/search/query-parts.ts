/** The parts of a query as they are typed, before anything is known of names. */
import type { Span } from "../../types.ts";
import type { DayRange } from "./days.ts";
import type { TypedValue } from "./typed-value.ts";

export type Operator = ">" | ">=" | "<" | "<=" | "=";

/** Range in the typed text, in UTF-16 code units, and how the part is joined to the others. */
export interface PartBase extends Span {
  /** Articles must not have it. Never together with `isAlternative`. */
  isExcluded: boolean;
  /** It, or the part before it: "OR" stands between them. */
  isAlternative: boolean;
}

/** A bare word, or the quoted name before an operator. */
export interface WordPart extends PartBase {
  kind: "word";
  text: string;
  /** Whether it may still be typed on. */
  isOpen: boolean;
}

/** Words in quotes: always text, never a name. */
export interface PhrasePart extends PartBase {
  kind: "phrase";
  text: string;
  /** Whether its closing quote is not there yet. */
  isOpen: boolean;
}

export interface OutletPart extends PartBase {
  kind: "outlet";
  text: string;
}

export interface DaysPart extends PartBase, DayRange {
  kind: "days";
}

/** `words` say whose figures, and may say of which measure; the first of them may be words of their own. */
export interface FigurePart extends PartBase {
  kind: "figure";
  words: WordPart[];
  operator: Operator;
  asked: TypedValue;
}

/** What asks for nothing yet: "outlet:", "after:20", "HSI >". */
export interface UnfinishedPart extends PartBase {
  kind: "unfinished";
}

export type QueryPart = WordPart | PhrasePart | OutletPart | DaysPart | FigurePart | UnfinishedPart;

/** All parts must hold, but for those that are alternatives. */
export interface Query {
  text: string;
  /** In the order in which they are typed, never overlapping. */
  parts: QueryPart[];
}
