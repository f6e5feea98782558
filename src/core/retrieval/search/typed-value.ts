/** The value behind an operator: "22000", "8,000", "10bn", "-5%", "HK$400", read by the grammar of numbers and units. */
import { readNumber } from "../../text/numbers.ts";
import { readPrefix } from "../../text/prefixes.ts";
import { withoutNoise } from "../../text/scales.ts";
import { tokenize } from "../../text/tokens.ts";
import { readUnit } from "../../text/units.ts";

export interface TypedValue {
  /** With its sign. */
  value: number;
  /** As in Figure, or `ANY_DOLLAR` and `ANY_YEN`; null where none is typed. */
  unit: string | null;
}

/** A bare "$" or "dollars" is whatever dollar an article writes, a bare "¥" yen or yuan. */
export const ANY_DOLLAR = "$";
export const ANY_YEN = "¥";

/** Longest value in code units; what follows it is not looked at. */
const REACH = 60;

/** The value that stands at offset `from`, white space before it passed over, and where it ends; null where none does. */
export function readTypedValue(text: string, from: number): (TypedValue & { end: number }) | null {
  const ahead = text.slice(from, from + REACH);
  const tokens = tokenize(ahead);
  const evidence = { dollar: ANY_DOLLAR, yen: ANY_YEN };
  for (let at = 0; at < 4; at++) {
    const number = readNumber(tokens, at);
    if (number === null) continue;
    const prefix = readPrefix(tokens, at, 0, evidence);
    if (prefix.first !== 0) return null;
    const suffix = readUnit(tokens, number.end, evidence, "");
    // a loose noun is the next word of the search
    const unit = suffix?.firm === true ? suffix : null;
    const isMinor = unit !== null && unit.factor !== 1;
    const isRepeated = unit !== null && unit.unit === prefix.currency;
    const takesUnit = unit !== null && (prefix.currency === null || isMinor || isRepeated);
    const end = tokens[(takesUnit ? unit.end : number.end) - 1].end;
    return {
      value: withoutNoise(number.value * prefix.sign * (takesUnit ? unit.factor : 1)),
      unit: prefix.currency ?? unit?.unit ?? null,
      end: from + end + groupBeingTyped(ahead.slice(end)),
    };
  }
  return null;
}

/** Length of the ",0" of "8,0" on its way to "8,000". */
const groupBeingTyped = (rest: string): number => /^[,.]\d{0,2}$/.exec(rest)?.[0].length ?? 0;
