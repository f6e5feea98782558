/** Numbers written in words: "six", "a hundred and twenty", "two and a half million", "one point five". */
import { DIGIT_WORDS, FRACTION_WORDS, readFraction } from "./fractions.ts";
import { type NumberRead, readScale, SCALE_WORDS } from "./scales.ts";
import { wordTable } from "./table.ts";
import { lower, type Token } from "./tokens.ts";

const ONES = wordTable<number>({
  zero: 0,
  ...DIGIT_WORDS,
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
/** Words that a number in words may begin with; most words are none, and this is asked of each. */
const STARTERS = new Set([...Object.keys(ONES), ...Object.keys(TENS), "a", "half", "quarter"]);

/** Number words: "six", "twenty-eight", "three hundred and eleven million", "two and a half", "one point five". */
export function readWords(tokens: Token[], at: number): NumberRead | null {
  if (!STARTERS.has(lower(tokens[at]))) return null;
  let i = at;
  let total = 0;
  let group = 0;
  let seen = false;
  let scaled = false;
  let lastScale = 1;
  const fraction = readFraction(tokens, at);
  if (fraction !== null) return fraction === "none" ? null : fraction;
  if (lower(tokens[i]) === "half") return readHalf(tokens, i);
  if (lower(tokens[i]) === "a") {
    // "a hundred and twenty" reads as "one hundred and twenty", "a dozen" as "one dozen"
    if (SCALE_WORDS[lower(tokens[i + 1])] === undefined) return null;
    group = 1;
    seen = true;
    scaled = lower(tokens[i + 1]) !== "dozen";
    i++;
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
      lastScale = SCALE_WORDS[word] ?? 1;
      group = 0;
      scaled = true;
      i++;
    } else if (seen && word === "and" && (group >= 100 || total > 0) && isPlainNumberWord(tokens[i + 1])) {
      i++;
      continue;
    } else break;
    seen = true;
  }
  if (!seen || isWordPart(tokens, i)) return null;
  let value = total + group;
  const tail = readTail(tokens, i);
  if (tail !== null) {
    // the half of "a million and a half" is of a million
    value += tail.value * (group === 0 ? lastScale : 1);
    i = tail.end;
  }
  const scale = readScale(tokens, i, value, true);
  return { ...scale, scaled: scale.scaled || scaled, scale: scale.scale * (group === 0 ? lastScale : 1) };
}

/** "half a dozen", "half a million", the "half a" of "half a percentage point". */
function readHalf(tokens: Token[], at: number): NumberRead | null {
  if (!/^an?$/.test(lower(tokens[at + 1]))) return null;
  return readScale(tokens, at + 2, 0.5, true);
}

/** The number words before token `end` begin a longer word that is no cardinal: twenty-first, one-off, two-way. */
function isWordPart(tokens: Token[], end: number): boolean {
  const tail = tokens[end + 1];
  if (tokens[end]?.text !== "-" || tokens[end].spaced || tail?.spaced !== false) return false;
  return /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|off|time|stop|way|sided|on)$/i.test(
    tail.text,
  );
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
