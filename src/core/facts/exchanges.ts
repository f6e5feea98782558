/**
 * Where a sentence says that something is traded, which decides between two companies of one name: "Melco rose in New York". A
 * place or an exchange that is only mentioned ("after Nasdaq gains") says nothing.
 */
import type { Document } from "../document.ts";
import { isTicker } from "../gazetteer/tables.ts";
import { wordTable } from "../text/table.ts";

/** Suffix of the tickers of an exchange, as Yahoo Finance writes them, by the places and names that stand for it. */
const SUFFIXES = wordTable<string>({
  "new york": "",
  nasdaq: "",
  nyse: "",
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

/** Suffixes of the exchanges on which a sentence says that something is traded. */
export function exchangesIn({ lowered, sentences }: Document, sentence: number): Set<string> {
  const found = new Set<string>();
  const { first, end } = sentences[sentence];
  for (let i = first; i < end; i++) {
    const isLong = SUFFIXES[lowered[i]] === undefined;
    const suffix = SUFFIXES[isLong ? `${lowered[i]} ${lowered[i + 1]}` : lowered[i]];
    if (suffix === undefined) continue;
    const before = lowered[i - 1] === "the" ? lowered[i - 2] : lowered[i - 1];
    const isPlace = i > first && (before === "in" || before === "on");
    const after = lowered.slice(i + (isLong ? 2 : 1), i + (isLong ? 4 : 3)).join("");
    if (isPlace || after === "-listed" || after === "-traded") found.add(suffix);
  }
  return found;
}

/** Whether one of a company's listings is on one of the exchanges. */
export const isListedOn = (listings: readonly string[], exchanges: ReadonlySet<string>): boolean =>
  listings.some((listing) => isTicker(listing) && exchanges.has(/\.([A-Z]+)$/.exec(listing)?.[1] ?? ""));
