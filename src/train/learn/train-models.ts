/** Trains every model of the extractor from annotated articles. The same articles give the same weights. */
import { type Lexicon, readDocument } from "../../core/document.ts";
import { candidatesOf, type LinkedName, linkContext } from "../../core/facts/candidates.ts";
import { figureContext, figureFeatures } from "../../core/facts/figure-features.ts";
import { DIRECTION_LABELS, KIND_LABELS, natureOf } from "../../core/facts/labels.ts";
import { sameIds, writeCandidate } from "../../core/facts/link-features.ts";
import { ROLE_LABELS, roleFeatures } from "../../core/facts/role-features.ts";
import { FeatureWriter, type LinearModel } from "../../core/model/linear.ts";
import type { ModelSet } from "../../core/model/models.ts";
import { taggerFeatures } from "../../core/tagger/features.ts";
import { labelsOf, mayFollow, TAGGER_LABELS } from "../../core/tagger/labels.ts";
import { tagNames } from "../../core/tagger/tagger.ts";
import { MEASURES, PERIODS } from "../../core/types.ts";
import type { GoldArticle } from "../corpus/articles.ts";
import type { GoldFigure } from "../corpus/inline.ts";
import { type ChainExample, type ChainOptions, trainChain } from "./chain-trainer.ts";
import { type RankExample, type RankOptions, trainRanker } from "./ranker-trainer.ts";
import { goldView, taggedView, type View } from "./views.ts";

type Chain = Omit<ChainOptions, "labels">;

/** Chosen by cross-validation; docs/experiments.md has the figures. */
const TAGGER: Chain = {
  bits: 20,
  epochs: 10,
  rate: 0.08,
  decay: 0.003,
  prune: 0.1,
  leastCount: 2,
  seed: 1,
  mayFollow,
};
const FIGURES: Chain = {
  bits: 18,
  epochs: 8,
  rate: 0.06,
  decay: 0.003,
  prune: 0.05,
  leastCount: 3,
  seed: 2,
};
const RANKER: RankOptions = { bits: 18, epochs: 8, rate: 0.05, prune: 0.03, leastCount: 2, seed: 3 };

/** Folds of the jackknife: figures are learned over names that a tagger found which had not seen the article. */
const JACKKNIFE = 2;

/** Trains all models. `progress` hears what is being trained. */
export function trainModels(
  articles: readonly GoldArticle[],
  lexicon: Lexicon,
  progress: (what: string) => void = () => {},
): ModelSet {
  progress("reading");
  const gold = articles.map((article) => goldView(article, readDocument(article.text, lexicon)));
  const tagging = gold.map(taggerExamples);
  const chain = (
    what: string,
    labels: readonly string[],
    options: Chain,
    examples: readonly ChainExample[],
  ) => {
    progress(what);
    return trainChain(examples, { ...options, labels });
  };
  const tagger = chain("tagger", TAGGER_LABELS, TAGGER, tagging.flat());
  const role = chain("role", ROLE_LABELS, FIGURES, gold.map(roleExample));
  const views = gold.map((view) => view);
  for (let fold = 0; fold < JACKKNIFE; fold++) {
    const others = tagging.filter((_, i) => i % JACKKNIFE !== fold).flat();
    const model = chain(`jackknife ${fold + 1}`, TAGGER_LABELS, { ...TAGGER, epochs: 6 }, others);
    gold.forEach((view, i) => {
      if (i % JACKKNIFE === fold)
        views[i] = taggedView(view, tagNames(view.document, model), lexicon.gazetteer);
    });
  }
  const figures = (
    what: string,
    labels: readonly string[],
    label: (figure: GoldFigure) => string,
    knowsKind = true,
  ) =>
    chain(
      what,
      labels,
      FIGURES,
      views.map((view) => figureExample(view, labels, label, knowsKind)),
    );
  return {
    tagger,
    role,
    kind: chain("kind", KIND_LABELS, FIGURES, views.map(kindExample)),
    direction: figures(
      "direction",
      DIRECTION_LABELS.map(String),
      (figure) => String(figure.direction),
      false,
    ),
    measure: figures("measure", MEASURES, (figure) => figure.measure),
    period: figures("period", PERIODS, (figure) => figure.period),
    link: trainLink([...gold, ...views], progress),
  };
}

function trainLink(views: readonly View[], progress: (what: string) => void): LinearModel {
  progress("link");
  return trainRanker(views.flatMap(linkExamples), RANKER);
}

function taggerExamples({ document, gold }: View): ChainExample[] {
  const labels = labelsOf(document, gold.entities);
  return taggerFeatures(document).map((features, s) => ({
    features,
    labels: labels.slice(document.sentences[s].first, document.sentences[s].end),
  }));
}

function roleExample({ document, names, streams }: View): ChainExample {
  return {
    features: roleFeatures(document, names, streams),
    labels: Int32Array.from(names, (name) => ROLE_LABELS.indexOf(name.isSource ? "source" : "subject")),
  };
}

function kindExample({ document, names, streams, candidates, figures }: View): ChainExample {
  return {
    features: figureFeatures(figureContext(document, names, streams), candidates),
    labels: Int32Array.from(figures, (figure) =>
      figure === undefined ? 0 : KIND_LABELS.indexOf(figure.kind),
    ),
  };
}

/** Figures with one of their attributes as label. Directions are learned from changes alone. */
function figureExample(
  { document, names, streams, candidates, figures }: View,
  labels: readonly string[],
  label: (figure: GoldFigure) => string,
  knowsKind: boolean,
): ChainExample {
  const indices: number[] = [];
  const kinds: number[] = [];
  const values: number[] = [];
  figures.forEach((figure, k) => {
    if (figure === undefined || (!knowsKind && figure.kind !== "change")) return;
    indices.push(candidates[k]);
    kinds.push(KIND_LABELS.indexOf(figure.kind));
    values.push(labels.indexOf(label(figure)));
  });
  const context = figureContext(document, names, streams);
  return {
    features: figureFeatures(context, indices, knowsKind ? kinds : undefined),
    labels: Int32Array.from(values),
  };
}

function linkExamples({ document, names, streams, candidates, figures, subjectsOf }: View): RankExample[] {
  const context = linkContext(document, names, streams);
  let last: { subjects: string[]; sentence: number; end: number; nature: number } | null = null;
  const examples: RankExample[] = [];
  figures.forEach((figure, k) => {
    const subjects = figure === undefined ? null : subjectsOf(figure);
    if (figure === undefined || subjects === null) return;
    const quantity = candidates[k];
    const place = streams.ofQuantity[quantity];
    const since = last;
    const nature = natureOf(figure.kind, figure.measure);
    const toLink = {
      quantity,
      nature,
      previous: since?.subjects ?? null,
      previousGap: since === null ? 9 : place[0] - since.sentence,
      previousNature: since?.nature ?? 0,
      newNames:
        since === null ? 9 : names.filter((n) => n.start >= since.end && n.end <= figure.start).length,
    };
    const choices = candidatesOf(context, place, toLink.previous);
    const writer = new FeatureWriter();
    for (const choice of choices) {
      writeCandidate(writer, context, toLink, choice);
      writer.endItem();
    }
    examples.push({
      candidates: writer.finish(),
      right: choices.map((c) => sameIds(c.ids, subjects)),
    });
    last = { subjects, sentence: place[0], end: document.quantities[quantity].end, nature };
  });
  return examples;
}
