/** Short names that are also ordinary words, people or places: the extractor tells the senses apart. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../src/train/resources.ts";
import { extractor } from "../support/extractor.ts";

/** A point under what was measured last. */
const FLOOR = 0.92;

const rows = readFileSync(join(ROOT, "tests", "fixtures", "ambiguous-names.tsv"), "utf8")
  .split("\n")
  .filter((row) => row !== "" && !row.startsWith("#"))
  .map((row) => row.split("\t"));

/** Where the surface stands for the n-th time, counted from 0. */
function find(text: string, surface: string, occurrence: number): number {
  let at = text.indexOf(surface);
  for (let n = 0; n < occurrence; n++) at = text.indexOf(surface, at + 1);
  return at;
}

/** What the extractor makes of the surface: the listing of the company or index that it reads there, "-" for none. */
function read(text: string, surface: string, occurrence: number): string {
  const start = find(text, surface, occurrence);
  const end = start + surface.length;
  const mention = extractor
    .extract(text)
    .entities.find(
      (entity) => entity.start < end && start < entity.end && /^(company|index)$/.test(entity.type),
    );
  return mention?.listing ?? "-";
}

it("tells listed companies from what else bears their names", () => {
  const wrong = rows.flatMap(([text, surface, occurrence, expected]) => {
    const got = read(text, surface, Number(occurrence));
    return got === expected ? [] : [`${surface}: ${got} for ${expected} | ${text}`];
  });
  const share = 1 - wrong.length / rows.length;
  console.info(`ambiguous names: ${(100 * share).toFixed(1)}% of ${rows.length} right`);
  expect(share, wrong.join("\n")).toBeGreaterThanOrEqual(FLOOR);
});
