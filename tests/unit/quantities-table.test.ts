/** Worked cases of our own for the grammar of quantities; the annotation guide decides what they hold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readQuantities } from "../../src/core/text/quantities.ts";
import { tokenize } from "../../src/core/text/tokens.ts";
import { ROOT } from "../../src/train/resources.ts";

const read = (text: string): string =>
  readQuantities(text, tokenize(text))
    .map((q) => `${q.value} ${q.unit} ${q.bound}`)
    .join(" ; ");

/** Spaces and hyphens that look alike are written as escapes in the table. */
const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

const rows = readFileSync(join(ROOT, "tests", "fixtures", "quantities.tsv"), "utf8")
  .split("\n")
  .filter((row) => row !== "" && !row.startsWith("#"))
  .map((row) => row.split("\t"));

describe("readQuantities on our own table", () => {
  it.each(rows)("%s", (text, expected) => {
    expect(read(unescaped(text))).toBe(expected);
  });
});
