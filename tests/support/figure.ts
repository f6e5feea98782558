/** A figure of an extraction for tests that look at a few of its fields. */
import type { Figure } from "../../src/core/types.ts";

const PLAIN: Figure = {
  start: 0,
  end: 1,
  text: "1",
  kind: "change",
  value: 2.6,
  unit: "percent",
  direction: 1,
  bound: "exact",
  subjects: ["0700.HK"],
  measure: "price",
  period: "day",
  asOf: null,
  sameAs: null,
  score: 1,
  why: "",
};

/** Tencent rose 2.6 percent, but for the fields that are given. */
export const figureWith = (fields: Partial<Figure>): Figure => ({ ...PLAIN, ...fields });
