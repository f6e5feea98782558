/** Where the chart's points and labels go. */
import { describe, expect, it } from "vitest";
import { CHART_HEIGHT, CHART_WIDTH, chartShape, extremesOf } from "../../src/content/card/chart.ts";

const LEVELS = [
  { day: "2025-02-03", value: 10 },
  { day: "2025-02-04", value: 30 },
  { day: "2025-02-13", value: 20 },
];
const labelsOf = (values: number[]): string[] =>
  chartShape(
    values.map((value, i) => ({ day: `2025-02-0${i + 1}`, value })),
    (day) => day,
  ).labels.map(({ text }) => text);

describe("the card's chart", () => {
  it("spaces days as the calendar does and values by size", () => {
    const { line } = chartShape(LEVELS, (day) => day);
    const [a, b, c] = line;
    expect((b.x - a.x) / (c.x - a.x)).toBeCloseTo(0.1);
    expect(a.y).toBeGreaterThan(c.y);
    expect((a.y - c.y) / (a.y - b.y)).toBeCloseTo(0.5);
  });

  it("stays inside its box", () => {
    for (const { x, y } of [...chartShape(LEVELS, String).line, ...chartShape(LEVELS, String).labels]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(CHART_WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(CHART_HEIGHT);
    }
  });

  it.each([
    [
      [1, 3, 2],
      ["high", "low", "last"],
    ],
    [
      [1, 2, 3],
      ["high, last", "low"],
    ],
    [
      [3, 2, 1],
      ["high", "low, last"],
    ],
    [[2, 2, 2], ["high, low, last"]],
  ])("names high, low and last of %j", (values, names) => {
    expect(labelsOf(values)).toEqual([...names, "2025-02-01", "2025-02-03"]);
  });

  it("knows the extremes; of equal ones the later", () => {
    const levels = [...LEVELS, { day: "2025-02-14", value: 10 }];
    const { low, high, last } = extremesOf(levels);
    expect([low.day, high.value, last.day]).toEqual(["2025-02-14", 30, "2025-02-14"]);
  });
});
