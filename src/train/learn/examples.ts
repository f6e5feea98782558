/** Turns views of annotated articles into what the learners take: sequences of features with labels. */

import { type Attribute, KIND } from "../../core/facts/attributes.ts";
import { findFigures } from "../../core/facts/drafts.ts";
import { figureContext } from "../../core/facts/figure-context.ts";
import { figureFeatures } from "../../core/facts/figure-features.ts";
import { KIND_LABELS, natureOf } from "../../core/facts/labels.ts";
import { type ClosedFigure, linkContext } from "../../core/facts/link-context.ts";
import { LinkQuestion } from "../../core/facts/link-question.ts";
import { linkSteps } from "../../core/facts/link-search.ts";
import { ROLE_LABELS, roleFeatures } from "../../core/facts/role-features.ts";
import type { SubjectSet } from "../../core/facts/subject-sets.ts";
import { FeatureWriter } from "../../core/model/linear.ts";
import type { ModelSet } from "../../core/model/models.ts";
import { finish } from "../../core/steps.ts";
import { sentenceFeatures } from "../../core/tagger/features.ts";
import { labelsOf } from "../../core/tagger/labels.ts";
import type { GoldFigure } from "../corpus/inline.ts";
import type { ChainExample } from "./chain-trainer.ts";
import type { RankExample } from "./ranker-trainer.ts";
import type { View } from "./views.ts";

export function taggerExamples({ document, gold }: View): ChainExample[] {
  const labels = labelsOf(document, gold.entities);
  const features = sentenceFeatures(document);
  const writer = new FeatureWriter();
  return document.sentences.map((sentence) => {
    features(sentence, writer.clear());
    return { features: writer.finish(), labels: labels.slice(sentence.first, sentence.end) };
  });
}

export function roleExample({ document, names, streams }: View): ChainExample {
  return {
    features: roleFeatures(document, names, streams),
    labels: Int32Array.from(names, (name) => ROLE_LABELS.indexOf(name.isSource ? "source" : "subject")),
  };
}

export function kindExample({ document, names, streams, candidates, figures }: View): ChainExample {
  return {
    features: figureFeatures(figureContext(document, names, streams), candidates, KIND.hints),
    labels: Int32Array.from(figures, (figure) =>
      figure === undefined ? 0 : KIND_LABELS.indexOf(figure.kind),
    ),
  };
}

/** An attribute of figures as it is learned. */
export interface Lesson {
  attribute: Attribute<unknown>;
  labelOf: (figure: GoldFigure) => unknown;
  /** Whether the figures' kinds are known to it. Directions are told of changes alone, so for them there is nothing to know. */
  knowsKind: boolean;
}

/** Figures with one of their attributes as label; where kinds are not known, changes alone. */
export function figureExample(
  { document, names, streams, candidates, figures }: View,
  { attribute: { labels, hints }, labelOf, knowsKind }: Lesson,
): ChainExample {
  const indices: number[] = [];
  const kinds: number[] = [];
  const values: number[] = [];
  figures.forEach((figure, k) => {
    if (figure === undefined || (!knowsKind && figure.kind !== "change")) return;
    indices.push(candidates[k]);
    kinds.push(KIND_LABELS.indexOf(figure.kind));
    values.push(labels.indexOf(labelOf(figure)));
  });
  const context = figureContext(document, names, streams);
  return {
    features: figureFeatures(context, indices, hints, knowsKind ? kinds : undefined),
    labels: Int32Array.from(values),
  };
}

/** A ranking question for each figure whose subjects were found, as if those before it had been linked rightly. */
export function linkExamples({
  document,
  names,
  streams,
  candidates,
  figures,
  subjectsOf,
}: View): RankExample[] {
  const context = linkContext(document, names, streams);
  const known = figures.flatMap((figure, k) => {
    const subjects = figure === undefined ? null : subjectsOf(figure);
    return figure === undefined || subjects === null
      ? []
      : [
          {
            quantity: candidates[k],
            nature: natureOf(figure.kind, figure.measure),
            subjects: context.sets.of(subjects),
          },
        ];
  });
  const writer = new FeatureWriter();
  return known.map(({ subjects }, at) =>
    rankExample(new LinkQuestion(context, known, at, writer.clear()), writer, known.slice(0, at), subjects),
  );
}

/**
 * Ranking questions as the extractor will meet them: over figures that classifiers found, with their kinds and
 * measures, after links that a ranker chose, mistakes included (Ross et al. 2011). Only figures that are annotated too
 * give an example.
 */
export function metLinkExamples(
  view: View,
  { link, ...models }: Pick<ModelSet, "kind" | "measure" | "link">,
): RankExample[] {
  const { document, names, streams, candidates, figures, subjectsOf } = view;
  const context = linkContext(document, names, streams);
  const found = findFigures(figureContext(document, names, streams), models).map(
    ({ quantity, kind, measure }) => ({
      quantity,
      nature: natureOf(kind, measure),
    }),
  );
  const closed = finish(linkSteps(context, link, found)).map(({ candidate }, k) => ({
    ...found[k],
    subjects: candidate.subjects,
  }));
  const writer = new FeatureWriter();
  return found.flatMap(({ quantity }, at) => {
    const figure = figures[candidates.indexOf(quantity)];
    const subjects = figure === undefined ? null : subjectsOf(figure);
    if (subjects === null) return [];
    const question = new LinkQuestion(context, found, at, writer.clear());
    return [rankExample(question, writer, closed.slice(0, at), context.sets.of(subjects))];
  });
}

/** `writer`: that of the question. */
function rankExample(
  question: LinkQuestion,
  writer: FeatureWriter,
  closed: readonly ClosedFigure[],
  subjects: SubjectSet,
): RankExample {
  const { candidates, partsOf } = question.ask(closed);
  return {
    features: { parts: writer.finish(), partsOf },
    right: candidates.map((candidate) => candidate.subjects === subjects),
  };
}
