/** Dates as articles print them. */
import { describe, expect, it } from "vitest";
import { findDate } from "../../src/core/article/dates.ts";

describe("findDate", () => {
  it.each([
    ["2025-02-14 17:07:00", "2025-02-14T17:07:00"],
    ["2025-02-14T17:07+08:00", "2025-02-14T17:07:00"],
    ["2025-02-14", "2025-02-14T00:00:00"],
    ["Published: 09:47, February 4, 2025 | Updated", "2025-02-04T09:47:00"],
    ["14 Feb 2025", "2025-02-14T00:00:00"],
    ["Feb. 14, 2025 9:30 p.m. EST", "2025-02-14T21:30:00"],
    ["March 4, 2025 at 12:05 am", "2025-03-04T00:05:00"],
    ["4 March 2025, 12:05 PM", "2025-03-04T12:05:00"],
    ["29 February 2024", "2024-02-29T00:00:00"],
    ["29 February 2025", null],
    ["2025-13-01", null],
    ["2025-02-14 24:00", null],
    ["2025-02-14 10:75", null],
    ["The index rose 2025 points", null],
  ])("%s", (line, date) => {
    expect(findDate(line)).toBe(date);
  });
});
