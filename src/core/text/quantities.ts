/**
 * The grammar of quantities: every cardinal number of a text with its unit, currency sign, bound and sign.
 * Dates, times of day, years, ordinals, list and phone numbers and codes are passed over.
 */
import type { Direction, Quantity } from "../types.ts";
import { readBound } from "./bounds.ts";
import {
  CURRENCY_CODES,
  CURRENCY_PREFIXES,
  type CurrencyEvidence,
  currencyEvidence,
  TOUCHING_PREFIXES,
} from "./currencies.ts";
import { isDateOrCode } from "./dates.ts";
import { type NumberRead, readNumber } from "./numbers.ts";
import type { Token } from "./tokens.ts";
import { readUnit } from "./units.ts";

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
}

interface Prefix {
  first: number;
  currency: string | null;
  sign: 1 | -1;
  signed: boolean;
}

const MINUS = new Set(["-", "−", "–", "‑"]);

/** All quantities of a tokenized text, in order, never overlapping. None reaches over a line break. */
export function readQuantities(text: string, tokens: Token[]): QuantityRead[] {
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
  }
  return found;
}

function readLine(text: string, tokens: Token[], evidence: CurrencyEvidence): QuantityRead[] {
  const found: QuantityRead[] = [];
  let floor = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i < floor) continue;
    const number = readNumber(tokens, i);
    if (number === null) continue;
    const read = readQuantity(text, tokens, i, number, floor, evidence);
    if (read === null) continue;
    found.push(read);
    floor = read.endToken;
  }
  joinRanges(tokens, found);
  return found;
}

function readQuantity(
  text: string,
  tokens: Token[],
  at: number,
  number: NumberRead,
  floor: number,
  evidence: CurrencyEvidence,
): QuantityRead | null {
  const prefix = readPrefix(tokens, at, floor, evidence);
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
  if (unit === null && isDateOrCode(tokens, at, number, prefix.signed)) return null;
  if (
    unit !== null &&
    prefix.currency === null &&
    isDateOrCode(tokens, at, number, prefix.signed) &&
    (suffix?.firm !== true || touchesLetters(tokens, at))
  )
    return null;
  if (number.spelled && unit === null && !number.scaled && number.value < 2) return null;
  if (unit === null && !number.scaled && isNameNumber(tokens, at)) return null;
  const touchingLetters = tokens[end]?.kind === "word" && !tokens[end].spaced && unit === null;
  if (touchingLetters) return null;
  const start = tokens[prefix.first].start;
  const bound = readBound(tokens, prefix.first, end);
  return {
    start,
    end: tokens[end - 1].end,
    text: text.slice(start, tokens[end - 1].end),
    value: clean(value),
    unit,
    bound,
    direction: direction(tokens, prefix),
    firstToken: prefix.first,
    endToken: end,
    coreEndToken: coreEnd,
    sign: prefix.sign,
    signed: prefix.signed,
    currencyBefore: prefix.currency !== null,
  };
}

/** A bare whole number after a capitalised word inside a sentence is part of its name: CSI 300, iPhone 16. */
function isNameNumber(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "word" || !tokens[at].spaced || !/^\d{1,4}$/.test(tokens[at].text)) return false;
  return (
    /\p{Lu}/u.test(before.text) &&
    (at > 1 || /^\p{Lu}{2,}$/u.test(before.text) || /^\p{Ll}/u.test(before.text))
  );
}

function touchesLetters(tokens: Token[], at: number): boolean {
  return !tokens[at].spaced && tokens[at - 1]?.kind === "word";
}

/** Currency sign and plus or minus before the number. */
function readPrefix(tokens: Token[], at: number, floor: number, evidence: CurrencyEvidence): Prefix {
  let first = at;
  let currency: string | null = null;
  let before = tokens[first - 1];
  if (before?.text === "." && !before.spaced && tokens[first - 2]?.text === "Rs")
    before = tokens[--first - 1];
  if (before !== undefined && first - 1 >= floor) {
    const touching = !tokens[first].spaced || first < at;
    const bySign = Object.hasOwn(CURRENCY_PREFIXES, before.text);
    const byCode = CURRENCY_CODES.get(before.text);
    if (bySign && (touching || !TOUCHING_PREFIXES.has(before.text)) && !isGlued(tokens, first - 1)) {
      const fallback = before.text === "¥" ? evidence.yen : evidence.dollar;
      currency = CURRENCY_PREFIXES[before.text] ?? fallback;
      first--;
      const left = tokens[first - 1];
      if (before.text === "$" && left !== undefined && /^(US|U\.S\.)$/.test(left.text)) {
        currency = "USD";
        first--;
      } else if (
        before.text === "$" &&
        !tokens[first].spaced &&
        left !== undefined &&
        CURRENCY_CODES.has(left.text)
      ) {
        currency = CURRENCY_CODES.get(left.text) as string;
        first--;
      }
    } else if (byCode !== undefined && tokens[first - 2]?.text !== "/") {
      currency = byCode;
      first--;
    } else if (before.text === "US" && tokens[first - 2]?.text === "$") {
      currency = "USD"; // $US5000
      first -= 2;
    } else if (first < at) first = at;
  }
  if (
    currency === null &&
    tokens[at - 1]?.text === "US" &&
    tokens[at - 2]?.text === "$" &&
    !tokens[at].spaced
  ) {
    currency = "USD";
    first = at - 2;
  } else if (
    currency === "USD" &&
    tokens[first].text === "US" &&
    tokens[first - 1]?.text === "$" &&
    !tokens[first].spaced
  )
    first--;
  return readSign(tokens, first, currency, floor);
}

/** A letter that is glued to something before it is no currency sign: the R of DeepSeek-R1. */
function isGlued(tokens: Token[], at: number): boolean {
  const left = tokens[at - 1];
  return (
    TOUCHING_PREFIXES.has(tokens[at].text) &&
    !tokens[at].spaced &&
    left !== undefined &&
    !/^[([~]$/.test(left.text)
  );
}

function readSign(tokens: Token[], first: number, currency: string | null, floor: number): Prefix {
  const before = tokens[first - 1];
  if (before === undefined || first - 1 < floor || tokens[first].spaced) {
    const isWord = before?.text.toLowerCase() === "minus" && first - 1 >= floor;
    return isWord
      ? { first: first - 1, currency, sign: -1, signed: true }
      : { first, currency, sign: 1, signed: false };
  }
  const opens = before.spaced || /^[([/:|"“+]$/.test(tokens[first - 2]?.text ?? "");
  if (before.text === "+" && opens) return { first: first - 1, currency, sign: 1, signed: true };
  if (MINUS.has(before.text) && opens) return { first: first - 1, currency, sign: -1, signed: true };
  return { first, currency, sign: 1, signed: false };
}

/** "10 dollars 50 cents": the cents after a main unit. */
function readCents(tokens: Token[], at: number, unit: string): { value: number; end: number } | null {
  if (!/^[A-Z]{3}$/.test(unit)) return null;
  const from = tokens[at]?.text === "and" ? at + 1 : at;
  const number = readNumber(tokens, from);
  if (number === null || number.value >= 100) return null;
  return /^cents?$/i.test(tokens[number.end]?.text ?? "")
    ? { value: number.value / 100, end: number.end + 1 }
    : null;
}

const UP =
  /^(rose|up|gain(?:ed|s|ing)?|jump(?:ed|s)?|surg(?:ed|es)|advanc(?:ed|es)|add(?:ed|s)|climb(?:ed|s)|soar(?:ed|s)|rall(?:ied|ies)|ris(?:e|es|en|ing)|higher|increas(?:ed|es|e))$/i;
const DOWN =
  /^(fell|down|los(?:t|es|ing)|drop(?:ped|s)?|slid|slump(?:ed|s)?|tumbl(?:ed|es)|declin(?:ed|es)|eas(?:ed|es)|sank|shed|plung(?:ed|es)|dipp?(?:ed|s)?|fall(?:s|en|ing)?|lower|decreas(?:ed|es|e))$/i;

/** A written sign, or a plain verb or particle just before the number; the trained classifier decides for figures. */
function direction(tokens: Token[], prefix: Prefix): Direction | null {
  if (prefix.signed) return prefix.sign;
  for (let i = prefix.first - 1; i >= Math.max(0, prefix.first - 4); i--) {
    const { text, kind } = tokens[i];
    if (kind !== "word") return null;
    if (UP.test(text)) return 1;
    if (DOWN.test(text)) return -1;
    if (
      !/^(by|more|than|over|nearly|almost|about|around|some|a|an|as|much|at|least|up|to|another|further|only|just|the)$/i.test(
        text,
      )
    )
      return null;
  }
  return null;
}

/** "from $5 million to 7", "3% or 4"; but "rose 1.2% to 22,000" is a move and a level of something else. */
function takesUnitOf(first: QuantityRead, between: string, before: string): boolean {
  if (between === "to") return before === "from" || before === "between" || first.unit !== "percent";
  return /^(and|or|from|versus|vs|against)$/.test(between);
}

/** "between 3% and 5%", "5-7%", "300 to 400 points": marks the ends, and gives the first its unit. */
function joinRanges(tokens: Token[], quantities: QuantityRead[]): void {
  for (let i = 0; i + 1 < quantities.length; i++) {
    const [a, b] = [quantities[i], quantities[i + 1]];
    const between = tokens
      .slice(a.endToken, b.firstToken)
      .map((t) => t.text.toLowerCase())
      .join(" ");
    const before = tokens[a.firstToken - 1]?.text.toLowerCase() ?? "";
    const dash = /^[-–—]$/.test(between);
    const sameUnit = a.unit === null || b.unit === null || a.unit === b.unit;
    if (!sameUnit) continue;
    const isBetween = between === "and" && before === "between";
    const isTo =
      between === "to" && (a.unit === null || before !== "from") && before !== "to" && before !== "at";
    const changesHands = between === "to" && /^(from|rose|fell|up|down|cut|raised)$/.test(before);
    if (a.unit === null && (dash || between === "to" || isBetween || /^(and|or)$/.test(between)))
      a.unit = b.unit;
    else if (b.unit === null && a.unit !== null && takesUnitOf(a, between, before)) b.unit = a.unit;
    if ((dash && b.unit !== null && !b.signed) || isBetween || (isTo && !changesHands && before !== "from")) {
      a.bound = "from";
      b.bound = "to";
    }
  }
}

function clean(value: number): number {
  return Number(value.toPrecision(15));
}
