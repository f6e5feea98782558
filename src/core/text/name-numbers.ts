/** Numbers that belong to a name: CSI 300, iPhone 16, the Magnificent Seven, 7-Eleven, the 10-year yield. */
import { lower, type Token } from "./tokens.ts";

/** Index families, and the sizes that stand in their names. */
const INDEX_FAMILY =
  /^(P|CSI|Nikkei|STOXX|Stoxx|Russell|Nasdaq|NASDAQ|FTSE|ASX|TOPIX|Topix|KOSPI|Kospi|KOSDAQ|Kosdaq|SSE|SZSE|Nifty|BSE|IBEX|CAC|DAX|MDAX|AEX|MIB|OMX|TSX|Euronext|EURO|Fortune|Forbes|Global|Hurun)$/;
const INDEX_SIZE = /^(15|20|25|30|35|40|50|60|100|200|225|250|300|350|400|500|600|800|1000|2000|3000|5000)$/;
/** Names that begin with a number, by what follows it. */
const FOLLOWING: [RegExp, string][] = [
  [/^(7|seven)$/, "- eleven"],
  [/^seven$/, "& i"],
  [/^three$/, "gorges"],
  [/^six$/, "flags"],
  [/^five$/, "below"],
  [/^five$/, "guys"],
  [/^four$/, "seasons"],
  [/^two$/, "sigma"],
];
/** Names that end in a number word. */
const PRECEDING = /^(magnificent|fantastic|big|capital|formula)$/;
const TENOR_UNIT = /^(years?|months?|weeks?|days?)$/;
const TENOR_OF =
  /^(yields?|bonds?|notes?|bills?|treasur(y|ies)|gilts?|bunds?|jgbs?|swaps?|hibor|shibor|libor|sofr|euribor|moving|averages?|repos?)$/;

/** A bare whole number after a capitalised word inside a sentence is part of its name: CSI 300, iPhone 16. */
export function isNameNumber(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "word" || !tokens[at].spaced || !/^\d{1,4}$/.test(tokens[at].text)) return false;
  return (
    /\p{Lu}/u.test(before.text) &&
    (at > 1 || /^\p{Lu}{2,}$/u.test(before.text) || /^\p{Ll}/u.test(before.text))
  );
}

/** A number that belongs to a name also where a counted noun seems to follow: "Nasdaq 100 futures". */
export function isInsideName(tokens: Token[], at: number, end: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token.kind === "number") {
    if (before?.kind === "word" && INDEX_FAMILY.test(before.text) && INDEX_SIZE.test(token.text)) return true;
    if (token.text === "3" && tokens[at + 1]?.text === "M" && !tokens[at + 1].spaced && end === at + 2)
      return true;
  }
  // the Eleven of 7-Eleven
  if (token.kind === "word" && !token.spaced && before?.text === "-" && tokens[at - 2]?.kind === "number")
    return true;
  const number = lower(token);
  const following = `${lower(tokens[end])} ${lower(tokens[end + 1])}`;
  const capital = token.kind === "number" || /^\p{Lu}/u.test(token.text);
  if (!capital) return false;
  if (FOLLOWING.some(([first, rest]) => first.test(number) && `${following} `.startsWith(`${rest} `)))
    return true;
  if (token.kind === "number" || before?.kind !== "word") return false;
  return PRECEDING.test(lower(before)) || (lower(before) === "of" && lower(tokens[at - 2]) === "group");
}

/** The term in the name of a yield, a bond or an average: "10-year Treasury yield", "50-day moving average". */
export function isTenor(tokens: Token[], end: number): boolean {
  const dash = tokens[end];
  if (dash?.text !== "-" || dash.spaced || !TENOR_UNIT.test(lower(tokens[end + 1]))) return false;
  for (let i = end + 2; i < end + 5; i++) {
    if (tokens[i]?.kind !== "word" && tokens[i]?.kind !== "code") return false;
    if (TENOR_OF.test(lower(tokens[i]))) return true;
  }
  return false;
}
