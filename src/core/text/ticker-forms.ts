/** What exchanges and suffixes of printed tickers are called, and the form that Yahoo Finance gives them. */
import { wordTable } from "./table.ts";

/** Exchange names before a code -> suffix of the ticker; "" for the US exchanges. */
export const EXCHANGES = wordTable<string>({
  nyse: "",
  nasdaq: "",
  amex: "",
  nysearca: "",
  otc: "",
  otcmkts: "",
  otcqb: "",
  otcqx: "",
  sehk: ".HK",
  hkex: ".HK",
  hkse: ".HK",
  hkg: ".HK",
  hk: ".HK",
  hkd: ".HK",
  sha: ".SS",
  sse: ".SS",
  shse: ".SS",
  she: ".SZ",
  szse: ".SZ",
  tyo: ".T",
  tse: ".T",
  lse: ".L",
  lon: ".L",
  asx: ".AX",
  nze: ".NZ",
  nzx: ".NZ",
  sgx: ".SI",
  krx: ".KS",
  kospi: ".KS",
  kosdaq: ".KQ",
  twse: ".TW",
  tpe: ".TW",
  nse: ".NS",
  bse: ".BO",
  tsx: ".TO",
  tsxv: ".V",
  fra: ".DE",
  etr: ".DE",
  xetra: ".DE",
  epa: ".PA",
  ams: ".AS",
  bit: ".MI",
  idx: ".JK",
  klse: ".KL",
  bursa: ".KL",
});
/** Suffixes that articles print otherwise than Yahoo Finance does. */
export const SUFFIXES = wordTable<string>({
  SH: "SS",
  N: "",
  O: "",
  OQ: "",
  US: "",
  K: "",
  HK: "HK",
  TYO: "T",
  CH: "SS",
  LN: "L",
  JP: "T",
  AU: "AX",
});

/** A code with the suffix that Yahoo Finance uses, Hong Kong's in four digits: ("700", "HK") is 0700.HK, ("BABA", "N") is BABA. */
export function withSuffix(code: string, suffix: string): string {
  const known = SUFFIXES[suffix] ?? suffix;
  if (known === "") return code;
  return `${known === "HK" && /^\d+$/.test(code) ? code.replace(/^0+/, "").padStart(4, "0") : code}.${known}`;
}

/** The exchange of a mainland Chinese code of six digits: Shanghai's begin with 6. */
export const mainlandSuffix = (code: string): "SS" | "SZ" => (code.startsWith("6") ? "SS" : "SZ");
