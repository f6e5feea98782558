/** Fractions in words: "a quarter of a percentage point" is a number; "two-thirds of the vote" and "a fifth" are none. */
import { type NumberRead, withoutNoise } from "./scales.ts";
import { wordTable } from "./table.ts";
import { lower, type Token } from "./tokens.ts";

export const FRACTION_WORDS = wordTable<number>({
  half: 1 / 2,
  halves: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  eighth: 1 / 8,
  eighths: 1 / 8,
  tenth: 1 / 10,
  tenths: 1 / 10,
  hundredth: 1 / 100,
  hundredths: 1 / 100,
});
/** One to nine. */
export const DIGIT_WORDS = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
const NUMERATORS = wordTable<number>({ a: 1, ...DIGIT_WORDS });

const isHyphen = (token: Token | undefined): boolean => token?.text === "-" && !token.spaced;

/**
 * A fraction that starts at token `at`. "number" where a unit of rates follows it, "none" where the words are a
 * fraction of something else, so that their numerator is no number either, null where no fraction stands there.
 */
export function readFraction(tokens: Token[], at: number): NumberRead | "none" | null {
  const first = lower(tokens[at]);
  const bare = first === "half" || first === "quarter";
  const numerator = bare ? 1 : NUMERATORS[first];
  if (numerator === undefined) return null;
  const word = bare ? at : isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const fraction = FRACTION_WORDS[lower(tokens[word])];
  if (fraction === undefined) return null;
  const singular = !lower(tokens[word]).endsWith("s");
  // "two third-party suppliers"
  if (numerator > 1 && singular && !/^(quarter|eighth)$/.test(lower(tokens[word]))) return null;
  const end = word + 1;
  if (isRateAhead(tokens, end, bare))
    return { value: withoutNoise(numerator * fraction), end, spelled: true, scaled: false, scale: 1 };
  // "for three quarters" is a time
  const isTime = /^quarters?$/.test(lower(tokens[word])) && word === at + 1 && lower(tokens[end]) !== "of";
  return bare || isTime ? null : "none";
}

/** "percentage point", "of a percent", "of one basis point"; a bare "half" or "quarter" needs one right behind it. */
function isRateAhead(tokens: Token[], at: number, bare: boolean): boolean {
  let i = at;
  if (isHyphen(tokens[i])) i++;
  if (lower(tokens[i]) === "of" && (!bare || /^(a|one)$/.test(lower(tokens[i + 1])))) i++;
  if (i > at && /^(a|one)$/.test(lower(tokens[i]))) i++;
  const [word, next] = [lower(tokens[i]), lower(tokens[isHyphen(tokens[i + 1]) ? i + 2 : i + 1])];
  if (/^(percentage|basis)$/.test(word)) return /^points?$/.test(next);
  if (word === "per") return next === "cent";
  return /^(percent|pct)$/.test(word) || (!bare && word === "point");
}
