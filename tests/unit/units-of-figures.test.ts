/** Units that a figure takes from what stands beside it. */
import { describe, expect, it } from "vitest";
import { settleUnits } from "../../src/core/facts/units-of-figures.ts";
import type { Figure } from "../../src/core/types.ts";
import { figureWith } from "../support/figure.ts";

const figure = (text: string, unit: string | null, kind: Figure["kind"], subject: string): Figure =>
  figureWith({ text, unit, kind, subjects: [subject], direction: kind === "change" ? 1 : null });

describe("bare cents", () => {
  it.each([
    ["the dollar of the price", "40 cents", figure("HK$86.45", "HKD", "level", "0005.HK"), "HKD"],
    ["US dollars where that is the price", "40 cents", figure("US$86.45", "USD", "level", "0005.HK"), "USD"],
    ["US dollars where they say so", "40 US cents", figure("HK$86.45", "HKD", "level", "0005.HK"), "USD"],
    ["nothing from another's price", "40 cents", figure("HK$86.45", "HKD", "level", "0011.HK"), "USD"],
  ])("take %s", (_, text, price, unit) => {
    const figures = [figure(text, "USD", "change", "0005.HK"), price];
    settleUnits(figures, new Set(), "");
    expect(figures[0].unit).toBe(unit);
  });
});

describe("numbers without a unit", () => {
  it("are points where they tell of an index", () => {
    const figures = [figure("22,620.33", null, "level", "^HSI")];
    settleUnits(figures, new Set(["^HSI"]), "");
    expect(figures[0].unit).toBe("points");
  });
});
