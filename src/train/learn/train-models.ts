/** Trains every model of the extractor from annotated articles. The same articles give the same weights. */
import { type Lexicon, readDocument } from "../../core/document.ts";
import { DIRECTION_LABELS, KIND_LABELS } from "../../core/facts/labels.ts";
import { ROLE_LABELS } from "../../core/facts/role-features.ts";
import type { LinearModel } from "../../core/model/linear.ts";
import type { ModelSet } from "../../core/model/models.ts";
import { mayFollow, TAGGER_LABELS } from "../../core/tagger/labels.ts";
import { tagNames } from "../../core/tagger/tagger.ts";
import { MEASURES, PERIODS } from "../../core/types.ts";
import type { GoldArticle } from "../corpus/articles.ts";
import type { GoldFigure } from "../corpus/inline.ts";
import { type ChainOptions, trainChain } from "./chain-trainer.ts";
import {
  figureExample,
  kindExample,
  linkExamples,
  metLinkExamples,
  roleExample,
  taggerExamples,
} from "./examples.ts";
import { type RankOptions, trainRanker } from "./ranker-trainer.ts";
import { goldView, taggedView, type View } from "./views.ts";

type Chain = Omit<ChainOptions, "labels">;

/** Chosen by cross-validation; docs/experiments.md has the figures. */
const TAGGER: Chain = {
  bits: 20,
  epochs: 6,
  rate: 0.1,
  start: 0.1,
  decay: 0.003,
  prune: 0.04,
  leastCount: 2,
  seed: 1,
  mayFollow,
};
const FIGURES: Chain = {
  bits: 20,
  epochs: 4,
  rate: 0.1,
  start: 1,
  decay: 0.003,
  prune: 0.05,
  leastCount: 3,
  seed: 2,
};
const RANKER: RankOptions = {
  bits: 20,
  epochs: 4,
  rate: 0.05,
  start: 1,
  prune: 0.03,
  leastCount: 2,
  seed: 3,
};

/** Folds of the jackknife: figures are learned over names that a tagger found which had not seen the article. */
const JACKKNIFE = 2;

/** Hears what is being trained. */
export type Progress = (what: string) => void;

/** Trains all models. */
export function trainModels(
  articles: readonly GoldArticle[],
  lexicon: Lexicon,
  progress: Progress = () => {},
): ModelSet {
  progress("reading");
  const gold = articles.map((article) => goldView(article, readDocument(article.text, lexicon)));
  const tagger = trainTagger(gold, progress);
  const views = jackknifed(gold, lexicon, progress);
  return { tagger, ...trainFigures(gold, views, progress), link: trainLink(gold, views, progress) };
}

export function trainTagger(gold: readonly View[], progress: Progress): LinearModel {
  progress("tagger");
  return trainChain(gold.flatMap(taggerExamples), { ...TAGGER, labels: TAGGER_LABELS });
}

/** Each article with the names found by a tagger that has not seen it. */
export function jackknifed(gold: readonly View[], lexicon: Lexicon, progress: Progress): View[] {
  const tagging = gold.map(taggerExamples);
  const views = [...gold];
  for (let fold = 0; fold < JACKKNIFE; fold++) {
    progress(`jackknife ${fold + 1}`);
    const others = tagging.filter((_, i) => i % JACKKNIFE !== fold).flat();
    const model = trainChain(others, { ...TAGGER, labels: TAGGER_LABELS, epochs: 4 });
    gold.forEach((view, i) => {
      if (i % JACKKNIFE === fold)
        views[i] = taggedView(view, tagNames(view.document, model), lexicon.gazetteer);
    });
  }
  return views;
}

/** Learns one attribute of figures over both kinds of views. */
function trainAttribute(
  views: readonly View[],
  labels: readonly string[],
  label: (figure: GoldFigure) => string,
  knowsKind = true,
): LinearModel {
  const examples = views.map((view) => figureExample(view, labels, label, knowsKind));
  return trainChain(examples, { ...FIGURES, labels });
}

export const trainKind = (views: readonly View[]): LinearModel =>
  trainChain(views.map(kindExample), { ...FIGURES, labels: KIND_LABELS });
export const trainMeasure = (views: readonly View[]): LinearModel =>
  trainAttribute(views, MEASURES, (figure) => figure.measure);

/** The classifiers of names' roles and of figures' attributes. */
export function trainFigures(
  gold: readonly View[],
  views: readonly View[],
  progress: Progress,
): Omit<ModelSet, "tagger" | "link"> {
  progress("figures");
  const both = [...views, ...gold];
  return {
    role: trainChain(gold.map(roleExample), { ...FIGURES, labels: ROLE_LABELS }),
    kind: trainKind(both),
    direction: trainAttribute(
      both,
      DIRECTION_LABELS.map(String),
      (figure) => String(figure.direction),
      false,
    ),
    measure: trainMeasure(both),
    period: trainAttribute(both, PERIODS, (figure) => figure.period),
  };
}

/**
 * The ranker of subjects. It learns twice: halves of the articles give classifiers and rankers whose finds on the
 * other half show what the last ranker will meet.
 */
export function trainLink(gold: readonly View[], views: readonly View[], progress: Progress): LinearModel {
  const examples = [...gold, ...views].flatMap(linkExamples);
  for (let fold = 0; fold < JACKKNIFE; fold++) {
    progress(`rehearsal ${fold + 1}`);
    const isOther = (_: View, i: number): boolean => i % JACKKNIFE !== fold;
    const [goldHalf, viewHalf] = [gold.filter(isOther), views.filter(isOther)];
    const models = { kind: trainKind(viewHalf), measure: trainMeasure(viewHalf) };
    const ranker = trainRanker([...goldHalf, ...viewHalf].flatMap(linkExamples), RANKER);
    for (const view of views.filter((v, i) => !isOther(v, i)))
      examples.push(...metLinkExamples(view, models, ranker));
  }
  progress("link");
  return trainRanker(examples, RANKER);
}
