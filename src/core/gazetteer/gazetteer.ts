/** Finds the names of the tables in tokens: longest match first, with the rows that bear each name. */
import { type Token, tokenize } from "../text/tokens.ts";
import type { EntityType } from "../types.ts";
import { LazyIndex } from "./lazy-index.ts";
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

/** A name as a row bears it. */
interface Bearing {
  text: string;
  starred: boolean;
  type: EntityType;
  row: number;
}

/** The rows that bear a name, and by type whether all of them do so as a starred alias. */
interface Bearer {
  rows: number[];
  starred: Map<EntityType, boolean>;
}

/** By nameKey. */
type Bearers = Map<string, Bearer>;

/** Lookup by name, ticker and token sequence over all tables. */
export class Gazetteer {
  readonly rows: readonly TableRow[];
  private readonly byFirstToken = new LazyIndex<Bearing, Name[]>(namesOf);
  private readonly byFirstWord = new LazyIndex<Bearing, Bearers>(bearersOf);
  private readonly byCode = new Map<string, number>();

  constructor(rows: TableRow[]) {
    this.rows = rows;
    rows.forEach((row, index) => {
      for (const { text, starred } of row.aliases) {
        const bearing = { text, starred, type: row.type, row: index };
        const plain = PLAIN_START.exec(text)?.[0].toLowerCase();
        this.byFirstToken.add(plain ?? tokenize(text)[0].text.toLowerCase(), bearing);
        this.byFirstWord.add(plain ?? firstWord(nameKey(text)), bearing);
      }
      for (const code of [row.id, ...row.also, ...row.reuters]) {
        if (isTicker(code) && !this.byCode.has(code)) this.byCode.set(code, index);
      }
    });
  }

  private bearers(text: string): Bearer | undefined {
    const key = nameKey(text);
    return this.byFirstWord.get(firstWord(key))?.get(key);
  }

  /** Whether every row of this type that bears the name bears it as a starred alias. False where none does. */
  isStarred(text: string, type: EntityType): boolean {
    return this.bearers(text)?.starred.get(type) ?? false;
  }

  /** Rows that bear exactly this name, letter case and hyphens aside. */
  rowsNamed(text: string): readonly number[] {
    return this.bearers(text)?.rows ?? [];
  }

  /** The row with this code: its ticker, another of its listings or a code of Reuters. */
  rowWithCode(code: string): number | null {
    return this.byCode.get(code) ?? null;
  }

  /** Longest matches, left to right; matches never overlap. `lowered` holds the tokens in lower case. */
  match(tokens: readonly Token[], lowered: readonly string[]): NameMatch[] {
    const found: NameMatch[] = [];
    for (let i = 0; i < tokens.length; ) {
      const names = this.byFirstToken.get(lowered[i]);
      const name = names?.find((candidate) => fits(candidate, tokens, lowered, i));
      if (name === undefined) {
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

/** A first word of plain letters: it is the first token, and in lower case the first word of the name's key. */
const PLAIN_START = /^(?!and )[A-Za-z]{2,}(?= |$)/i;

const firstWord = (key: string): string => key.split(" ", 1)[0];

/** The names of some rows split into tokens, the longest first; the same name of one type is one. */
function namesOf(bearings: readonly Bearing[]): Name[] {
  const names = new Map<string, Name>();
  for (const { text, starred, type, row } of bearings) {
    const known = names.get(`${type} ${text}`);
    if (known !== undefined) {
      if (!known.rows.includes(row)) known.rows.push(row);
      known.starred = known.starred && starred;
      continue;
    }
    const tokens = tokenize(text).map((token) => token.text);
    const lowered = tokens.map((token) => token.toLowerCase());
    names.set(`${type} ${text}`, { tokens, lowered, rows: [row], starred, type });
  }
  return [...names.values()].sort((a, b) => b.tokens.length - a.tokens.length);
}

function bearersOf(bearings: readonly Bearing[]): Bearers {
  const bearers: Bearers = new Map();
  for (const { text, starred, type, row } of bearings) {
    const key = nameKey(text);
    const known: Bearer = bearers.get(key) ?? { rows: [], starred: new Map() };
    bearers.set(key, known);
    if (!known.rows.includes(row)) known.rows.push(row);
    known.starred.set(type, (known.starred.get(type) ?? true) && starred);
  }
  return bearers;
}

/** The form under which a name is looked up: lower case, hyphens and full stops as spaces, "and" as "&". */
export function nameKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[-.,]+/g, " ")
    .replace(/\band\b/g, "&")
    .replace(/\s+/g, " ")
    .trim();
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
