/** What each classifier of figures tells, and what it looks at: the same for who trains it and who asks it. */
import { type Direction, MEASURES, type Measure, PERIODS, type Period } from "../types.ts";
import { writeMeasureHints, writePeriodHints } from "./attribute-features.ts";
import type { HintWriter } from "./hints.ts";
import { writeKindHints } from "./kind-features.ts";
import { DIRECTION_LABELS, KIND_LABELS } from "./labels.ts";

export interface Attribute<T> {
  labels: readonly T[];
  hints: HintWriter;
}

export const KIND: Attribute<(typeof KIND_LABELS)[number]> = { labels: KIND_LABELS, hints: writeKindHints };
export const DIRECTION: Attribute<Direction> = { labels: DIRECTION_LABELS, hints: writeKindHints };
export const MEASURE: Attribute<Measure> = { labels: MEASURES, hints: writeMeasureHints };
export const PERIOD: Attribute<Period> = { labels: PERIODS, hints: writePeriodHints };
