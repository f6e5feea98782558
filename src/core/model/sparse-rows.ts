/**
 * The rows of a finished model as they are stored: buckets come in groups, a group tells how many of its buckets have a row,
 * and a row has weights only for the labels in its mask. Beside them, made when a model is loaded, stand a bit for each bucket
 * that has a row, since most features of a text have none, and the place of each row's weights.
 */

/** The parts of a file that hold the rows. */
export interface SparseRowsData {
  /** Bits of a bucket number. */
  bits: number;
  /** Labels. */
  width: number;
  /** Bits of a bucket number within its group. */
  groupBits: number;
  /** Rows in each group. */
  rowCounts: Uint8Array;
  /** The number within its group of each row's bucket, in ascending order. */
  lows: Uint8Array;
  /** Which labels each row has a weight for, eight a byte; empty where every row has one for each label. */
  masks: Uint8Array;
  /** The weights, row after row. */
  weights: Int8Array;
}

/** Up to this many labels, rows have no mask. */
const WITHOUT_MASK = 2;
/** Rows that a group should have on average. */
const ROWS_IN_GROUP = 5;
/** A count that does not fit one byte cannot be stored. */
const MOST = 255;
/** Bits of a bucket number at most: a model with more is none of ours, and would take all memory. */
const MOST_BITS = 24;

/** Bits set in each byte. */
const SET_BITS = Uint8Array.from({ length: 256 }, (_, byte) => {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count++;
  return count;
});

/** One row with a weight for each label. */
export interface Row {
  bucket: number;
  weights: readonly number[];
}

export class SparseRows {
  readonly data: SparseRowsData;
  private readonly maskBytes: number;
  /** Where each row's weights begin. */
  private readonly starts: Uint32Array;
  /** A bit for each bucket that has a row, and how many rows the words before each word have (a rank directory, Jacobson 1989). */
  private readonly present: Int32Array;
  private readonly ranks: Uint32Array;

  /** Throws a RangeError where the parts do not fit together. */
  constructor(data: SparseRowsData) {
    const layout = layoutOf(data);
    if (layout === null) throw new RangeError("The parts of the rows do not fit together.");
    this.data = data;
    this.maskBytes = maskBytes(data.width);
    this.starts = layout.starts;
    this.present = layout.present;
    this.ranks = new Uint32Array(this.present.length);
    for (let word = 1; word < this.ranks.length; word++)
      this.ranks[word] = this.ranks[word - 1] + bitCount(this.present[word - 1]);
  }

  /** Rows in ascending order of their buckets. Throws a RangeError where more of them fall together than can be stored. */
  static of(bits: number, width: number, rows: readonly Row[]): SparseRows {
    const groupBits = Math.max(
      0,
      Math.min(8, bits, Math.round(bits - Math.log2(Math.max(1, rows.length / ROWS_IN_GROUP)))),
    );
    const rowCounts = new Uint8Array(2 ** (bits - groupBits));
    const masks: number[] = [];
    const kept: number[] = [];
    for (const { bucket, weights } of rows) {
      const group = bucket >>> groupBits;
      const labels = weights.flatMap((weight, label) =>
        weight !== 0 || width <= WITHOUT_MASK ? [label] : [],
      );
      for (let byte = 0; byte < maskBytes(width); byte++)
        masks.push(
          labels.reduce((mask, label) => (label >>> 3 === byte ? mask | (1 << (label & 7)) : mask), 0),
        );
      kept.push(...labels.map((label) => weights[label]));
      if (rowCounts[group] === MOST) throw new RangeError(`Group ${group} has too many rows.`);
      rowCounts[group]++;
    }
    const lows = Uint8Array.from(rows, ({ bucket }) => bucket & (2 ** groupBits - 1));
    return new SparseRows({
      ...{ bits, width, groupBits, rowCounts, lows },
      masks: Uint8Array.from(masks),
      weights: Int8Array.from(kept),
    });
  }

  get size(): number {
    return this.data.lows.length;
  }

  has(bucket: number): boolean {
    return (this.present[bucket >>> 5] & (1 << (bucket & 31))) !== 0;
  }

  /** Adds the weights of a bucket's row, if it has one, to sums[base .. base + width). */
  addTo(sums: Int32Array, base: number, bucket: number): void {
    const word = this.present[bucket >>> 5];
    const bit = 1 << (bucket & 31);
    if ((word & bit) === 0) return;
    const row = this.ranks[bucket >>> 5] + bitCount(word & (bit - 1));
    const { maskBytes } = this;
    const { masks, weights, width } = this.data;
    let at = this.starts[row];
    if (maskBytes === 0) {
      for (let label = 0; label < width; label++) sums[base + label] += weights[at++];
      return;
    }
    const own = row * maskBytes;
    for (let byte = 0; byte < maskBytes; byte++) {
      let label = base + byte * 8;
      for (let mask = masks[own + byte]; mask !== 0; mask >>>= 1, label++)
        if ((mask & 1) !== 0) sums[label] += weights[at++];
    }
  }

  /** Every row, in the order of the buckets. */
  *rows(): Generator<Row> {
    const { groupBits, width, lows, rowCounts } = this.data;
    const sums = new Int32Array(width);
    let row = 0;
    for (let group = 0; group < rowCounts.length; group++) {
      for (const end = row + rowCounts[group]; row < end; row++) {
        const bucket = (group << groupBits) | lows[row];
        this.addTo(sums.fill(0), 0, bucket);
        yield { bucket, weights: [...sums] };
      }
    }
  }
}

/** Bits set in a word of 32. */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const maskBytes = (width: number): number => (width <= WITHOUT_MASK ? 0 : (width + 7) >> 3);

/**
 * Where each row's weights begin, and a bit for each bucket that has a row; null where parts do not fit together, so that
 * no look-up leaves them: what comes from a file may not. All in one pass, since a reader waits for it.
 */
function layoutOf(data: SparseRowsData): { starts: Uint32Array; present: Int32Array } | null {
  const { bits, groupBits, width, rowCounts, lows, masks, weights } = data;
  if (!isWithin(bits, MOST_BITS) || !isWithin(groupBits, Math.min(8, bits)) || !isWithin(width, MOST))
    return null;
  const bytes = maskBytes(width);
  if (rowCounts.length !== 2 ** (bits - groupBits) || masks.length !== lows.length * bytes) return null;
  const starts = new Uint32Array(lows.length + 1);
  const present = new Int32Array(Math.ceil(2 ** bits / 32));
  const size = 1 << groupBits;
  /** The bits of a row's last byte of mask that stand for no label. */
  const spare = 0xff & ~((1 << (((width - 1) & 7) + 1)) - 1);
  let row = 0;
  for (let group = 0; group < rowCounts.length; group++) {
    let last = -1;
    for (const end = row + rowCounts[group]; row < end; row++) {
      const low = lows[row];
      // `lows` may have ended
      if (!(low > last && low < size)) return null;
      last = low;
      const bucket = (group << groupBits) | low;
      present[bucket >>> 5] |= 1 << (bucket & 31);
      let count = bytes === 0 ? width : 0;
      for (let at = row * bytes; at < (row + 1) * bytes; at++) count += SET_BITS[masks[at]];
      starts[row + 1] = starts[row] + count;
      if (bytes > 0 && (masks[(row + 1) * bytes - 1] & spare) !== 0) return null;
    }
  }
  return row === lows.length && starts[row] === weights.length ? { starts, present } : null;
}

const isWithin = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most;
