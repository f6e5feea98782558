/** The tables as they ship: one line a row. Rows are read when they are first asked for. */
import { ENTITY_TYPES } from "../types.ts";
import type { TableRow } from "./tables.ts";

/** The rows as one text, a row a line. */
export const compileTables = (rows: readonly TableRow[]): string => rows.map(writeRow).join("\n");

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
