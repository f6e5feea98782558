/**
 * How the quantities of a document stand to each other in size, whatever the words around them: where something stands is
 * close to where it stood ("23,002.12", "above 23,000 points"), how far it moved is not; and a percentage that two other
 * quantities bear out says which of them is the move and which the level.
 */
import type { Document } from "../document.ts";
import type { QuantityRead } from "../text/quantities.ts";

export interface ValueRelations {
  /** For each quantity a class of how close the closest other of its unit is; 0 where there is none. */
  closeness: Uint8Array;
  /** For each quantity the parts that it plays in sums that come out, as bits of PART. */
  parts: Uint8Array;
}

/**
 * "rose 12.5 %, to 9 from 8": ratio, now, before. "fell 1.5 points, or 1.5 %, to 98.5": move, ratio, level. Of a small percentage
 * that rounds alike both ways ("rose 1.5 %, to 101.5 from 100") both quantities are now and before.
 */
export const PART = { ratio: 1, now: 2, before: 4, ratioOfMove: 8, move: 16, level: 32 } as const;

/** Quantities to each side of a percentage among which sums are looked for. */
const REACH = 5;
/** Upper bounds of the classes of closeness, the ratio of the larger to the smaller, from the closest on. */
const RATIOS = [1, 1.005, 1.03, 1.15, 2];

/** Powers of ten that a value has, from 0.1 on, up to fourteen. */
export function magnitude(value: number): number {
  let step = 0;
  for (let limit = 0.1; step < 14 && value >= limit; limit *= 10) step++;
  return step;
}

export function valueRelations({ quantities }: Document): ValueRelations {
  return { closeness: closenessOf(quantities), parts: partsOf(quantities) };
}

/** What may be compared: a bare number counts as points, since an index stands at a bare number. */
const unitOf = ({ unit }: QuantityRead): string => unit ?? "points";

/** Digits after the point of a number as it is written. */
export const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1].length ?? 0;

function closenessOf(quantities: readonly QuantityRead[]): Uint8Array {
  const closeness = new Uint8Array(quantities.length);
  const byUnit = new Map<string, number[]>();
  quantities.forEach((quantity, q) => {
    if (!(quantity.value > 0)) return;
    const list = byUnit.get(unitOf(quantity));
    if (list === undefined) byUnit.set(unitOf(quantity), [q]);
    else list.push(q);
  });
  for (const list of byUnit.values()) {
    const value = (k: number): number => quantities[list[k]].value;
    if (list.length === 1) continue;
    list.sort((a, b) => quantities[a].value - quantities[b].value || a - b);
    for (let k = 0; k < list.length; k++) {
      const below = k > 0 ? value(k) / value(k - 1) : Number.POSITIVE_INFINITY;
      const above = k + 1 < list.length ? value(k + 1) / value(k) : Number.POSITIVE_INFINITY;
      closeness[list[k]] = classOf(Math.min(below, above));
    }
  }
  return closeness;
}

function classOf(ratio: number): number {
  let step = 0;
  while (step < RATIOS.length && ratio > RATIOS[step]) step++;
  return step + 1;
}

function partsOf(quantities: readonly QuantityRead[]): Uint8Array {
  const parts = new Uint8Array(quantities.length);
  quantities.forEach((percentage, p) => {
    if (percentage.unit !== "percent" || !(percentage.value > 0)) return;
    const rounding = 0.55 / 10 ** decimalsOf(percentage.text);
    const fits = (share: number): boolean => Math.abs(100 * share - percentage.value) <= rounding;
    const near: number[] = [];
    for (let q = Math.max(0, p - REACH); q <= p + REACH && q < quantities.length; q++)
      if (quantities[q].unit !== "percent" && quantities[q].value > 0) near.push(q);
    for (const q of near) {
      for (const other of near) {
        if (q === other || unitOf(quantities[q]) !== unitOf(quantities[other])) continue;
        const [value, base] = [quantities[q].value, quantities[other].value];
        if (fits(Math.abs(value / base - 1))) {
          parts[p] |= PART.ratio;
          parts[q] |= PART.now;
          parts[other] |= PART.before;
        }
        if (value < base && (fits(value / (base - value)) || fits(value / (base + value)))) {
          parts[p] |= PART.ratioOfMove;
          parts[q] |= PART.move;
          parts[other] |= PART.level;
        }
      }
    }
  });
  return parts;
}
