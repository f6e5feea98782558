/** The tables of known things: companies, indices, instruments, organisations. One row a thing. */
import type { EntityType } from "../types.ts";

export interface TableRow {
  type: EntityType;
  /** Ticker as Yahoo Finance writes it, or a slug. */
  id: string;
  name: string;
  aliases: Alias[];
  /** Other listings and codes of the same thing. */
  also: string[];
}

export interface Alias {
  text: string;
  /** Also an ordinary word, a person's or place's name, or another thing's acronym: needs evidence in the text. */
  starred: boolean;
}

/** A slug is lower case with hyphens; everything else that serves as an id is a ticker. */
export function isTicker(id: string): boolean {
  return !/^[a-z0-9][a-z0-9-]*$/.test(id);
}

/**
 * Reads a table in the tab-separated form of corpus/gazetteer (id, name, aliases joined by |, also joined by |).
 * Lines that start with # and a header line are passed over. A `*` at the end of an alias means `starred`.
 */
export function parseTable(type: EntityType, source: string): TableRow[] {
  const rows: TableRow[] = [];
  for (const line of source.split(/\r?\n/)) {
    if (line === "" || line.startsWith("#") || line.startsWith("id\tname")) continue;
    const [id, name = "", aliases = "", also = ""] = line.split("\t");
    const split = (cell: string): string[] => cell.split("|").filter((part) => part !== "");
    rows.push({
      type,
      id,
      name: name.replace(/\*$/, ""),
      aliases: [name, ...split(aliases)].map((text) => ({
        text: text.replace(/\*$/, ""),
        starred: text.endsWith("*"),
      })),
      also: type === "org" ? [] : split(also),
    });
  }
  return rows;
}
