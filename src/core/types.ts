/**
 * The output form of the annotation guide: what the extractor says about one text.
 * Every offset counts UTF-16 code units into `Extraction.text`; every span is half-open, [start, end).
 */

export const ENTITY_TYPES = ["company", "index", "instrument", "org", "person"] as const;
export const FIGURE_KINDS = ["change", "level", "amount"] as const;
export const MEASURES = [
  "price",
  "turnover",
  "volume",
  "market-cap",
  "revenue",
  "profit",
  "dividend",
  "deal",
  "flow",
  "stake",
  "yield",
  "fx",
  "rate",
  "valuation",
  "forecast",
  "macro",
  "other",
] as const;
export const PERIODS = ["day", "week", "month", "quarter", "half", "year", "ytd", "since", "ahead"] as const;
export const BOUNDS = ["exact", "about", "over", "under", "up-to", "from", "to"] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];
export type FigureKind = (typeof FIGURE_KINDS)[number];
export type Measure = (typeof MEASURES)[number];
export type Period = (typeof PERIODS)[number];
export type Bound = (typeof BOUNDS)[number];
export type Role = "subject" | "source";
/** 1 up, -1 down, 0 unchanged. */
export type Direction = 1 | -1 | 0;

/** A half-open range of UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** One mention of a company, index, instrument, organisation or person. */
export interface Entity extends Span {
  text: string;
  type: EntityType;
  /** The ticker as Yahoo Finance writes it, or a slug of the name. */
  id: string;
  /** The ticker, or null where the thing has none or the evidence is too thin to choose one. */
  listing: string | null;
  /** The table's name, else the fullest form in the text. */
  name: string;
  role: Role;
  /** How sure the tagger is of the span and its type, 0 to 1. */
  score: number;
  /** The kind of evidence, for the hover card and for debugging. */
  why: string;
}

/** A number with its unit as the grammar reads it, market figure or not. */
export interface Quantity extends Span {
  text: string;
  value: number;
  /** `percent`, `points`, an ISO 4217 code, a counted noun in the plural …; null where nothing gives one. */
  unit: string | null;
  bound: Bound;
  direction: Direction | null;
}

/** A number that says something about a market, a company's trading or its results. */
export interface Figure extends Span {
  text: string;
  kind: FigureKind;
  value: number;
  unit: string | null;
  direction: Direction | null;
  bound: Bound;
  /** Ids of entities of the same text; empty where the article names no subject. */
  subjects: string[];
  measure: Measure;
  period: Period;
  /** ISO day that the figure stands for, or null. */
  asOf: string | null;
  /** Index of the figure that says the same in other words, or null. */
  sameAs: number | null;
  score: number;
  why: string;
}

/** Everything the extractor found in one text. */
export interface Extraction {
  version: 1;
  title: string | null;
  /** ISO date and time of the article, without zone, or null. */
  date: string | null;
  text: string;
  entities: Entity[];
  figures: Figure[];
  quantities?: Quantity[];
}
