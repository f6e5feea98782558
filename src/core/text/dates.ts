/** Tells numbers that are no quantities: parts of dates, times of day, years, ordinals, codes and list numbers. */
import type { NumberRead } from "./numbers.ts";
import type { Token } from "./tokens.ts";

const MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i;
const CODE_WORDS =
  /^(no|nos|number|chapter|article|section|page|room|flight|highway|route|line|phase|stage|type|model|grade|tier|level|class|terminal|gate|block|unit|version|day|week|quarter|year|fiscal|fy|q|h|covid|group|article|code|stock|exhibit|clause|paragraph|schedule|appendix|formula|form|rule|item)$/i;
/** Words whose numbers have parts: Section 4.2. */
const NUMBERED = /^(article|section|chapter|clause|paragraph|exhibit|schedule|appendix|version|rule|item)$/i;
const EXCHANGE = /^(code|codes|HKEX|SEHK|HKG|SZSE|SSE|SHA|SHE|TSE|TYO|KRX|KOSPI|KOSDAQ|TWSE|TPE|BSE|KLSE)$/;

const word = (token: Token | undefined): string => token?.text ?? "";
const isMonth = (token: Token | undefined): boolean => token?.kind === "word" && MONTH.test(token.text);

/** Whether the number at token `at` is a date, a time, a year, a code or a list number and no cardinal. */
export function isDateOrCode(tokens: Token[], at: number, number: NumberRead, signed: boolean): boolean {
  const token = tokens[at];
  if (token.kind !== "number") return false;
  const before = tokens[at - 1];
  const after = tokens[number.end];
  const plain = /^\d+$/.test(token.text);
  if (!token.spaced && before?.kind === "word") return true; // Q3, CSI300, R1
  if (!token.spaced && word(before) === "#") return true;
  if (after !== undefined && !after.spaced && after.kind === "word" && /^(st|nd|rd|th|s)$/i.test(after.text))
    return true;
  if (plain && number.value <= 31 && number.end === at + 1) {
    const dot = word(before) === "." ? tokens[at - 2] : before;
    if (isMonth(dot) && token.spaced) return true;
    if (isMonth(after) || (word(after) === "." && isMonth(tokens[number.end + 1]))) return true;
    if (isDayList(tokens, at)) return true;
  }
  if (isTime(tokens, at, number.end)) return true;
  if (isNumericDate(tokens, at)) return true;
  if (
    plain &&
    token.text.length === 4 &&
    !signed &&
    number.value >= 1900 &&
    number.value <= 2099 &&
    !number.scaled
  )
    return true;
  if (plain && token.text.length >= 2 && token.text.startsWith("0")) return true;
  if (isYearSpan(tokens, at) || isSuffixOfName(tokens, at)) return true;
  if (plain && word(before) === ":" && EXCHANGE.test(word(tokens[at - 2]))) return true;
  if (token.spaced && before !== undefined && NUMBERED.test(before.text) && number.end === at + 1)
    return true;
  if (isPhone(tokens, at)) return true;
  if (
    before?.kind === "word" &&
    plain &&
    token.spaced &&
    !signed &&
    number.end === at + 1 &&
    CODE_WORDS.test(before.text) &&
    !/^(level|year|week|day|line|unit|group|quarter|stage)$/.test(before.text)
  )
    return true;
  if (word(before) === "." && /^nos?$/i.test(word(tokens[at - 2]))) return true;
  return isListNumber(tokens, at);
}

/** "Jan 5 and 6", "5-7 March". */
function isDayList(tokens: Token[], at: number): boolean {
  const link = /^(and|to|or|-|–|,)$/;
  if (link.test(word(tokens[at - 1])) && tokens[at - 2]?.kind === "number" && isMonth(tokens[at - 3]))
    return true;
  return link.test(word(tokens[at + 1])) && tokens[at + 2]?.kind === "number" && isMonth(tokens[at + 3]);
}

/** 9:30, 16.30 GMT, 0915 GMT, 9 a.m. */
function isTime(tokens: Token[], at: number, end: number): boolean {
  const token = tokens[at];
  const next = tokens[end];
  if (word(next) === ":" && !next.spaced && tokens[end + 1]?.kind === "number" && !tokens[end + 1].spaced)
    return true;
  if (
    word(tokens[at - 1]) === ":" &&
    !token.spaced &&
    tokens[at - 2]?.kind === "number" &&
    !tokens[at - 1].spaced
  )
    return true;
  const after = word(next);
  if (/^(a|p)$/i.test(after) && word(tokens[end + 1]) === "." && /^m$/i.test(word(tokens[end + 2])))
    return true;
  if (/^(am|pm|gmt|hkt|et|edt|est|bst|utc|cet|ist|jst|kst|o'clock|o’clock)$/i.test(after))
    return Number(token.text) <= 2400;
  return false;
}

/** 2025-02-14, 14/02/2025, 2/14. */
function isNumericDate(tokens: Token[], at: number): boolean {
  const joined = (i: number): boolean => {
    const t = tokens[i];
    return (
      t !== undefined &&
      !t.spaced &&
      /^[-/.]$/.test(t.text) &&
      tokens[i + 1]?.kind === "number" &&
      !tokens[i + 1].spaced &&
      tokens[i - 1]?.kind === "number"
    );
  };
  let first = at;
  while (joined(first - 1)) first -= 2;
  let end = at + 1;
  while (joined(end)) end += 2;
  const parts = (end - first + 1) / 2;
  if (parts >= 3) return true;
  return (
    parts === 2 &&
    word(tokens[first + 1]) === "/" &&
    /^\d{1,2}$|^(19|20)\d\d$/.test(word(tokens[first])) &&
    /^\d{1,4}$/.test(word(tokens[first + 2]))
  );
}

/** +852 2555 0100, 020 7946 0000. */
function isPhone(tokens: Token[], at: number): boolean {
  const run = /^\d{3,4}$/;
  if (!run.test(tokens[at].text)) return false;
  const left = tokens[at - 1];
  const right = tokens[at + 1];
  if (left?.kind === "number" && run.test(left.text) && tokens[at].spaced) return true;
  return right?.kind === "number" && run.test(right.text) && right.spaced;
}

/** The 25 of 2024-25. */
function isYearSpan(tokens: Token[], at: number): boolean {
  const [year, dash] = [tokens[at - 2], tokens[at - 1]];
  if (!/^\d\d$/.test(tokens[at].text) || tokens[at].spaced || year?.kind !== "number") return false;
  return /^[-–]$/.test(dash.text) && !dash.spaced && /^(19|20)\d\d$/.test(year.text);
}

/** The number of COVID-19, GPT-5, LO-25-19. */
function isSuffixOfName(tokens: Token[], at: number): boolean {
  const dash = tokens[at - 1];
  if (tokens[at].spaced || dash?.text !== "-" || dash.spaced) return false;
  const name = tokens[at - 2];
  if (name?.kind === "number") return isSuffixOfName(tokens, at - 2);
  return name?.kind === "word" && /\p{Lu}/u.test(name.text) && !name.text.endsWith("$");
}

/** "3." or "(2)" at the start of a line. */
function isListNumber(tokens: Token[], at: number): boolean {
  const starts = at === 0 || (at === 1 && tokens[0].text === "(");
  return starts && /^[.)]$/.test(word(tokens[at + 1])) && /^\d{1,2}$/.test(tokens[at].text);
}
