/** Numbers as readers see them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupedNumber } from "../../src/core/text/number-format.ts";

describe("groupedNumber", () => {
  it.each([
    [0, "0"],
    [22620.33, "22,620.33"],
    [-1234567, "-1,234,567"],
    [999.99999, "1,000"],
    [12.34565, "12.3457"],
    [1e-7, "0"],
    [0.1 + 0.2, "0.3"],
    [1e15, "1,000,000,000,000,000"],
    [1e21, "1e+21"],
    [Number.NaN, "NaN"],
  ])("%d: %s", (value, text) => expect(groupedNumber(value)).toBe(text));

  it("writes any figure as Intl does", () => {
    const format = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
    const figure = fc
      .tuple(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), fc.integer({ min: 0, max: 12 }))
      .map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
    fc.assert(fc.property(figure, (value) => groupedNumber(value) === format.format(value)));
  });
});
