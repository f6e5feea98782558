/** What stands before a number and belongs to it: a currency sign or code, a plus or a minus. */
import { CURRENCY_CODES, CURRENCY_PREFIXES, type CurrencyEvidence, TOUCHING_PREFIXES } from "./currencies.ts";
import { readScale } from "./scales.ts";
import type { Token } from "./tokens.ts";

export interface Prefix {
  first: number;
  currency: string | null;
  sign: 1 | -1;
  signed: boolean;
}

const MINUS = new Set(["-", "−", "–", "‑"]);

/** Currency sign and plus or minus before the number. */
export function readPrefix(tokens: Token[], at: number, floor: number, evidence: CurrencyEvidence): Prefix {
  let first = at;
  let currency: string | null = null;
  let before = tokens[first - 1];
  if (before?.text === "." && !before.spaced && tokens[first - 2]?.text === "Rs")
    before = tokens[--first - 1];
  if (before !== undefined && first - 1 >= floor) {
    const touching = !tokens[first].spaced || first < at;
    const bySign = Object.hasOwn(CURRENCY_PREFIXES, before.text) && !isModel(tokens, at);
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

/**
 * A320, P7 and R1 are models: a letter alone is a currency only before an amount, which has a scale, decimals or,
 * the A apart, several digits, or is one "a share".
 */
function isModel(tokens: Token[], at: number): boolean {
  const [letter, number, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!/^[APNWR]$/.test(letter.text) || number.spaced || !/^\d+$/.test(number.text)) return false;
  if (letter.text !== "A" && number.text.length > 1) return false;
  const scaled = after !== undefined && readScale(tokens, at + 1, 1, false).scaled;
  return !scaled && !/^(a|per|each|apiece|c|cents?)$/.test(after?.text ?? "");
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
