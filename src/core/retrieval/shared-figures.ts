/** Which figures two articles give alike, in other precision, or differently. */
import type { Figure, Measure } from "../types.ts";
import { daysBetween } from "./days.ts";
import type { Gist } from "./gist.ts";

export interface SharedFigure {
  /** As the open article has it. */
  figure: Figure;
  /** As the archived article has it. */
  other: Figure;
  /** How unlikely it is that both have it by chance, 0 to 1: by its significant digits. */
  weight: number;
}

export interface FigureOverlap {
  /** The same value of the same thing, the most telling first. */
  same: SharedFigure[];
  /** One is the other rounded: 3.7 and 3.69. */
  rounded: SharedFigure[];
  /** The same thing on the same day, but another value. */
  different: SharedFigure[];
}

/** Significant digits that are as telling as any more. */
const TELLING_DIGITS = 5;
/** Fewer digits than this say nothing about a rounding. */
const ROUNDED_DIGITS = 2;

/** What changes within a day, so that another value does not contradict. */
const MOVING: ReadonlySet<Measure> = new Set([
  "price",
  "fx",
  "yield",
  "rate",
  "turnover",
  "volume",
  "market-cap",
  "valuation",
  "flow",
]);

export const isMoving = ({ measure }: Pick<Figure, "measure">): boolean => MOVING.has(measure);

/** Compares all figures that have a subject; each of `a` counts once, with the best match in `b`. */
export function overlapOfFigures(a: Gist, b: Gist): FigureOverlap {
  const overlap: FigureOverlap = { same: [], rounded: [], different: [] };
  const seen = new Set<string>();
  for (const figure of a.figures) {
    const key = `${figure.kind} ${figure.value} ${figure.unit} ${figure.direction} ${figure.subjects.join()}`;
    if (figure.subjects.length === 0 || seen.has(key)) continue;
    seen.add(key);
    const alike = b.figures.filter((other) => isComparable(figure, other));
    const digits = significantDigits(figure.value);
    const equal = alike.find((other) => other.value === figure.value);
    if (equal !== undefined) {
      overlap.same.push({ figure, other: equal, weight: weightOf(digits) });
      continue;
    }
    const near = alike.find((other) => isRounding(figure.value, other.value));
    if (near !== undefined) {
      const weight = weightOf(Math.min(digits, significantDigits(near.value)));
      overlap.rounded.push({ figure, other: near, weight });
      continue;
    }
    const other = b.figures.find((candidate) => contradicts(figure, candidate, a.date, b.date));
    if (other !== undefined && !isGivenBy(a, other))
      overlap.different.push({ figure, other, weight: weightOf(digits) });
  }
  for (const list of Object.values(overlap) as SharedFigure[][]) list.sort((x, y) => y.weight - x.weight);
  return overlap;
}

/** Of one thing and of one kind, so that equal values mean the same. */
function isComparable(x: Figure, y: Figure): boolean {
  return (
    x.kind === y.kind &&
    x.unit === y.unit &&
    x.direction === y.direction &&
    x.subjects.some((id) => y.subjects.includes(id))
  );
}

/** Whether both are exact, of one thing, measure and period, on one day. An article often gives several of a day. */
function contradicts(x: Figure, y: Figure, dayOfX: string | null, dayOfY: string | null): boolean {
  return (
    x.kind === y.kind &&
    x.unit === y.unit &&
    x.measure === y.measure &&
    x.period === y.period &&
    x.bound === "exact" &&
    y.bound === "exact" &&
    x.subjects.length === 1 &&
    y.subjects.length === 1 &&
    x.subjects[0] === y.subjects[0] &&
    daysBetween(x.asOf ?? dayOfX, y.asOf ?? dayOfY) === 0
  );
}

/** Whether an article gives this figure too, alike or rounded: then it says more, but nothing else. */
function isGivenBy({ figures }: Gist, other: Figure): boolean {
  return figures.some(
    (figure) =>
      isComparable(figure, other) && (figure.value === other.value || isRounding(figure.value, other.value)),
  );
}

/** Whether the value with fewer digits is the other one rounded to them. */
export function isRounding(x: number, y: number): boolean {
  if (Math.sign(x) !== Math.sign(y)) return false;
  const [coarse, fine] = significantDigits(x) <= significantDigits(y) ? [x, y] : [y, x];
  const digits = significantDigits(coarse);
  return digits >= ROUNDED_DIGITS && Number(fine.toPrecision(digits)) === coarse;
}

/** Digits between the first and the last that is not 0: 4 of 22,620 and of 0.02262. */
export function significantDigits(value: number): number {
  const digits = value.toExponential().split("e")[0].replace(/[-.]/g, "");
  return digits.replace(/0+$/, "").length;
}

const weightOf = (digits: number): number => Math.min(digits, TELLING_DIGITS) / TELLING_DIGITS;
