/** Reads one number from tokens: digits, fractions, number words and scale words ("two and a half million"). */

import { wordTable } from "./table.ts";
import type { Token } from "./tokens.ts";

export interface NumberRead {
  value: number;
  /** Index of the token after the number. */
  end: number;
  /** Whether any of it is written as a word other than a scale word. */
  spelled: boolean;
  /** Whether a scale (million, bn, k …) is part of it. */
  scaled: boolean;
}

const ONES = wordTable<number>({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});
const TENS = wordTable<number>({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const SCALE_WORDS = wordTable<number>({
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  millions: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  trillion: 1e12,
});
/** Scales that are abbreviations; the bare letters count only where they touch the digits. */
const SCALE_ABBREVIATIONS = wordTable<number>({
  mln: 1e6,
  mn: 1e6,
  mio: 1e6,
  bln: 1e9,
  bn: 1e9,
  trln: 1e12,
  trn: 1e12,
  tn: 1e12,
  cr: 1e7,
});
const TOUCHING_SCALES = wordTable<number>({
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  b: 1e9,
  B: 1e9,
  T: 1e12,
  MM: 1e6,
});
const FRACTION_WORDS = wordTable<number>({
  half: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  eighth: 1 / 8,
  eighths: 1 / 8,
});
const VULGAR = wordTable<number>({
  "½": 0.5,
  "¼": 0.25,
  "¾": 0.75,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "⅛": 0.125,
  "⅜": 0.375,
  "⅝": 0.625,
  "⅞": 0.875,
});

const lower = (token: Token | undefined): string => (token === undefined ? "" : token.text.toLowerCase());

/** The number that starts at token `at`, or null. */
export function readNumber(tokens: Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return readDigits(tokens, at);
  const vulgar = VULGAR[token.text];
  if (vulgar !== undefined) return readScale(tokens, at + 1, vulgar, false);
  if (token.kind !== "word") return null;
  return readWords(tokens, at);
}

function readDigits(tokens: Token[], at: number): NumberRead {
  let value = Number(tokens[at].text.replaceAll(",", ""));
  let end = at + 1;
  const next = tokens[end];
  const vulgar = next?.spaced === false ? VULGAR[next.text] : undefined;
  if (vulgar !== undefined) {
    value += vulgar;
    end++;
  } else {
    // 17-1/4 or 17 1/4
    const dash = next?.text === "-" && !next.spaced ? 1 : 0;
    const [numerator, slash, denominator] = tokens.slice(end + dash, end + dash + 3);
    const joined = dash === 1 ? numerator?.spaced === false : numerator?.spaced === true;
    if (
      joined &&
      numerator.kind === "number" &&
      slash?.text === "/" &&
      !slash.spaced &&
      denominator?.kind === "number" &&
      !denominator.spaced
    ) {
      const [n, d] = [Number(numerator.text), Number(denominator.text)];
      if (n < d && [2, 3, 4, 8, 16, 32, 64].includes(d)) {
        value += n / d;
        end += dash + 3;
      }
    }
  }
  return readScale(tokens, end, value, false);
}

/** Applies scale words after a number ("1,200 crore", "3.5 lakh crore", "2.5m", "820-million"). */
function readScale(tokens: Token[], from: number, number: number, spelled: boolean): NumberRead {
  let value = number;
  let end = from;
  let scaled = false;
  for (let hops = 0; hops < 2; hops++) {
    const hyphen =
      tokens[end]?.text === "-" && !tokens[end].spaced && tokens[end + 1]?.spaced === false ? 1 : 0;
    const token = tokens[end + hyphen];
    if (token === undefined || token.kind !== "word") break;
    const word = lower(token);
    const touching = !token.spaced && hyphen === 0;
    const scale =
      SCALE_WORDS[word] ??
      SCALE_ABBREVIATIONS[word] ??
      (touching && !scaled ? TOUCHING_SCALES[token.text] : undefined);
    if (scale === undefined) break;
    value *= scale;
    scaled = true;
    end += hyphen + 1;
  }
  return { value: round(value), end, spelled, scaled };
}

/** Number words: "six", "twenty-eight", "three hundred and eleven million", "two and a half", "one point five". */
function readWords(tokens: Token[], at: number): NumberRead | null {
  let i = at;
  let total = 0;
  let group = 0;
  let seen = false;
  let scaled = false;
  if ((lower(tokens[i]) === "a" || lower(tokens[i]) === "half") && !seen) {
    const start = readArticle(tokens, i);
    if (start !== null) return start;
    return null;
  }
  for (;;) {
    const word = lower(tokens[i]);
    if (TENS[word] !== undefined && group % 100 === 0) {
      group += TENS[word];
      i++;
      const hyphen = tokens[i]?.text === "-" && !tokens[i].spaced ? 1 : 0;
      const unit = ONES[lower(tokens[i + hyphen])];
      if (unit !== undefined && unit > 0 && unit < 10) {
        group += unit;
        i += hyphen + 1;
      }
    } else if (ONES[word] !== undefined && (group % 100 === 0 || !seen)) {
      if (seen && group === 0 && total === 0) break;
      group += ONES[word];
      i++;
    } else if (seen && word === "hundred" && group > 0 && group < 100) {
      group *= 100;
      i++;
    } else if (seen && group > 0 && (SCALE_WORDS[word] ?? 0) >= 1000) {
      total += group * (SCALE_WORDS[word] ?? 1);
      group = 0;
      scaled = true;
      i++;
    } else if (seen && word === "and" && (group >= 100 || total > 0) && isPlainNumberWord(tokens[i + 1])) {
      i++;
      continue;
    } else break;
    seen = true;
  }
  if (!seen) return null;
  let value = total + group;
  const tail = readTail(tokens, i);
  if (tail !== null) {
    value += tail.value;
    i = tail.end;
  }
  const scale = readScale(tokens, i, value, true);
  return { ...scale, scaled: scale.scaled || scaled };
}

/** "a dozen", "half a dozen", "half a", "a hundred", "half a million". */
function readArticle(tokens: Token[], at: number): NumberRead | null {
  const words = [0, 1, 2].map((k) => lower(tokens[at + k]));
  if (words[0] === "a" && words[1] === "dozen")
    return { value: 12, end: at + 2, spelled: true, scaled: false };
  if (words[0] === "half" && words[1] === "a" && words[2] === "dozen")
    return { value: 6, end: at + 3, spelled: true, scaled: false };
  if (words[0] === "half" && (words[1] === "a" || words[1] === "an"))
    return readScale(tokens, at + 2, 0.5, true);
  if (words[0] === "a" && (SCALE_WORDS[words[1]] ?? 0) >= 100) return readScale(tokens, at + 1, 1, true);
  return null;
}

function isPlainNumberWord(token: Token | undefined): boolean {
  const word = lower(token);
  return ONES[word] !== undefined || TENS[word] !== undefined;
}

/** What may follow the whole part: "point two five", "and a half", "and three-eighths". */
function readTail(tokens: Token[], at: number): { value: number; end: number } | null {
  if (lower(tokens[at]) === "point" && ONES[lower(tokens[at + 1])] !== undefined) {
    let i = at + 1;
    let digits = "";
    for (
      let digit = ONES[lower(tokens[i])];
      digit !== undefined && digit < 10;
      digit = ONES[lower(tokens[++i])]
    )
      digits += digit;
    return digits === "" ? null : { value: Number(`0.${digits}`), end: i };
  }
  if (lower(tokens[at]) !== "and") return null;
  let i = at + 1;
  const word = lower(tokens[i]);
  const count = /^(a|one)$/.test(word) ? 1 : /^(two|three|five|seven)$/.test(word) ? (ONES[word] ?? 0) : 0;
  if (count === 0) return null;
  i++;
  if (tokens[i]?.text === "-") i++;
  const fraction = FRACTION_WORDS[lower(tokens[i])];
  return fraction === undefined ? null : { value: count * fraction, end: i + 1 };
}

/** Takes binary noise off a product such as 364.6 × 1e9, keeping 15 significant digits. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
