/** Finds the names of the tables in tokens: longest match first, with the rows that bear each name. */
import type { Steps } from "../steps.ts";
import { type Token, tokenize } from "../text/tokens.ts";
import type { EntityType } from "../types.ts";
import { readRow } from "./compiled-tables.ts";
import { firstWord, nameKey } from "./name-key.ts";
import { RowLookup } from "./row-lookup.ts";
import { isTicker, type TableRow } from "./tables.ts";

/** A name of one or more rows, split into tokens. */
interface Name {
  tokens: string[];
  lowered: string[];
  rows: number[];
  /** Every row bears it as a starred alias. */
  starred: boolean;
  type: EntityType;
}

/** A name of the tables that stands in a text, over tokens [first, end). */
export interface NameMatch {
  first: number;
  end: number;
  type: EntityType;
  rows: number[];
  starred: boolean;
}

/** The rows that bear a name, and by type whether all of them do so as a starred alias. */
interface Bearer {
  rows: number[];
  starred: Map<EntityType, boolean>;
}

/** By nameKey. */
type Bearers = ReadonlyMap<string, Bearer>;

/** Tokens between two steps. */
const STEP = 100;
/** So many words are remembered, those that begin no name included. */
const MOST = 20_000;

/** Lookup by name, ticker and token sequence over all tables. What was looked up once is remembered. */
export class Gazetteer {
  /** Number of rows. */
  readonly size: number;
  private readonly lines: readonly string[];
  private readonly rows: (TableRow | undefined)[];
  private readonly lookup: RowLookup;
  /** By first token, the longest first. */
  private readonly names = new Map<string, readonly Name[]>();
  /** By first word. */
  private readonly bearers = new Map<string, Bearers>();

  /** `rows`: as compileTables gives them. */
  constructor(rows: string) {
    this.lines = rows.split("\n");
    this.size = this.lines.length;
    this.rows = new Array(this.size);
    this.lookup = new RowLookup(rows);
  }

  /** The row of a number below `size`. */
  row(index: number): TableRow {
    let row = this.rows[index];
    if (row === undefined) {
      row = readRow(this.lines[index]);
      this.rows[index] = row;
    }
    return row;
  }

  private bearersOf(text: string): Bearer | undefined {
    const key = nameKey(text);
    const word = firstWord(key);
    let bearers = this.bearers.get(word);
    if (bearers === undefined) {
      bearers = this.gatherBearers(word);
      if (this.bearers.size >= MOST) this.bearers.clear();
      this.bearers.set(word, bearers);
    }
    return bearers.get(key);
  }

  private gatherBearers(word: string): Bearers {
    const bearers = new Map<string, Bearer>();
    for (const index of this.lookup.rowsLike(word)) {
      const { aliases, type } = this.row(index);
      for (const { text, starred } of aliases) {
        const key = nameKey(text);
        if (firstWord(key) !== word) continue;
        const known: Bearer = bearers.get(key) ?? { rows: [], starred: new Map() };
        bearers.set(key, known);
        if (!known.rows.includes(index)) known.rows.push(index);
        known.starred.set(type, (known.starred.get(type) ?? true) && starred);
      }
    }
    return bearers;
  }

  /** Whether every row of this type that bears the name bears it as a starred alias. False where none does. */
  isStarred(text: string, type: EntityType): boolean {
    return this.bearersOf(text)?.starred.get(type) ?? false;
  }

  /** Rows that bear exactly this name, letter case and hyphens aside. */
  rowsNamed(text: string): readonly number[] {
    return this.bearersOf(text)?.rows ?? [];
  }

  /** The row with this code: its ticker, another of its listings or a code of Reuters. */
  rowWithCode(code: string): number | null {
    if (!isTicker(code)) return null;
    const bears = ({ id, also, reuters }: TableRow): boolean =>
      id === code || also.includes(code) || reuters.includes(code);
    return this.lookup.rowsCoded(code).find((index) => bears(this.row(index))) ?? null;
  }

  /** The names that begin with a token, given in lower case; the longest first. */
  private namesFrom(token: string): readonly Name[] {
    let names = this.names.get(token);
    if (names === undefined) {
      names = this.gatherNames(token);
      if (this.names.size >= MOST) this.names.clear();
      this.names.set(token, names);
    }
    return names;
  }

  /** The same name of one type is one. */
  private gatherNames(first: string): Name[] {
    const names = new Map<string, Name>();
    for (const row of this.lookup.rowsLike(first)) {
      const { aliases, type } = this.row(row);
      for (const { text, starred } of aliases) {
        if (!text.toLowerCase().startsWith(first)) continue;
        const known = names.get(`${type} ${text}`);
        if (known !== undefined) {
          if (!known.rows.includes(row)) known.rows.push(row);
          known.starred = known.starred && starred;
          continue;
        }
        const tokens = tokenize(text).map((token) => token.text);
        const lowered = tokens.map((token) => token.toLowerCase());
        if (lowered[0] === first)
          names.set(`${type} ${text}`, { tokens, lowered, rows: [row], starred, type });
      }
    }
    return [...names.values()].sort((a, b) => b.tokens.length - a.tokens.length);
  }

  /** In steps: longest matches, left to right; matches never overlap. `lowered` holds the tokens in lower case. */
  *matchSteps(tokens: readonly Token[], lowered: readonly string[]): Steps<NameMatch[]> {
    const found: NameMatch[] = [];
    for (let i = 0, next = STEP; i < tokens.length; ) {
      if (i >= next) {
        next = i + STEP;
        yield;
      }
      const name = longest(this.namesFrom(lowered[i]), tokens, lowered, i);
      if (name === null) {
        i++;
        continue;
      }
      const end = i + name.tokens.length;
      found.push({ first: i, end, type: name.type, rows: name.rows, starred: name.starred });
      i = end;
    }
    return found;
  }
}

/** The first of the names that stands at token `at`. */
function longest(
  names: readonly Name[],
  tokens: readonly Token[],
  lowered: readonly string[],
  at: number,
): Name | null {
  for (const name of names) if (fits(name, tokens, lowered, at)) return name;
  return null;
}

/**
 * Whether a name stands at token `at`. Letter case: a name that is written with capitals must begin each such word
 * with a capital or digit in the text; a short name all in capitals (AP, SFC) must be so in the text.
 */
function fits(name: Name, tokens: readonly Token[], lowered: readonly string[], at: number): boolean {
  if (at + name.tokens.length > tokens.length) return false;
  for (let k = 0; k < name.tokens.length; k++) {
    const token = tokens[at + k];
    if (name.lowered[k] !== lowered[at + k] || (k > 0 && token.startsLine)) return false;
    const written = name.tokens[k];
    if (written === name.lowered[k]) continue;
    if (written.length <= 4 && written === written.toUpperCase()) {
      if (token.text !== written) return false;
    } else if (isCapital(written) && !isCapital(token.text)) return false;
  }
  return true;
}

const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
