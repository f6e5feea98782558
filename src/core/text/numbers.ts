/** Reads one number from tokens: digits with fractions, or number words, and the scale words after either. */
import { readWords } from "./number-words.ts";
import { type NumberRead, readScale } from "./scales.ts";
import { wordTable } from "./table.ts";
import type { Token } from "./tokens.ts";

export type { NumberRead } from "./scales.ts";

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
  const whole = Number(tokens[at].text.replaceAll(",", ""));
  const next = tokens[at + 1];
  const vulgar = next?.spaced === false ? VULGAR[next.text] : undefined;
  if (vulgar !== undefined) return readScale(tokens, at + 2, whole + vulgar, false);
  const alone = readSlash(tokens, at);
  if (alone !== null && isRate(tokens[at + 3])) return readScale(tokens, at + 3, alone, false);
  // 17-1/4 or 17 1/4
  const dash = next?.text === "-" && !next.spaced ? 1 : 0;
  const from = at + 1 + dash;
  const joins = tokens[from]?.spaced === (dash === 0);
  const part = joins ? readSlash(tokens, from) : null;
  return part === null
    ? readScale(tokens, at + 1, whole, false)
    : readScale(tokens, from + 3, whole + part, false);
}

/** The value of a fraction such as 3/8, of the kind that prices are written in. */
function readSlash(tokens: Token[], at: number): number | null {
  const [numerator, slash, denominator] = tokens.slice(at, at + 3);
  if (numerator?.kind !== "number" || slash?.text !== "/" || denominator?.kind !== "number") return null;
  if (slash.spaced || denominator.spaced) return null;
  const [n, d] = [Number(numerator.text), Number(denominator.text)];
  return n < d && [2, 3, 4, 8, 16, 32, 64].includes(d) ? n / d : null;
}

/** A unit of rates: a fraction alone is a date (1/2) unless one follows it. */
function isRate(token: Token | undefined): boolean {
  return /^(percent|percentage|pct|%|basis|points?|per)$/i.test(token?.text ?? "");
}
