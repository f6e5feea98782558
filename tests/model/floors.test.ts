/** The extractor does not fall below what it has reached. */

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/train/corpus/articles.ts";
import { scoreArticles } from "../../src/train/evaluate/folds.ts";
import { runFolds } from "../../src/train/evaluate/run-folds.ts";
import { f1, type Score, shareOf } from "../../src/train/evaluate/score.ts";
import { ROOT, readLexicon, shippedExtractor } from "../../src/train/resources.ts";
import { sharedPath } from "../support/shared.ts";

const measured = (score: Score): Record<string, number> => ({
  names: f1(score.spans.names),
  person: f1(score.spans.person),
  figures: f1(score.spans.figures),
  direction: shareOf(score.attributes.direction),
  subjects: shareOf(score.attributes.subjects),
});

function expectAtLeast(score: Score, floors: Record<string, number>): void {
  const values = measured(score);
  for (const [name, floor] of Object.entries(floors))
    expect.soft(values[name], name).toBeGreaterThanOrEqual(floor);
}

describe("floors", () => {
  it("hold on articles that training has not seen (one fold by story)", async () => {
    const [{ score }] = await runFolds("story", 5, [1], () => undefined);
    expectAtLeast(score, { names: 0.9, figures: 0.9, subjects: 0.82 });
  });

  it("hold on our own sample page", () => {
    const golds = readArticles(join(ROOT, "tests", "fixtures", "pages", "harbour-close"));
    const score = scoreArticles(shippedExtractor(), golds, readLexicon().gazetteer);
    expectAtLeast(score, { names: 0.95, figures: 0.99, direction: 0.98, subjects: 0.97 });
  });

  const gold = sharedPath("gold", "seeds");
  it.skipIf(gold === null)("hold on the five samples", () => {
    const score = scoreArticles(shippedExtractor(), readArticles(gold as string), readLexicon().gazetteer);
    expectAtLeast(score, { names: 0.9, person: 0.85, figures: 0.97, direction: 0.98, subjects: 0.92 });
  });
});
