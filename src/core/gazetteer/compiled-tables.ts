/**
 * The tables as they ship: one line a row, and two dictionaries that lead to the rows, one by the first word of a
 * name, one by ticker. Rows are read when they are first asked for.
 */
import { tokenize } from "../text/tokens.ts";
import { ENTITY_TYPES } from "../types.ts";
import { firstWord, nameKey } from "./name-key.ts";
import { writeSortedLines } from "./sorted-lines.ts";
import { isTicker, type TableRow } from "./tables.ts";

/** Everything that the gazetteer needs, as texts. */
export interface CompiledTables {
  /** A row a line. */
  rows: string;
  /** Sorted lines: the first token or the first word of a name -> numbers of rows. */
  words: string;
  /** Sorted lines: ticker or Reuters code -> number of the row. */
  codes: string;
}

/** Row numbers are written to this base. */
const BASE = 36;

export function compileTables(rows: readonly TableRow[]): CompiledTables {
  const words = new Map<string, Set<number>>();
  const codes = new Map<string, number>();
  rows.forEach((row, index) => {
    for (const { text } of row.aliases) {
      for (const word of [tokenize(text)[0].text.toLowerCase(), firstWord(nameKey(text))]) {
        const found = words.get(word) ?? new Set();
        words.set(word, found.add(index));
      }
    }
    for (const code of [row.id, ...row.also, ...row.reuters])
      if (isTicker(code) && !codes.has(code)) codes.set(code, index);
  });
  return {
    rows: rows.map(writeRow).join("\n"),
    words: writeSortedLines([...words].map(([word, found]) => [word, writeNumbers([...found])])),
    codes: writeSortedLines([...codes].map(([code, index]) => [code, writeNumbers([index])])),
  };
}

function writeRow({ type, id, aliases, also, reuters }: TableRow): string {
  const names = aliases.map(({ text, starred }) => `${text}${starred ? "*" : ""}`).join("|");
  return [ENTITY_TYPES.indexOf(type), id, names, also.join("|"), reuters.join("|")].join("\t").trimEnd();
}

/** Reads what compileTables wrote of one row. */
export function readRow(line: string): TableRow {
  const [type, id, names, also = "", reuters = ""] = line.split("\t");
  const aliases = names.split("|").map((name) => ({
    text: name.endsWith("*") ? name.slice(0, -1) : name,
    starred: name.endsWith("*"),
  }));
  return {
    type: ENTITY_TYPES[Number(type)],
    id,
    name: aliases[0].text,
    aliases,
    also: also === "" ? [] : also.split("|"),
    reuters: reuters === "" ? [] : reuters.split("|"),
  };
}

const writeNumbers = (numbers: readonly number[]): string => numbers.map((n) => n.toString(BASE)).join(" ");

/** Reads row numbers of a dictionary. */
export const readNumbers = (text: string): number[] => text.split(" ").map((n) => Number.parseInt(n, BASE));
