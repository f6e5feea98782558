/** The tables of known things: companies, indices, instruments, organisations. One row a thing. */
import { slugOf } from "../text/slug.ts";
import type { EntityType } from "../types.ts";

export interface TableRow {
  type: EntityType;
  /** Ticker as Yahoo Finance writes it, or a slug. */
  id: string;
  name: string;
  aliases: Alias[];
  /** Other listings of the same thing, and tickers it had, as Yahoo Finance writes them. */
  also: string[];
  /** Codes that Reuters uses for it. */
  reuters: string[];
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

const COLUMNS = ["id", "name", "aliases", "also", "reuters", "owns"];

/**
 * Reads a table in the tab-separated form of corpus/gazetteer. The header line names the columns: `id`, `name`,
 * `aliases`, `also`, `reuters` and `owns`; others are passed over, as are lines that start with #. Parts of a cell are
 * joined by |. A `*` at the end of an alias means `starred`. What stands in `owns` is a thing of its own, without a
 * listing: its names are joined by =, the first gives its name and its id.
 */
export function parseTable(type: EntityType, source: string): TableRow[] {
  const [header = "", ...lines] = source
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"));
  const columns = header.split("\t");
  const [id, name, aliases, also, reuters, owns] = COLUMNS.map((column) => columns.indexOf(column));
  return lines.flatMap((line) => {
    const cells = line.split("\t");
    const cell = (column: number): string => cells[column] ?? "";
    const row: TableRow = {
      type,
      id: cell(id),
      ...named([cell(name), ...parts(cell(aliases), "|")]),
      also: parts(cell(also), "|"),
      reuters: parts(cell(reuters), "|"),
    };
    return [row, ...parts(cell(owns), "|").map((names) => ownedRow(type, parts(names, "=")))];
  });
}

function ownedRow(type: EntityType, names: string[]): TableRow {
  const { name, aliases } = named(names);
  return { type, id: slugOf(name), name, aliases, also: [], reuters: [] };
}

function named(names: string[]): { name: string; aliases: Alias[] } {
  const aliases = names.map((text) => ({ text: text.replace(/\*$/, ""), starred: text.endsWith("*") }));
  return { name: aliases[0].text, aliases };
}

const parts = (cell: string, separator: string): string[] =>
  cell.split(separator).filter((part) => part !== "");
