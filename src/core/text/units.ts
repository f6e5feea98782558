/** Reads the unit after a number: percent, points, currency words, counted nouns. */
import {
  CURRENCY_ADJECTIVES,
  CURRENCY_CODES,
  CURRENCY_WORDS,
  type CurrencyEvidence,
  MINOR_UNITS,
  TOUCHING_MINOR_UNITS,
} from "./currencies.ts";
import { wordTable } from "./table.ts";
import { lower, type Token } from "./tokens.ts";

export interface UnitRead {
  unit: string;
  /** Index of the token after the unit. */
  end: number;
  /** What the number is multiplied by (0.01 for cents). */
  factor: number;
  /** Whether the unit belongs to the figure's span wherever it stands (a loose noun need not). */
  firm: boolean;
}

const WORDS = wordTable<string>({
  "%": "percent",
  "٪": "percent",
  percent: "percent",
  pct: "percent",
  pc: "percent",
  point: "points",
  points: "points",
  pts: "points",
  pt: "points",
  bps: "basis-points",
  bp: "basis-points",
  pips: "pips",
  pip: "pips",
  ticks: "ticks",
  times: "times",
  bpd: "barrels-a-day",
  oz: "ounces",
});
/** Nouns that markets count; their span goes with the number. Singular or variant -> plural. */
const NOUNS = wordTable<string>({
  share: "shares",
  barrel: "barrels",
  tonne: "tonnes",
  ton: "tons",
  ounce: "ounces",
  unit: "units",
  lot: "lots",
  contract: "contracts",
  vehicle: "vehicles",
  car: "cars",
  job: "jobs",
  bushel: "bushels",
  bag: "bags",
  litre: "litres",
  liter: "litres",
  coin: "coins",
  teu: "teu",
  jet: "jets",
  flat: "flats",
  box: "boxes",
  month: "months",
  day: "days",
  year: "years",
  week: "weeks",
  bitcoin: "bitcoin",
  security: "securities",
  deal: "deals",
  acre: "acres",
  piece: "pieces",
  copy: "copies",
  seat: "seats",
  coach: "coaches",
  home: "homes",
  deposit: "deposits",
  gallon: "gallons",
  pound: "pounds",
  truck: "trucks",
  aircraft: "aircraft",
  bcfd: "bcfd",
  gigawatt: "gigawatts",
  megawatt: "megawatts",
  "gigawatt-hour": "gigawatt-hours",
  exabyte: "exabytes",
  warrant: "warrants",
});
const PLURALS = new Map(
  Object.entries(NOUNS).flatMap(([one, many]) => [[one, many] as const, [many, many] as const]),
);
PLURALS.set("tonnes", "tonnes").set("liters", "litres");
const TIME_NOUNS = new Set(["months", "days", "years", "weeks"]);
/** Verbs, adverbs and other words that end in s and are no counted nouns. */
const NOT_NOUNS = new Set(
  (
    "as is was has does its his this us plus minus less versus vs across thus always perhaps besides towards afterwards " +
    "rises falls gains says shares' points' years' was yes news"
  ).split(" "),
);
const STOPS = new Set(
  (
    "a an the of in on at to by for from with and or but than that which who as is are was were be been has have had up down " +
    "after before over under while when per each so it its their his her they he she will would could may might can said says " +
    "rose fell gained lost against versus vs if not only also since until between more less higher lower this last next year"
  ).split(" "),
);

/** The unit that starts at token `at` (right after the number), or null. `scaled`: the number bore a scale word. */
export function readUnit(
  tokens: Token[],
  at: number,
  evidence: CurrencyEvidence,
  article: string,
): UnitRead | null {
  let i = at;
  if (
    tokens[i]?.text === "-" &&
    !tokens[i].spaced &&
    tokens[i + 1]?.spaced === false &&
    tokens[i + 1].kind === "word"
  )
    i++;
  const token = tokens[i];
  if (token === undefined) return null;
  return (
    readPart(tokens, i) ??
    readRatio(tokens, i) ??
    readMoney(tokens, i, evidence, article) ??
    readNoun(tokens, i)
  );
}

/** "0.05 of a percentage point". */
function readPart(tokens: Token[], at: number): UnitRead | null {
  if (lower(tokens[at]) !== "of" || !/^(a|one)$/.test(lower(tokens[at + 1]))) return null;
  const part = readRatio(tokens, at + 2);
  return part !== null && /^(percent|points|percentage-points|basis-points)$/.test(part.unit) ? part : null;
}

function readRatio(tokens: Token[], at: number): UnitRead | null {
  const word = lower(tokens[at]);
  const found = (unit: string, end: number): UnitRead => ({ unit, end, factor: 1, firm: true });
  if (word === "per" && /^cent(age)?$/.test(lower(tokens[at + 1]))) {
    return lower(tokens[at + 1]) === "cent" ? found("percent", at + 2) : null;
  }
  const next = tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  const isPoint = /^(points?|pts?)$/.test(lower(tokens[next]));
  if (
    (word === "percentage" || word === "percent" || word === "%" || word === "pct" || word === "pc") &&
    isPoint
  )
    return found("percentage-points", next + 1);
  if (word === "basis" && isPoint) return found("basis-points", next + 1);
  // "1.1 pp"; but "88 pp." are pages
  if (word === "pp" && (!tokens[at].spaced || /^\d$|\./.test(tokens[at - 1].text)))
    return found("percentage-points", at + 1);
  if (word === "x" && !tokens[at].spaced) return found("times", at + 1);
  if (word === "index" && isPoint) return found("points", next + 1);
  if (word === "to" && tokens[at + 1]?.text === "-" && lower(tokens[at + 2]) === "1")
    return found("times", at + 3);
  const unit = WORDS[word];
  return unit === undefined ? null : found(unit, at + 1);
}

function readMoney(
  tokens: Token[],
  at: number,
  evidence: CurrencyEvidence,
  article: string,
): UnitRead | null {
  // "Hong Kong dollars", "U.S. cents": an adjective settles the currency
  for (const length of [2, 1]) {
    const phrase = tokens
      .slice(at, at + length)
      .map((t) => t.text.toLowerCase())
      .join(" ");
    const adjective = CURRENCY_ADJECTIVES[phrase];
    const word = lower(tokens[at + length]);
    if (adjective === undefined || !tokens[at].spaced) continue;
    if (word in CURRENCY_WORDS) return { unit: adjective, end: at + length + 1, factor: 1, firm: true };
    if (word in MINOR_UNITS && word.length > 1)
      return { unit: adjective, end: at + length + 1, factor: 0.01, firm: true };
  }
  const token = tokens[at];
  const word = lower(token);
  if (token.kind === "word" && CURRENCY_CODES.has(token.text))
    return { unit: CURRENCY_CODES.get(token.text) as string, end: at + 1, factor: 1, firm: true };
  if (Object.hasOwn(CURRENCY_WORDS, word)) {
    if (
      word.startsWith("pound") &&
      /barrel|copper|coffee|sugar|uranium|lithium|cotton/i.test(article) &&
      !/£|sterling/.test(article)
    )
      return null;
    return { unit: CURRENCY_WORDS[word] ?? evidence.dollar, end: at + 1, factor: 1, firm: true };
  }
  const minor = TOUCHING_MINOR_UNITS.has(token.text) ? !token.spaced : word.length > 1;
  if (minor && Object.hasOwn(MINOR_UNITS, word)) {
    return { unit: MINOR_UNITS[word] ?? evidence.dollar, end: at + 1, factor: 0.01, firm: true };
  }
  return null;
}

function readNoun(tokens: Token[], at: number): UnitRead | null {
  let i = at;
  if (/^(metric|short|long)$/i.test(lower(tokens[i])) && /^tons?(nes?)?$/i.test(lower(tokens[i + 1]))) {
    return { unit: lower(tokens[i]) === "metric" ? "tonnes" : "tons", end: i + 2, factor: 1, firm: true };
  }
  const touching = !tokens[i].spaced && tokens[i - 1]?.text !== "-";
  if (touching) return null;
  const cubic = lower(tokens[i]) === "cubic" && /^(feet|metres|meters)$/.test(lower(tokens[i + 1]));
  if (cubic)
    return {
      unit: `cubic-${lower(tokens[i + 1]).replace("meters", "metres")}`,
      end: i + 2,
      factor: 1,
      firm: true,
    };
  const known = PLURALS.get(lower(tokens[i]));
  if (known !== undefined) {
    return {
      unit: known === "barrels" && isPerDay(tokens, i + 1) ? "barrels-a-day" : known,
      end: i + 1,
      factor: 1,
      firm: !TIME_NOUNS.has(known),
    };
  }
  // any other counted noun: the first plural within four words, through modifiers
  for (let hops = 0; hops < 4; hops++, i++) {
    const token = tokens[i];
    if (token?.text === "-" && hops > 0) continue;
    if (token === undefined || token.kind !== "word" || STOPS.has(lower(token))) return null;
    const word = lower(token);
    if (/^(people|men|women|children|staff|aircraft)$/.test(word))
      return { unit: word, end: i + 1, factor: 1, firm: false };
    if (/[a-z](?:[^s']s|sses)$/.test(word) && !NOT_NOUNS.has(word))
      return { unit: word, end: i + 1, factor: 1, firm: false };
  }
  return null;
}

/** "a day", "per day", and the "-a-day" of "400,000-barrel-a-day". */
function isPerDay(tokens: Token[], at: number): boolean {
  const skip = (i: number): number => (tokens[i]?.text === "-" && !tokens[i].spaced ? i + 1 : i);
  const first = skip(at);
  return /^(a|per)$/.test(lower(tokens[first])) && lower(tokens[skip(first + 1)]) === "day";
}
