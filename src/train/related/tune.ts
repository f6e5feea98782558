/** Learns how the second ranking weighs what it looks at. */
import { daysBetween } from "../../core/retrieval/days.ts";
import { RELATION_FEATURES, relationFeatures } from "../../core/retrieval/relation-features.ts";
import { hasGround, wordReasons } from "../../core/retrieval/relation-reasons.ts";
import { overlapOfFigures } from "../../core/retrieval/shared-figures.ts";
import { overlapOfNames } from "../../core/retrieval/shared-names.ts";
import { CorpusArchive } from "./archive.ts";
import type { ArchivedArticle } from "./collection.ts";
import type { Grades } from "./grades.ts";
import type { Questions } from "./questions.ts";
import { type GradedItem, trainRanker } from "./ranker-trainer.ts";

/** A weight for each of RELATION_FEATURES. */
export function tuneRelationWeights({ asked, articles, grades }: Questions): number[] {
  const archive = new CorpusArchive(articles);
  const lists = asked.map((open) => gradedList(archive, open, grades));
  return trainRanker(lists, RELATION_FEATURES.length);
}

/** What relate would rank, as numbers: articles without any ground in common are left out there as well. */
function gradedList(archive: CorpusArchive, open: ArchivedArticle, grades: Grades): GradedItem[] {
  const { candidates, rarity, sharedWords } = archive.shortlist(open);
  return candidates.flatMap(({ article, text }) => {
    const names = overlapOfNames(open.gist, article.gist, rarity);
    const figures = overlapOfFigures(open.gist, article.gist);
    const days = daysBetween(open.gist.date, article.gist.date);
    if (!hasGround(names) && wordReasons(sharedWords(article), days).length === 0) return [];
    return [{ grade: grades.of(open, article), features: relationFeatures(text, names, figures, days) }];
  });
}

/** The source of relation-weights.generated.ts. */
export function relationWeightsSource(weights: readonly number[]): string {
  const rows = weights.map((weight, i) => `  ${weight.toFixed(3)}, // ${RELATION_FEATURES[i]}`);
  return [
    "/** Made by npm run train:related; see src/train/related/tune.ts. */",
    "",
    "/** For each of RELATION_FEATURES. */",
    "export const RELATION_WEIGHTS: readonly number[] = [",
    ...rows,
    "];",
    "",
  ].join("\n");
}
