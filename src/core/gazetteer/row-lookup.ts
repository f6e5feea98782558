/**
 * Leads from the first word of a name, or from a code, to the rows that may bear it. Built in one scan over the text of
 * the tables, which takes a few milliseconds and is far smaller to ship than a finished index. What it finds are
 * candidates: two words may share a place in it.
 */
/** The entries of each bucket, either of words or of codes. */
interface Buckets {
  /** Entries of bucket b: items[starts[b] .. starts[b + 1]). */
  starts: Uint32Array;
  /** Low half: number of the row; high half: the rest of the hash. */
  items: Uint32Array;
}

const BITS = 14;
/** Rows that an item can number. */
const MOST_ROWS = 2 ** 16;
/** The bit that tells a small ASCII letter from its capital; digits have it too. */
const LOWER_CASE = 0x20;
/** The column of a line that has the names; the first has the type, all others codes. */
const NAMES = 2;

/** What a code unit of the text is: part of a run of letters or of digits, something between, or what ends a part. */
const Kind = { other: 0, letter: 1, digit: 2, unread: 3, bar: 4, tab: 5, line: 6 } as const;

const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (character === "\t") return Kind.tab;
  if (character === "\n") return Kind.line;
  if (character === "|") return Kind.bar;
  if (/[A-Za-z]/.test(character)) return Kind.letter;
  return /[0-9]/.test(character) ? Kind.digit : Kind.other;
});

/**
 * Letters beyond ASCII belong to a run, but are not read: their case would have to be folded. Signs and punctuation
 * beyond ASCII (U+0080 to U+00BF, U+2000 to U+2FFF) end a run.
 */
function kindOf(unit: number): number {
  if (unit < 128) return ASCII_KINDS[unit];
  return unit < 0xc0 || (unit >= 0x2000 && unit < 0x3000) ? Kind.other : Kind.unread;
}

export class RowLookup {
  private readonly words: Buckets;
  private readonly codes: Buckets;

  /** `rows`: a row a line, as compileTables writes it. Throws a RangeError beyond 65,536 rows. */
  constructor(rows: string) {
    // plain loops: this runs once a page, before the compiler has warmed up
    const words = new Entries(rows.length >> 1);
    const codes = new Entries(rows.length >> 1);
    let row = 0;
    let column = 0;
    let start = 0;
    for (let at = 0; at <= rows.length; at++) {
      const kind = at < rows.length ? kindOf(rows.charCodeAt(at)) : Kind.line;
      if (kind < Kind.bar) continue;
      if (at > start && column === NAMES) words.add(hashOfWord(rows, start), row);
      else if (at > start && column > 0) codes.add(hashOfCode(rows, start, at), row);
      start = at + 1;
      if (kind === Kind.tab) column++;
      else if (kind === Kind.line) {
        column = 0;
        row++;
      }
    }
    if (row > MOST_ROWS) throw new RangeError(`The tables have ${row} rows, more than ${MOST_ROWS}.`);
    this.words = words.intoBuckets();
    this.codes = codes.intoBuckets();
  }

  /** Rows that may have a name whose first run of letters or of digits is that of `text`; in order, each once. */
  rowsLike(text: string): number[] {
    return find(this.words, hashOfWord(text, 0));
  }

  /** Rows that may have this id, other listing or Reuters code; in order, each once. */
  rowsCoded(code: string): number[] {
    return find(this.codes, hashOfCode(code, 0, code.length));
  }
}

/**
 * One step of Bernstein's hash, cut to 24 bits: all on the way fits 31 bits, which engines keep in a register even before
 * they compile, where the 32 bits of FNV-1a cost an allocation a step.
 */
const addToHash = (hash: number, unit: number): number => (hash * 33 + unit) & 0xffffff;
const EMPTY_HASH = 5381;

/** Hash of the first run of letters or of digits from `start` on, in lower case. */
function hashOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && kindOf(text.charCodeAt(at)) === Kind.other) at++;
  const run = at < text.length ? kindOf(text.charCodeAt(at)) : Kind.line;
  let hash = EMPTY_HASH;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === Kind.unread) continue;
    if (kind !== run || kind >= Kind.bar) break;
    hash = addToHash(hash, unit | LOWER_CASE);
  }
  return hash;
}

function hashOfCode(text: string, start: number, end: number): number {
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at++) hash = addToHash(hash, text.charCodeAt(at));
  return hash;
}

/** Pairs of a hash and a row, as they come. */
class Entries {
  private readonly hashes: Int32Array;
  private readonly rows: Uint16Array;
  private size = 0;

  constructor(most: number) {
    this.hashes = new Int32Array(most);
    this.rows = new Uint16Array(most);
  }

  add(hash: number, row: number): void {
    this.hashes[this.size] = hash;
    this.rows[this.size++] = row;
  }

  /** Counting sort: the order of the rows stays. */
  intoBuckets(): Buckets {
    const { hashes, rows, size } = this;
    const starts = new Uint32Array(2 ** BITS + 1);
    for (let k = 0; k < size; k++) starts[bucketOf(hashes[k]) + 1]++;
    for (let bucket = 0; bucket < 2 ** BITS; bucket++) starts[bucket + 1] += starts[bucket];
    const next = starts.slice();
    const items = new Uint32Array(size);
    for (let k = 0; k < size; k++) items[next[bucketOf(hashes[k])]++] = checkOf(hashes[k]) | rows[k];
    return { starts, items };
  }
}

function find({ starts, items }: Buckets, hash: number): number[] {
  const bucket = bucketOf(hash);
  const check = checkOf(hash);
  const rows: number[] = [];
  for (let k = starts[bucket]; k < starts[bucket + 1]; k++) {
    const row = items[k] & 0xffff;
    if (items[k] - row === check && rows.at(-1) !== row) rows.push(row);
  }
  return rows;
}

const bucketOf = (hash: number): number => hash & (2 ** BITS - 1);
const checkOf = (hash: number): number => (hash >>> BITS) << 16;
