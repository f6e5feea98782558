/** How values, days and directions are written in the card and the popup. */

import { groupedNumber } from "../core/text/number-format.ts";
import { wordTable } from "../core/text/table.ts";
import type { Figure, Measure, Period } from "../core/types.ts";

const UNITS = wordTable<string>({
  percent: "%",
  points: "points",
  "basis-points": "bp",
  "percentage-points": "pp",
  times: "×",
});
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** The number of a figure: "+3.69", "−1.2", "364.6 bn", with a true minus. */
export function formatValue(figure: Figure): string {
  const sign = figure.direction === 1 ? "+" : figure.direction === -1 || figure.value < 0 ? "−" : "";
  const value = Math.abs(figure.value);
  for (const [scale, word] of [
    [1e12, "tn"],
    [1e9, "bn"],
    [1e6, "m"],
  ] as const) {
    if (value >= scale) return `${sign}${groupedNumber(value / scale)} ${word}`;
  }
  return `${sign}${groupedNumber(value)}`;
}

/** A number without sign or unit: "22,620.33". */
export const formatNumber = (value: number): string => groupedNumber(value).replace("-", "−");

export function formatUnit(unit: string | null): string {
  return unit === null ? "" : (UNITS[unit] ?? unit.replaceAll("-", " "));
}

/** A figure in words and without short forms: "up 1.71 percent", "364,600,000,000 Hong Kong dollars". */
export function spellOut(figure: Figure): string {
  const moved = figure.kind === "change" || figure.direction === 0;
  const way = !moved ? "" : figure.direction === 1 ? "up" : figure.direction === -1 ? "down" : "";
  const isSigned = way === "" && figure.value < 0;
  const value = `${isSigned ? "minus " : ""}${inUnit(Math.abs(figure.value), figure.unit)}`;
  return [way, figure.direction === 0 ? "unchanged," : "", value].filter((part) => part !== "").join(" ");
}

const FULL_UNITS = wordTable<string>({
  percent: "percent",
  points: "points",
  "basis-points": "basis points",
  "percentage-points": "percentage points",
  times: "times",
});

/** One and many, as Intl names them; it names all others, but takes tens of milliseconds to get ready. */
const CURRENCIES = wordTable<readonly [one: string, many: string]>({
  HKD: ["Hong Kong dollar", "Hong Kong dollars"],
  CNY: ["Chinese yuan", "Chinese yuan"],
  USD: ["US dollar", "US dollars"],
  JPY: ["Japanese yen", "Japanese yen"],
  EUR: ["euro", "euros"],
  GBP: ["British pound", "British pounds"],
  SGD: ["Singapore dollar", "Singapore dollars"],
  AUD: ["Australian dollar", "Australian dollars"],
  CAD: ["Canadian dollar", "Canadian dollars"],
  TWD: ["New Taiwan dollar", "New Taiwan dollars"],
  KRW: ["South Korean won", "South Korean won"],
  INR: ["Indian rupee", "Indian rupees"],
  CHF: ["Swiss franc", "Swiss francs"],
});

function inUnit(value: number, unit: string | null): string {
  const currency = unit === null ? undefined : CURRENCIES[unit];
  if (currency !== undefined) return `${groupedNumber(value)} ${currency[value === 1 ? 0 : 1]}`;
  if (unit !== null && /^[A-Z]{3}$/.test(unit)) {
    const currency = { style: "currency", currency: unit, currencyDisplay: "name" } as const;
    return new Intl.NumberFormat("en-GB", {
      ...currency,
      minimumFractionDigits: 0,
      maximumFractionDigits: 4,
    }).format(value);
  }
  const word = unit === null ? "" : (FULL_UNITS[unit] ?? unit.replaceAll("-", " "));
  return `${groupedNumber(value)} ${value === 1 ? word.replace(/points$/, "point") : word}`.trim();
}

const BOUNDS: Record<Figure["bound"], string> = {
  exact: "",
  about: "about",
  over: "or more",
  under: "or less",
  "up-to": "at most",
  from: "from",
  to: "to",
};
export const formatBound = (figure: Figure): string => BOUNDS[figure.bound];

const PERIODS: Record<Period, string> = {
  day: "",
  week: "week",
  month: "month",
  quarter: "quarter",
  half: "half-year",
  year: "year",
  ytd: "year to date",
  since: "since then",
  ahead: "expected",
};
export const formatPeriod = (period: Period): string => PERIODS[period];

const MEASURES: Partial<Record<Measure, string>> = {
  price: "price",
  "market-cap": "market value",
  fx: "exchange rate",
};
export const formatMeasure = (measure: Measure): string => MEASURES[measure] ?? measure;

/** "14 Feb 2025" for an ISO day or time; empty for null. */
export function formatDay(date: string | null): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? "");
  return match === null ? "" : `${Number(match[3])} ${MONTHS[Number(match[2]) - 1]} ${match[1]}`;
}

const EXCHANGES = wordTable<string>({
  HK: "Hong Kong",
  SS: "Shanghai",
  SZ: "Shenzhen",
  T: "Tokyo",
  KS: "Seoul",
  KQ: "Kosdaq",
  TW: "Taipei",
  SI: "Singapore",
  L: "London",
  AX: "Sydney",
  NZ: "Wellington",
  NS: "Mumbai (NSE)",
  BO: "Mumbai (BSE)",
  PA: "Paris",
  AS: "Amsterdam",
  DE: "Frankfurt",
  MI: "Milan",
  MC: "Madrid",
  SW: "Zurich",
  ST: "Stockholm",
  OL: "Oslo",
  CO: "Copenhagen",
  HE: "Helsinki",
  TO: "Toronto",
  KL: "Kuala Lumpur",
  JK: "Jakarta",
  BK: "Bangkok",
});

/** Where a ticker is traded, in words: "Hong Kong", "New York"; empty where the ticker does not say. */
export function exchangeOf(ticker: string): string {
  const suffix = /\.([A-Z]{1,2})$/.exec(ticker)?.[1];
  if (suffix !== undefined) return EXCHANGES[suffix] ?? "";
  return /^[A-Z-]{1,6}$/.test(ticker) ? "New York" : "";
}
