/** What the card says, as plain data; no DOM. */
import type { HiddenName } from "../../platform/settings.ts";

/** A value and what it is. */
export interface CardRow {
  value: string;
  unit: string;
  /** 1 gain, -1 loss, 0 neither. */
  tone: 1 | -1 | 0;
  note: string;
}

/** Rows under a heading. */
export interface CardSection {
  heading: string;
  rows: CardRow[];
}

export interface CardContent {
  title: string;
  /** Ticker at the right of the title; empty where there is none. */
  ticker: string;
  subtitle: string;
  sections: CardSection[];
  /** Names and texts of single properties, below the first section. */
  details: [label: string, text: string][];
  /** Why the extractor thinks so. */
  why: string;
  /** Ask the archive about this id; null for figures without one subject. */
  archiveId: string | null;
  /** What "Not this" hides; null where there is nothing to hide. */
  hides: HiddenName | null;
}
