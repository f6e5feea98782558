/**
 * The grammar of quantities: every cardinal number of a text with its unit, currency sign, bound and sign.
 * Dates, times of day, years, ordinals, list and phone numbers and codes are passed over.
 */
import { finish, type Steps } from "../steps.ts";
import { readBound } from "./bounds.ts";
import { type CurrencyEvidence, currencyEvidence, isCurrency } from "./currencies.ts";
import { isDateOrCode } from "./dates.ts";
import { direction } from "./movement.ts";
import { isInsideName, isNameNumber, isTenor } from "./name-numbers.ts";
import { type NumberRead, readNumber } from "./numbers.ts";
import { readPrefix } from "./prefixes.ts";
import type { QuantityRead } from "./quantity-read.ts";
import { joinRanges } from "./ranges.ts";
import { readScale, withoutNoise } from "./scales.ts";
import { lower, type Token } from "./tokens.ts";
import { readUnit } from "./units.ts";

export type { QuantityRead } from "./quantity-read.ts";

/** All quantities of a tokenized text, in order, never overlapping. None reaches over a line break. */
export const readQuantities = (text: string, tokens: Token[]): QuantityRead[] =>
  finish(quantitySteps(text, tokens));

/** The same in steps, a line each. */
export function* quantitySteps(text: string, tokens: Token[]): Steps<QuantityRead[]> {
  const evidence = currencyEvidence(text);
  const found: QuantityRead[] = [];
  for (let first = 0, end = 0; first < tokens.length; first = end) {
    end = first + 1;
    while (end < tokens.length && !tokens[end].startsLine) end++;
    for (const quantity of readLine(text, tokens.slice(first, end), evidence)) {
      quantity.firstToken += first;
      quantity.endToken += first;
      quantity.coreEndToken += first;
      found.push(quantity);
    }
    yield;
  }
  return found;
}

function readLine(text: string, tokens: Token[], evidence: CurrencyEvidence): QuantityRead[] {
  const found: QuantityRead[] = [];
  let floor = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i < floor) continue;
    const plain = readNumber(tokens, i);
    if (plain === null) continue;
    const bracketed = readBracketed(tokens, i, plain, evidence, text);
    const number = { ...(bracketed ?? plain), bracketed: bracketed !== null };
    const read = readQuantity(text, tokens, i, number, floor, evidence);
    if (read === null) continue;
    found.push(read);
    floor = read.endToken;
  }
  joinRanges(tokens, found);
  return found;
}

/** "(1,240) million", "(3.2)%": an accountant's minus, where the scale or unit stands behind the bracket. */
function readBracketed(
  tokens: Token[],
  at: number,
  number: NumberRead,
  evidence: CurrencyEvidence,
  text: string,
): NumberRead | null {
  const [opens, closes] = [tokens[at - 1], tokens[number.end]];
  if (number.spelled || opens?.text !== "(" || tokens[at].spaced || closes?.text !== ")" || closes.spaced)
    return null;
  const scale = readScale(tokens, number.end + 1, number.value, false);
  if (!scale.scaled && !isRate(readUnit(tokens, scale.end, evidence, text)?.unit ?? null)) return null;
  return number.scaled ? null : scale;
}

function readQuantity(
  text: string,
  tokens: Token[],
  at: number,
  number: NumberRead & { bracketed: boolean },
  floor: number,
  evidence: CurrencyEvidence,
): QuantityRead | null {
  const prefix = number.bracketed
    ? { first: at - 1, currency: null, sign: -1 as const, signed: true }
    : readPrefix(tokens, at, floor, evidence);
  let end = number.end;
  let { value } = number;
  let unit = prefix.currency;
  let coreEnd = end;
  const suffix = readUnit(tokens, end, evidence, text);
  if (prefix.currency !== null) {
    // HK$18.0 cents, US55c: the minor unit wins over the sign
    if (suffix !== null && suffix.factor !== 1 && !number.scaled) {
      value *= suffix.factor;
      end = coreEnd = suffix.end;
      unit = prefix.currency;
    } else if (suffix !== null && suffix.unit === prefix.currency && suffix.firm) end = coreEnd = suffix.end;
  } else if (suffix !== null) {
    value *= suffix.factor;
    end = suffix.end;
    coreEnd = suffix.firm ? suffix.end : end === number.end ? end : number.end;
    unit = suffix.unit;
    const cents = readCents(tokens, end, unit);
    if (cents !== null) {
      value += cents.value;
      end = coreEnd = cents.end;
    }
  }
  if (prefix.currency === null) {
    const counted = suffix?.firm === true && !touchesLetters(tokens, at);
    if (!counted && isDateOrCode(tokens, at, number, prefix.signed)) return null;
    if (!isRate(unit) && isInsideName(tokens, at, number.end)) return null;
    if (isTenor(tokens, number.end)) return null;
  }
  if (number.spelled && unit === null && !number.scaled && number.value < 2 && !isRangeAhead(tokens, end))
    return null;
  if (unit === null && !number.scaled && isNameNumber(tokens, at)) return null;
  const touchingLetters = tokens[end]?.kind === "word" && !tokens[end].spaced && unit === null;
  if (touchingLetters) return null;
  const start = tokens[prefix.first].start;
  const bound = readBound(tokens, prefix.first, end);
  return {
    start,
    end: tokens[end - 1].end,
    text: text.slice(start, tokens[end - 1].end),
    value: withoutNoise(value),
    unit,
    bound,
    direction: direction(tokens, prefix),
    firstToken: prefix.first,
    endToken: end,
    coreEndToken: coreEnd,
    sign: prefix.sign,
    signed: prefix.signed,
    currencyBefore: prefix.currency !== null,
    scale: number.scale,
    bare: end === number.end,
  };
}

/** A unit that no name holds: "the Nikkei 225 points". */
const isRate = (unit: string | null): boolean =>
  unit !== null && /^(percent|points|basis-points|percentage-points|times|[A-Z]{3})$/.test(unit);

/** The "to two" of "one to two percentage points". */
function isRangeAhead(tokens: Token[], at: number): boolean {
  const next = /^(to|or|-)$/.test(lower(tokens[at])) ? readNumber(tokens, at + 1) : null;
  return next !== null && next.value < 10;
}

function touchesLetters(tokens: Token[], at: number): boolean {
  return !tokens[at].spaced && tokens[at - 1]?.kind === "word";
}

/** "10 dollars 50 cents": the cents after a main unit. */
function readCents(tokens: Token[], at: number, unit: string): { value: number; end: number } | null {
  if (!isCurrency(unit)) return null;
  const from = tokens[at]?.text === "and" ? at + 1 : at;
  const number = readNumber(tokens, from);
  if (number === null || number.value >= 100) return null;
  return /^cents?$/i.test(tokens[number.end]?.text ?? "")
    ? { value: number.value / 100, end: number.end + 1 }
    : null;
}
