/** Conditions over figures: "HSI > 22000", "Tencent turnover > 10bn", "Xiaomi < -5%". */
import type { Figure, Measure } from "../../types.ts";
import type { MeasureWords } from "./measure-words.ts";
import type { Operator } from "./query-parts.ts";
import { ANY_DOLLAR, ANY_YEN, type TypedValue } from "./typed-value.ts";

export interface FigureCondition extends TypedValue {
  operator: Operator;
  /** What the figures must measure, or null for whatever changes. */
  measure: Measure | null;
  /** Whether changes are compared, and which way they go: 0 for both, fall below rise. Null: levels and amounts. */
  move: 1 | -1 | 0 | null;
}

/** What a condition looks at. */
export type ComparedFigure = Pick<Figure, "kind" | "measure" | "value" | "unit" | "direction" | "period">;

const DOLLARS = /^(?:USD|HKD|AUD|CAD|NZD|SGD|TWD)$/;
/** Measures that are percentages themselves, so that one of them is a level and no change. */
const RATES = new Set<Measure>(["yield", "rate", "stake", "macro", "forecast", "valuation"]);
/** Relative difference below which two numbers are equal: that of sums in binary. */
const NOISE = 1e-9;

/** The condition that is typed; `said` are the words of measure before the operator, if any. */
export function figureCondition(
  operator: Operator,
  asked: TypedValue,
  said: MeasureWords | null,
): FigureCondition {
  const measure = said?.measure ?? null;
  if (said?.move != null) return { ...asked, operator, measure, move: said.move };
  if (isRatio(asked.unit) && (measure === null || !RATES.has(measure)))
    return { ...asked, operator, measure, move: 0 };
  return { ...asked, operator, measure: measure ?? "price", move: null };
}

/** Whether a figure meets the condition. */
export function meets(figure: ComparedFigure, condition: FigureCondition): boolean {
  const { measure, move, operator, value } = condition;
  if (measure !== null && figure.measure !== measure) return false;
  if ((figure.kind === "change") !== (move !== null)) return false;
  // a price to come is a forecast
  if (figure.period === "ahead" && (measure === null || measure === "price")) return false;
  if (!isSameUnit(figure.unit, condition)) return false;
  if (move === 1 || move === -1)
    return figure.direction === move && compare(Math.abs(figure.value), operator, value);
  const sign = move === 0 ? (figure.direction ?? 1) : 1;
  return compare(sign * figure.value, operator, value);
}

function isSameUnit(unit: string | null, { unit: asked, measure }: FigureCondition): boolean {
  if (asked === null) return !isRatio(unit) || (measure !== null && RATES.has(measure));
  if (asked === "points") return unit === null || unit === "points";
  if (asked === ANY_DOLLAR) return unit !== null && DOLLARS.test(unit);
  if (asked === ANY_YEN) return unit === "JPY" || unit === "CNY";
  return unit === asked;
}

const isRatio = (unit: string | null): boolean =>
  unit !== null && /^(?:percent|percentage-points|basis-points|times)$/.test(unit);

function compare(value: number, operator: Operator, asked: number): boolean {
  const isEqual = Math.abs(value - asked) <= NOISE * Math.max(1, Math.abs(asked));
  if (operator === "=") return isEqual;
  if (isEqual) return operator.endsWith("=");
  return operator.startsWith(">") ? value > asked : value < asked;
}
