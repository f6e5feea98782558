/** Relating: that the committed table and weights are what the corpus gives, and how well articles are related. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CorpusArchive } from "../../src/train/related/archive.ts";
import { readCollection } from "../../src/train/related/collection.ts";
import { commonTermsSource } from "../../src/train/related/common-terms.ts";
import { measure } from "../../src/train/related/measure.ts";
import { mean } from "../../src/train/related/metrics.ts";
import { questionsFor } from "../../src/train/related/questions.ts";
import { relationWeightsSource, tuneRelationWeights } from "../../src/train/related/tune.ts";
import { ROOT } from "../../src/train/resources.ts";

/** A point or two under what was measured last. */
const FLOORS = { ndcg: 0.85, story: 0.84 };
/** By so much ours is to be better than BM25 at least. */
const GAIN = 1.1;

const all = readCollection(false);
const committed = (name: string): string =>
  readFileSync(join(ROOT, "src", "core", "retrieval", `${name}.generated.ts`), "utf8");

describe("what relating knows beforehand", () => {
  const tuning = questionsFor("tuning", all);

  it("has the common terms of the corpus (npm run train:related)", () => {
    expect(committed("common-terms")).toBe(commonTermsSource(tuning.articles.map(({ counts }) => counts)));
  });

  it("has the weights that the tuning articles give (npm run train:related)", () => {
    expect(committed("relation-weights")).toBe(relationWeightsSource(tuneRelationWeights(tuning)));
  });
});

describe("relating articles that nothing was tuned on", () => {
  const questions = questionsFor("measuring", all);
  const archive = new CorpusArchive(questions.articles);
  const ours = measure(questions, (open) => archive.related(open));
  const bm25 = measure(questions, (open) => archive.byPlainBm25(open));

  it("is better than BM25", () => {
    expect(mean(ours.ndcg)).toBeGreaterThan(GAIN * mean(bm25.ndcg));
    expect(mean(ours.story)).toBeGreaterThan(mean(bm25.story));
  });

  it("keeps what was reached", () => {
    expect(mean(ours.ndcg)).toBeGreaterThan(FLOORS.ndcg);
    expect(mean(ours.story)).toBeGreaterThan(FLOORS.story);
  });
});
