/** Two quantities that are the ends of one range, or share one unit: "3-5%", "$10-12 billion", "300 to 400 points". */
import { isCurrency } from "./currencies.ts";
import { moveOf } from "./move-words.ts";
import type { QuantityRead } from "./quantity-read.ts";
import { withoutNoise } from "./scales.ts";
import { lower, type Token } from "./tokens.ts";

/** "from $5 million to 7", "3% or 4"; but "rose 1.2% to 22,000" is a move and a level of something else. */
function takesUnitOf(first: QuantityRead, between: string, before: string): boolean {
  if (between === "to") return before === "from" || before === "between" || first.unit !== "percent";
  return /^(and|or|from|versus|vs|against)$/.test(between);
}

/** How two neighbouring quantities hang together, by the words between and before them. */
interface Link {
  between: string;
  before: string;
  /** A dash stands between, one that can join numbers. */
  dash: boolean;
  /** The two are the ends of a range, and not where something came from and went to. */
  range: boolean;
}

function linkOf(tokens: Token[], a: QuantityRead, b: QuantityRead): Link {
  const between = tokens
    .slice(a.endToken, b.firstToken)
    .map((t) => t.text.toLowerCase())
    .join(" ");
  const before = lower(tokens[a.firstToken - 1]);
  const dash = /^[-–—]$/.test(between);
  const spread = before === "from" && /^(rang(e|es|ed|ing)|anywhere)$/.test(lower(tokens[a.firstToken - 2]));
  const isBetween = between === "and" && before === "between";
  const moves = movesBefore(tokens, a.firstToken);
  // "rose 3% to 5%" and "added 3 to 5 points" are ranges, "rose 0.2% to 4.3%" and "added 5 to 120 yen" lead to a level
  const unscaled = a.bare ? b.value / b.scale : b.value;
  const oneUnit = a.bare || (a.unit === "percent" && b.unit === "percent");
  const narrow = oneUnit && a.value < unscaled && unscaled <= 2 * a.value;
  // "put on 2.55 per cent to 5,681.37": the second is no percentage
  const alike = b.unit !== null || a.unit === null || isCurrency(a.unit);
  const isTo =
    between === "to" && alike && (spread || !(moves || /^(from|at|to)$/.test(before)) || (moves && narrow));
  // columns of a table stand between spaced dashes: "+2.1% - 28.44"
  const tight = between !== "—" && tokens[a.endToken]?.spaced === false && !tokens[b.firstToken].spaced;
  const isDash = dash && (b.unit !== null || (a.unit !== null && tight)) && !b.signed;
  return { between, before, dash, range: isBetween || isTo || isDash };
}

/** Whether a word of rising or falling leads up to a number: "added", "put on", "fell by about". */
function movesBefore(tokens: readonly Token[], number: number): boolean {
  let i = number - 1;
  while (
    /^(by|about|some|nearly|almost|around|roughly|over|another|further|as|much|a|an)$/.test(lower(tokens[i]))
  )
    i--;
  return (
    moveOf(lower(tokens[i])) !== 0 ||
    (lower(tokens[i]) === "on" && /^put(s|ting)?$/.test(lower(tokens[i - 1])))
  );
}

/** "between 3% and 5%", "5-7%", "300 to 400 points": marks the ends, and gives each the unit and scale of both. */
export function joinRanges(tokens: Token[], quantities: QuantityRead[]): void {
  for (let i = 0; i + 1 < quantities.length; i++) {
    const [a, b] = [quantities[i], quantities[i + 1]];
    if (a.unit !== null && b.unit !== null && a.unit !== b.unit) continue;
    const { between, before, dash, range } = linkOf(tokens, a, b);
    const joined = dash || between === "to" || range;
    if (a.bare && (range || between === "to") && sharesScale(a, b)) a.value = withoutNoise(a.value * b.scale);
    if (a.unit === null && (joined || /^(and|or)$/.test(between))) a.unit = b.unit;
    else if (b.unit === null && a.unit !== null && ((dash && range) || takesUnitOf(a, between, before)))
      b.unit = a.unit;
    if (range) {
      a.bound = "from";
      b.bound = "to";
    }
  }
}

/** "$10-12 billion" means 10 billion; "$500 to $1 million" means 500 dollars. */
function sharesScale(a: QuantityRead, b: QuantityRead): boolean {
  if (a.scale !== 1 || b.scale < 1000) return false;
  const ratio = a.value / (b.value / b.scale);
  return ratio > 0.05 && ratio < 20;
}
