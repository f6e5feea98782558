/** Where a sentence says that something is traded, which decides between two companies of one name: "Melco rose in New York". */
import type { Document } from "../document.ts";
import { wordTable } from "../text/table.ts";

/** Suffix of the tickers of an exchange, as Yahoo Finance writes them, by the places and names that stand for it. */
const SUFFIXES = wordTable<string>({
  "new york": "",
  nasdaq: "",
  nyse: "",
  "wall street": "",
  "hong kong": "HK",
  shanghai: "SS",
  shenzhen: "SZ",
  taipei: "TW",
  tokyo: "T",
  seoul: "KS",
  singapore: "SI",
  sydney: "AX",
  mumbai: "NS",
  london: "L",
  frankfurt: "DE",
  paris: "PA",
  toronto: "TO",
});

/** Suffixes of the exchanges that a sentence names. */
export function exchangesIn({ lowered, sentences }: Document, sentence: number): Set<string> {
  const found = new Set<string>();
  const { first, end } = sentences[sentence];
  for (let i = first; i < end; i++) {
    const suffix =
      SUFFIXES[lowered[i]] ?? (i + 1 < end ? SUFFIXES[`${lowered[i]} ${lowered[i + 1]}`] : undefined);
    if (suffix !== undefined) found.add(suffix);
  }
  return found;
}

/** The suffix of a ticker; empty for those of the US. */
export const suffixOf = (ticker: string): string => /\.([A-Z]+)$/.exec(ticker)?.[1] ?? "";
