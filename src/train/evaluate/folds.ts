/** Splits the corpus for cross-validation, and trains and scores one split. */
import { Extractor } from "../../core/extractor.ts";
import type { Gazetteer } from "../../core/gazetteer/gazetteer.ts";
import type { GoldArticle } from "../corpus/articles.ts";
import { seededRandom, shuffled } from "../learn/random.ts";
import { trainModels } from "../learn/train-models.ts";
import { readLexicon } from "../resources.ts";
import { linkGivenSpans } from "./given-spans.ts";
import { addScore, emptyScore, type Score, scoreArticle } from "./score.ts";

export interface Fold {
  name: string;
  train: GoldArticle[];
  test: GoldArticle[];
}

/** Folds by story: articles that tell the same event stand on the same side. */
export function storyFolds(articles: readonly GoldArticle[], count: number): Fold[] {
  const stories = shuffled([...new Set(articles.map((article) => article.story))].sort(), seededRandom(7));
  const foldOf = new Map(stories.map((story, i) => [story, i % count]));
  return Array.from({ length: count }, (_, fold) =>
    split(articles, `story fold ${fold + 1} of ${count}`, (a) => foldOf.get(a.story) === fold),
  );
}

/** One fold a folder of the corpus: text of a kind that training has not seen. */
export function folderFolds(articles: readonly GoldArticle[]): Fold[] {
  return [...new Set(articles.map(folderOf))].map((name) =>
    split(articles, name, (a) => folderOf(a) === name),
  );
}

/** The fold with only the articles of some folders to be scored; it learns from the same as before. */
export function restricted(fold: Fold, folders: readonly string[]): Fold {
  return { ...fold, test: fold.test.filter((article) => folders.includes(folderOf(article))) };
}

/** The folder of the corpus that an article stands in. */
export const folderOf = (article: GoldArticle): string => article.id.split("/")[0];

function split(
  articles: readonly GoldArticle[],
  name: string,
  isTest: (article: GoldArticle) => boolean,
): Fold {
  return { name, train: articles.filter((a) => !isTest(a)), test: articles.filter(isTest) };
}

/** Trains on one side and scores the other. */
export function runFold(fold: Fold): Score {
  const lexicon = readLexicon();
  const models = trainModels(fold.train, lexicon);
  const score = scoreArticles(new Extractor(lexicon, models), fold.test, lexicon.gazetteer);
  return { ...score, given: linkGivenSpans(models.link, fold.test, lexicon) };
}

/** Scores an extractor on gold articles. */
export function scoreArticles(
  extractor: Extractor,
  golds: readonly GoldArticle[],
  gazetteer: Gazetteer,
): Score {
  const total = emptyScore();
  const same = (a: string, b: string): boolean => {
    const row = gazetteer.rowWithCode(a);
    return a === b || (row !== null && row === gazetteer.rowWithCode(b));
  };
  for (const gold of golds) {
    addScore(
      total,
      scoreArticle(gold, extractor.extract(gold.text, { title: gold.title, date: gold.date }), same),
    );
  }
  return total;
}
