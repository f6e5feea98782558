/** Measures rankings of related articles. */
import type { ArchivedArticle } from "./collection.ts";
import { confidence, mean, ndcg } from "./metrics.ts";
import type { Questions } from "./questions.ts";

export const DEPTH = 5;

/** What each question scores. */
export interface Measured {
  ndcg: number[];
  /** 1 where the first result tells the same event. */
  story: number[];
}

/** `rank`: what is found for an article, best first. */
export function measure(
  { asked, articles, grades }: Questions,
  rank: (open: ArchivedArticle) => readonly ArchivedArticle[],
): Measured {
  const measured: Measured = { ndcg: [], story: [] };
  for (const open of asked) {
    const found = rank(open).map((article) => grades.of(open, article));
    const all = articles.filter((article) => article !== open).map((article) => grades.of(open, article));
    measured.ndcg.push(ndcg(found, all, DEPTH));
    measured.story.push(found[0] === 2 ? 1 : 0);
  }
  return measured;
}

export interface Summary {
  mean: number;
  /** 95 % confidence. */
  interval: [number, number];
}

/** Articles of one story are drawn together. */
export function summarize(values: readonly number[], { asked }: Questions): Summary {
  const stories = asked.map(({ story }) => story);
  return { mean: mean(values), interval: confidence(values, stories) };
}
