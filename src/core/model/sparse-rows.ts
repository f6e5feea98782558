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

  /** `data`: parts that fit together, as `of` makes them; `from` takes those of a file. */
  constructor(data: SparseRowsData) {
    this.data = data;
    this.maskBytes = maskBytes(data.width);
    this.starts = new Uint32Array(data.lows.length + 1);
    this.present = new Int32Array(Math.ceil(2 ** data.bits / 32));
    this.ranks = new Uint32Array(this.present.length);
    this.index();
  }

  private index(): void {
    const { groupBits, rowCounts, lows } = this.data;
    const { starts, present, ranks } = this;
    let row = 0;
    for (let group = 0; group < rowCounts.length; group++)
      for (let k = rowCounts[group]; k > 0; k--, row++) {
        const bucket = (group << groupBits) | lows[row];
        present[bucket >>> 5] |= 1 << (bucket & 31);
        starts[row + 1] = starts[row] + weightsOf(this.data, row);
      }
    for (let word = 1; word < ranks.length; word++)
      ranks[word] = ranks[word - 1] + bitCount(present[word - 1]);
  }

  /** The rows that a file's parts hold, or null where the parts do not fit together. */
  static from(data: SparseRowsData): SparseRows | null {
    return addsUp(data) ? new SparseRows(data) : null;
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

/** How many weights a row has. */
function weightsOf({ width, masks }: SparseRowsData, row: number): number {
  const bytes = maskBytes(width);
  let weights = bytes === 0 ? width : 0;
  for (let byte = 0; byte < bytes; byte++) weights += SET_BITS[masks[row * bytes + byte]];
  return weights;
}

/** Whether parts fit together, so that no look-up leaves them; what comes from a file may not. */
function addsUp(data: SparseRowsData): boolean {
  const { bits, groupBits, width, rowCounts, lows, masks, weights } = data;
  if (!isWithin(bits, MOST_BITS) || !isWithin(groupBits, Math.min(8, bits)) || !isWithin(width, MOST))
    return false;
  if (rowCounts.length !== 2 ** (bits - groupBits) || masks.length !== lows.length * maskBytes(width))
    return false;
  /** The bits of a row's last byte of mask that stand for no label. */
  const spare = 0xff & ~((1 << (((width - 1) & 7) + 1)) - 1);
  let row = 0;
  let total = 0;
  for (const count of rowCounts) {
    let last = -1;
    for (const end = row + count; row < end; row++) {
      const low = lows[row];
      // `lows` may have ended
      if (!(low > last && low < 2 ** groupBits)) return false;
      last = low;
      total += weightsOf(data, row);
      if (masks.length > 0 && (masks[(row + 1) * maskBytes(width) - 1] & spare) !== 0) return false;
    }
  }
  return row === lows.length && total === weights.length;
}

const isWithin = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most;
