/** What the grammar gives for a quantity. */
import type { Quantity } from "../types.ts";

/** A quantity with the token range it covers and what the number alone covers. */
export interface QuantityRead extends Quantity {
  /** First token and the token after the last. */
  firstToken: number;
  endToken: number;
  /** The range without a loosely counted noun ("21" of "21 models"): the span where it is a figure. */
  coreEndToken: number;
  /** -1 where the number is written with a minus (a sign or the word). */
  sign: 1 | -1;
  /** A plus or minus sign is written. */
  signed: boolean;
  /** Currency sign or code before the number. */
  currencyBefore: boolean;
  /** What its scale words multiply by, and whether no unit is written after the number. */
  scale: number;
  bare: boolean;
}
