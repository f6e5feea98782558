/** Finds the names of the tables in tokens: longest match first, with the rows that bear each name. */
import { type Token, tokenize } from "../text/tokens.ts";
import type { EntityType } from "../types.ts";
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

/** Lookup by name, ticker and token sequence over all tables. */
export class Gazetteer {
  readonly rows: readonly TableRow[];
  private readonly byFirst = new Map<string, Name[]>();
  private readonly byName = new Map<string, number[]>();
  private readonly starred = new Map<string, boolean>();
  private readonly byCode = new Map<string, number>();

  constructor(rows: TableRow[]) {
    this.rows = rows;
    const names = new Map<string, Name>();
    rows.forEach((row, index) => {
      for (const alias of row.aliases) this.addName(names, row, index, alias.text, alias.starred);
      for (const code of [row.id, ...row.also, ...row.reuters]) {
        if (isTicker(code) && !this.byCode.has(code)) this.byCode.set(code, index);
      }
    });
    for (const list of this.byFirst.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  }

  private addName(
    names: Map<string, Name>,
    row: TableRow,
    index: number,
    text: string,
    starred: boolean,
  ): void {
    const key = `${row.type} ${text}`;
    const folded = nameKey(text);
    const typed = `${row.type} ${folded}`;
    this.starred.set(typed, (this.starred.get(typed) ?? true) && starred);
    const sharers = this.byName.get(folded);
    if (sharers === undefined) this.byName.set(folded, [index]);
    else if (!sharers.includes(index)) sharers.push(index);
    const known = names.get(key);
    if (known !== undefined) {
      if (!known.rows.includes(index)) known.rows.push(index);
      known.starred = known.starred && starred;
      return;
    }
    const tokens = tokenize(text).map((t) => t.text);
    const name: Name = {
      tokens,
      lowered: tokens.map((t) => t.toLowerCase()),
      rows: [index],
      starred,
      type: row.type,
    };
    names.set(key, name);
    const list = this.byFirst.get(name.lowered[0]);
    if (list === undefined) this.byFirst.set(name.lowered[0], [name]);
    else list.push(name);
  }

  /** Whether every row of this type that bears the name bears it as a starred alias. False where none does. */
  isStarred(text: string, type: EntityType): boolean {
    return this.starred.get(`${type} ${nameKey(text)}`) ?? false;
  }

  /** Rows that bear exactly this name, letter case and hyphens aside. */
  rowsNamed(text: string): readonly number[] {
    return this.byName.get(nameKey(text)) ?? [];
  }

  /** The row with this code: its ticker, another of its listings or a code of Reuters. */
  rowWithCode(code: string): number | null {
    return this.byCode.get(code) ?? null;
  }

  /** Longest matches, left to right; matches never overlap. `lowered` holds the tokens in lower case. */
  match(tokens: readonly Token[], lowered: readonly string[]): NameMatch[] {
    const found: NameMatch[] = [];
    for (let i = 0; i < tokens.length; ) {
      const names = this.byFirst.get(lowered[i]);
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
