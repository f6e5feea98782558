import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readQuantities } from "../../src/core/text/quantities.ts";
import { tokenize } from "../../src/core/text/tokens.ts";
import { sharedPath } from "../support/shared.ts";

const read = (text: string): string =>
  readQuantities(text, tokenize(text))
    .map((q) => `${q.value} ${q.unit} ${q.bound}`)
    .join(" ; ");

describe("readQuantities", () => {
  it.each([
    ["rose 1.2% to 22,000", "1.2 percent exact ; 22000 null exact"],
    ["gained 7 pct to 12.40 yuan", "7 percent exact ; 12.4 CNY exact"],
    ["three hundred and eleven million dollars", "311000000 USD exact"],
    ["one point two million dollars", "1200000 USD exact"],
    ["twelve and a half basis points", "12.5 basis-points exact"],
    ["five and three-eighths percent", "5.375 percent exact"],
    ["HK$18.0 cents per share", "0.18 HKD exact"],
    ["10 dollars 50 cents", "10.5 USD exact"],
    ["Rs. 9.8 billion", "9800000000 INR exact"],
    ["Rmb412m", "412000000 CNY exact"],
    ["26p dearer", "0.26 GBP exact"],
    ["minus 0.4 percent", "0.4 percent exact"],
    ["5 million barrels per day", "5000000 barrels-a-day exact"],
    ["2.6-to-1 ratio", "2.6 times exact"],
    ["no more than 3%", "3 percent up-to"],
    ["5% or more", "5 percent over"],
    ["24 million to 22 million tons", "24000000 tons from ; 22000000 tons to"],
    ["17½ points", "17.5 points exact"],
    ["recent events", ""],
    ["valueOf constructor of 5 things", "5 things exact"],
    ["on Feb. 14, 2025 at 16:30", ""],
    ["5G phones and Q3 of FY26", ""],
    ["call +852 2555 0100", ""],
    ["1st and 22nd", ""],
    ["1.4 trln\nShares fell", "1400000000000 null exact"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  const table = sharedPath("gold", "quantities.tsv");
  const rows = table === null ? [] : readFileSync(table, "utf8").split("\n").slice(1).filter(Boolean);
  it.skipIf(table === null).each(rows.map((row) => row.split("\t")))(
    "worked case: %s",
    (text, expected = "") => {
      expect(read(text)).toBe(expected.trim());
    },
  );
});
