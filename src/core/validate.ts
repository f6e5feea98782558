/** Checks that a value from outside (a message, a file, a database) has the output form. */
import {
  BOUNDS,
  ENTITY_TYPES,
  type Entity,
  type Extraction,
  FIGURE_KINDS,
  type Figure,
  MEASURES,
  PERIODS,
  type Quantity,
} from "./types.ts";

/** Longest text that is taken in, in code units. */
export const LONGEST_TEXT = 2_000_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isOneOf = (list: readonly string[], value: unknown): boolean => list.includes(value as string);
const isString = (value: unknown): value is string => typeof value === "string";
const orNull = (test: (value: unknown) => boolean, value: unknown): boolean => value === null || test(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

const isDirection = (value: unknown): boolean => value === 1 || value === -1 || value === 0;

function isSpan(value: Record<string, unknown>, length: number): boolean {
  const { start, end } = value;
  return isCount(start) && isCount(end) && start < end && end <= length;
}

function isEntity(value: unknown, length: number): value is Entity {
  return (
    isRecord(value) &&
    isSpan(value, length) &&
    isString(value.text) &&
    isOneOf(ENTITY_TYPES, value.type) &&
    isString(value.id) &&
    orNull(isString, value.listing) &&
    isString(value.name) &&
    isOneOf(["subject", "source"], value.role) &&
    typeof value.score === "number" &&
    isString(value.why)
  );
}

function isFigure(value: unknown, length: number): value is Figure {
  return (
    isRecord(value) &&
    isSpan(value, length) &&
    isString(value.text) &&
    isOneOf(FIGURE_KINDS, value.kind) &&
    typeof value.value === "number" &&
    orNull(isString, value.unit) &&
    orNull(isDirection, value.direction) &&
    isOneOf(BOUNDS, value.bound) &&
    Array.isArray(value.subjects) &&
    value.subjects.every(isString) &&
    isOneOf(MEASURES, value.measure) &&
    isOneOf(PERIODS, value.period) &&
    orNull(isString, value.asOf) &&
    orNull(isCount, value.sameAs) &&
    typeof value.score === "number" &&
    isString(value.why)
  );
}

function isQuantity(value: unknown, length: number): value is Quantity {
  return (
    isRecord(value) &&
    isSpan(value, length) &&
    isString(value.text) &&
    typeof value.value === "number" &&
    orNull(isString, value.unit) &&
    isOneOf(BOUNDS, value.bound) &&
    orNull(isDirection, value.direction)
  );
}

/** Whether a value is an Extraction whose spans lie within its text. */
export function isExtraction(value: unknown): value is Extraction {
  if (!isRecord(value) || value.version !== 1 || !isString(value.text) || value.text.length > LONGEST_TEXT)
    return false;
  const { length } = value.text;
  return (
    orNull(isString, value.title) &&
    orNull(isString, value.date) &&
    Array.isArray(value.entities) &&
    value.entities.every((entity) => isEntity(entity, length)) &&
    Array.isArray(value.figures) &&
    value.figures.every((figure) => isFigure(figure, length)) &&
    (value.quantities === undefined ||
      (Array.isArray(value.quantities) && value.quantities.every((quantity) => isQuantity(quantity, length))))
  );
}
