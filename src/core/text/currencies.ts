/** Currency signs, codes and words, as ISO 4217 codes; and what a bare `$` or `¥` can mean. */
import { wordTable } from "./table.ts";

/** Signs and prefixes that stand before a number. `null`: the article's own currency decides. */
export const CURRENCY_PREFIXES = wordTable<string | null>({
  $: null,
  HK$: "HKD",
  US$: "USD",
  NT$: "TWD",
  T$: "TWD",
  AU$: "AUD",
  A$: "AUD",
  NZ$: "NZD",
  CA$: "CAD",
  C$: "CAD",
  SG$: "SGD",
  S$: "SGD",
  R$: "BRL",
  Mex$: "MXN",
  "¥": null,
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₩": "KRW",
  "₱": "PHP",
  "฿": "THB",
  "₫": "VND",
  "₺": "TRY",
  "₽": "RUB",
  RMB: "CNY",
  Rmb: "CNY",
  W: "KRW",
  RM: "MYR",
  Rs: "INR",
  Rp: "IDR",
  SFr: "CHF",
  Fr: "CHF",
  KSh: "KES",
  Sh: "KES",
  Baht: "THB",
  Euro: "EUR",
  P: "PHP",
  Php: "PHP",
  N: "NGN",
  R: "ZAR",
  HK: "HKD",
  US: "USD",
  MOP: "MOP",
  A: "AUD",
  NZ: "NZD",
});
/** Prefixes that are ordinary letters: they count only where the number touches them. */
export const TOUCHING_PREFIXES = new Set(["P", "N", "W", "R", "A", "NZ", "HK", "US", "Sh", "Fr"]);

const CODES =
  "USD HKD CNY CNH JPY EUR GBP CHF AUD NZD CAD SGD TWD KRW INR IDR MYR THB PHP VND BRL MXN ZAR TRY RUB SEK NOK DKK " +
  "PLN CZK HUF ILS SAR AED QAR KWD BHD OMR EGP NGN KES MOP PKR LKR BDT CLP COP ARS PEN KZT UZS GEL MNT ISK RON BGN";
export const CURRENCY_CODES = new Map(CODES.split(" ").map((code) => [code, code === "CNH" ? "CNY" : code]));

/** Currency words after a number. `null`: the article's own currency decides ("dollars" is its dollar). */
export const CURRENCY_WORDS = wordTable<string | null>({
  dollar: null,
  dollars: null,
  yuan: "CNY",
  renminbi: "CNY",
  yen: "JPY",
  won: "KRW",
  euro: "EUR",
  euros: "EUR",
  pound: "GBP",
  pounds: "GBP",
  sterling: "GBP",
  rupee: "INR",
  rupees: "INR",
  rupiah: "IDR",
  ringgit: "MYR",
  baht: "THB",
  peso: "PHP",
  pesos: "PHP",
  dong: "VND",
  pataca: "MOP",
  patacas: "MOP",
  franc: "CHF",
  francs: "CHF",
  krona: "SEK",
  kronor: "SEK",
  krone: "NOK",
  kroner: "NOK",
  crown: "SEK",
  crowns: "SEK",
  zloty: "PLN",
  zlotys: "PLN",
  forint: "HUF",
  forints: "HUF",
  koruna: "CZK",
  rouble: "RUB",
  roubles: "RUB",
  ruble: "RUB",
  rubles: "RUB",
  lira: "TRY",
  liras: "TRY",
  rand: "ZAR",
  real: "BRL",
  reais: "BRL",
  riyal: "SAR",
  riyals: "SAR",
  dirham: "AED",
  dirhams: "AED",
  dinar: "KWD",
  dinars: "KWD",
  shekel: "ILS",
  shekels: "ILS",
  naira: "NGN",
  shilling: "KES",
  shillings: "KES",
  tenge: "KZT",
  tugrik: "MNT",
  lari: "GEL",
  taka: "BDT",
});
/** Adjectives that settle which dollar, pound, peso, rupee or crown is meant. */
export const CURRENCY_ADJECTIVES = wordTable<string>({
  "hong kong": "HKD",
  hk: "HKD",
  us: "USD",
  "u.s.": "USD",
  american: "USD",
  singapore: "SGD",
  australian: "AUD",
  canadian: "CAD",
  "new zealand": "NZD",
  taiwan: "TWD",
  "new taiwan": "TWD",
  swiss: "CHF",
  danish: "DKK",
  swedish: "SEK",
  norwegian: "NOK",
  czech: "CZK",
  mexican: "MXN",
  chilean: "CLP",
  argentine: "ARS",
  colombian: "COP",
  philippine: "PHP",
  pakistani: "PKR",
  "sri lankan": "LKR",
  indian: "INR",
  japanese: "JPY",
  chinese: "CNY",
  british: "GBP",
  egyptian: "EGP",
  qatari: "QAR",
  saudi: "SAR",
  emirati: "AED",
  kenyan: "KES",
  cfa: "XOF",
  euro: "EUR",
  ugandan: "UGX",
  tanzanian: "TZS",
  nt: "TWD",
  taiwanese: "TWD",
  brazilian: "BRL",
  turkish: "TRY",
  "south african": "ZAR",
  korean: "KRW",
  "south korean": "KRW",
  thai: "THB",
  malaysian: "MYR",
  indonesian: "IDR",
  vietnamese: "VND",
  russian: "RUB",
  polish: "PLN",
  hungarian: "HUF",
  israeli: "ILS",
  nigerian: "NGN",
  kuwaiti: "KWD",
  bahraini: "BHD",
  omani: "OMR",
  kazakh: "KZT",
  georgian: "GEL",
  mongolian: "MNT",
  icelandic: "ISK",
  romanian: "RON",
  bangladeshi: "BDT",
  macau: "MOP",
});
/** Hundredths: the currency of the main unit, `null` where the article decides. */
export const MINOR_UNITS = wordTable<string | null>({
  cent: null,
  cents: null,
  "¢": null,
  c: null,
  pence: "GBP",
  penny: "GBP",
  p: "GBP",
  sen: "MYR",
  fen: "CNY",
  paise: "INR",
  paisa: "INR",
  satang: "THB",
  fils: "AED",
});
/** Minor units that are single letters or rare: they count only where the number touches them. */
export const TOUCHING_MINOR_UNITS = new Set(["c", "p", "¢"]);

/** Whether a unit is money: units of money are the three capitals of ISO 4217, all others have small letters. */
export const isCurrency = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}$/.test(unit);

/** What the `$`, "dollars" and "cents" of an article stand for, and what its `¥` does. */
export interface CurrencyEvidence {
  dollar: string;
  yen: string;
}

const DOLLAR_CLUES: [string, RegExp][] = [
  ["HKD", /HK\$|Hong Kong dollars?|\bHKD\b/g],
  ["SGD", /S\$|Singapore dollars?|\bSGD\b/g],
  ["AUD", /\bAU?\$|Australian dollars?|\bASX\b|\.AX\b|\bSydney\b|\bASX:/g],
  ["CAD", /C\$|Canadian dollars?|\bTSX\b|\.TO\b|\bToronto\b/g],
  ["NZD", /NZ\$|New Zealand dollars?|\bNZX\b|\.NZ\b|\bWellington\b/g],
];
const YUAN_CLUES = /\byuan\b|\bRMB\b|\bShanghai\b|\bShenzhen\b|\bBeijing\b|\.S[SZ]\b|\bCNY\b/g;
const YEN_CLUES = /\byen\b|\bTokyo\b|\bNikkei\b|\bTopix\b|\bJapan(?:ese)?\b|\.T\b|\bJPY\b/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Weighs the signs in a text. A bare `$` is the US dollar unless the text is about a market with a dollar of its
 * own and never writes US$ or a local sign beside it: an article that prints HK$ keeps its bare $ for US dollars,
 * while a local broadcaster's "7.7 billion dollars" is local.
 */
export function currencyEvidence(text: string): CurrencyEvidence {
  let dollar = "USD";
  const explicitLocal = /(?:HK|S|NT|AU?|NZ|C)\$|US\$|U\.?S\.? dollars?|US cents/.test(text);
  if (!explicitLocal) {
    let best = 2;
    for (const [code, clue] of DOLLAR_CLUES) {
      const n = count(text, clue);
      if (n > best) [dollar, best] = [code, n];
    }
  }
  const yen = count(text, YUAN_CLUES) > count(text, YEN_CLUES) ? "CNY" : "JPY";
  return { dollar, yen };
}
