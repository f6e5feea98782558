/** Rows of weights: what is put in comes out, from memory and from a file; a damaged file is refused. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LinearModel } from "../../src/core/model/linear.ts";
import {
  decodeModels,
  encodeModels,
  MODEL_NAMES,
  ModelFormatError,
  type ModelSet,
} from "../../src/core/model/models.ts";
import { type Row, SparseRows, type SparseRowsData } from "../../src/core/model/sparse-rows.ts";

const BITS = 12;

/** Rows of a width in the order of their buckets, none of zeros alone. */
const rowsOf = (width: number): fc.Arbitrary<Row[]> =>
  fc
    .uniqueArray(
      fc.record({
        bucket: fc.nat(2 ** BITS - 1),
        weights: fc
          .array(fc.integer({ min: -31, max: 31 }), { minLength: width, maxLength: width })
          .filter((weights) => weights.some((weight) => weight !== 0)),
      }),
      { selector: ({ bucket }) => bucket, maxLength: 200 },
    )
    .map((rows) => rows.sort((a, b) => a.bucket - b.bucket));
const anyRows = fc
  .constantFrom(1, 2, 3, 11, 17)
  .chain((width) => fc.tuple(fc.constant(width), rowsOf(width)));

function models(rows: SparseRows): ModelSet {
  const labels = Array.from({ length: rows.data.width }, (_, l) => `label ${l}`);
  const model: LinearModel = { labels, rows, scale: 0.25, transitions: new Float32Array(labels.length) };
  return Object.fromEntries(MODEL_NAMES.map((name) => [name, model])) as ModelSet;
}

describe("sparse rows", () => {
  it("give every row back", () => {
    fc.assert(
      fc.property(anyRows, ([width, rows]) => {
        expect([...SparseRows.of(BITS, width, rows).rows()]).toEqual(rows);
      }),
    );
  });

  it("add the weights of a bucket, and nothing for a bucket without a row", () => {
    fc.assert(
      fc.property(anyRows, fc.nat(2 ** BITS - 1), ([width, rows], bucket) => {
        const sparse = SparseRows.of(BITS, width, rows);
        for (const asked of [bucket, ...rows.slice(0, 3).map((row) => row.bucket)]) {
          const row = rows.find((candidate) => candidate.bucket === asked);
          const sums = new Int32Array(width + 2).fill(7);
          sparse.addTo(sums, 1, asked);
          const expected = (row?.weights ?? new Array<number>(width).fill(0)).map((weight) => weight + 7);
          expect([...sums]).toEqual([7, ...expected, 7]);
          expect(sparse.has(asked)).toBe(row !== undefined);
        }
      }),
    );
  });

  it.each([0, 1, 4, 5, 8, 9])("are found with buckets of %d bits", (bits) => {
    const rows = Array.from({ length: 2 ** bits }, (_, bucket) => ({
      bucket,
      weights: [bucket % 30, 1, -1],
    }));
    const some = rows.filter(({ bucket }) => bucket % 3 !== 1);
    expect([...SparseRows.of(bits, 3, some).rows()]).toEqual(some);
  });

  it("pass through a file, wherever the file starts in memory", () => {
    fc.assert(
      fc.property(anyRows, fc.nat(7), ([width, rows], offset) => {
        const file = encodeModels(models(SparseRows.of(BITS, width, rows)));
        const memory = new Uint8Array(file.length + offset);
        memory.set(file, offset);
        expect([...decodeModels(memory.subarray(offset)).link.rows.rows()]).toEqual(rows);
      }),
    );
  });
});

describe("a damaged model file", () => {
  const rows = [5, 900, 901].map((bucket) => ({ bucket, weights: [1, 0, -2] }));
  const file = encodeModels(models(SparseRows.of(BITS, 3, rows)));

  it.each([
    ["empty", new Uint8Array()],
    ["of another kind", Uint8Array.from(file, (byte, at) => (at === 0 ? byte + 1 : byte))],
    ["cut short in its header", file.subarray(0, 40)],
    ["cut short in its rows", file.subarray(0, file.length - 1)],
    ["too long", Uint8Array.from([...file, 0])],
  ])("%s is refused", (_, damaged) => {
    expect(() => decodeModels(damaged)).toThrow(ModelFormatError);
  });

  it("whose counts do not add up is refused", () => {
    const first = new DataView(file.buffer).getUint32(4) + 8;
    const damaged = file.slice();
    damaged[first]++;
    expect(() => decodeModels(damaged)).toThrow("do not add up");
  });

  const { data } = SparseRows.of(BITS, 3, rows);
  it.each<[string, Partial<SparseRowsData>]>([
    ["of absurd size", { bits: 40 }],
    ["with half a bit", { bits: 11.5 }],
    [
      "with groups wider than a byte",
      { bits: BITS + 1, groupBits: data.groupBits + 1, rowCounts: data.rowCounts },
    ],
    ["with a row that stands twice", { lows: Uint8Array.from([...data.lows.slice(0, 2), data.lows[1]]) }],
    ["with rows out of order", { lows: Uint8Array.from([data.lows[0], data.lows[2], data.lows[1]]) }],
    [
      "with a row beyond its group",
      { groupBits: 2, rowCounts: new Uint8Array(2 ** (BITS - 2)).fill(3, 0, 1) },
    ],
    ["with a row fewer than counted", { lows: data.lows.slice(1), masks: data.masks.slice(1) }],
    ["with a weight more than the masks say", { weights: new Int8Array(data.weights.length + 1) }],
    ["with a weight for a label that there is not", { masks: data.masks.map((mask) => mask | 8) }],
  ])("%s is refused", (_, parts) => {
    expect(new SparseRows(data).size).toBe(3);
    expect(() => new SparseRows({ ...data, ...parts })).toThrow(RangeError);
  });
});
