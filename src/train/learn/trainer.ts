/**
 * The steps of training. Names are found twice: the shipped tagger learns from all articles, and taggers that have
 * each seen a half find names in the other half, so that the figure models learn from names as they will meet them
 * (jackknife). The ranker of subjects learns from rehearsals in the same way.
 */
import { type Lexicon, readDocument } from "../../core/document.ts";
import { DIRECTION, MEASURE, PERIOD } from "../../core/facts/attributes.ts";
import { KIND_LABELS } from "../../core/facts/labels.ts";
import { ROLE_LABELS } from "../../core/facts/role-features.ts";
import type { LinearModel } from "../../core/model/linear.ts";
import type { ModelSet } from "../../core/model/models.ts";
import { TAGGER_LABELS, type TaggedSpan } from "../../core/tagger/labels.ts";
import { tagNames } from "../../core/tagger/tagger.ts";
import type { GoldArticle } from "../corpus/articles.ts";
import { type ChainOptions, trainChain } from "./chain-trainer.ts";
import {
  figureExample,
  kindExample,
  type Lesson,
  linkExamples,
  metLinkExamples,
  roleExample,
  taggerExamples,
} from "./examples.ts";
import { trainRanker } from "./ranker-trainer.ts";
import { KINDS, MEASURES, PERIODS, RANKER, REHEARSED, ROLES, SCOUT, TAGGER } from "./settings.ts";
import { goldView, taggedView, type View } from "./views.ts";

/** Articles are halved by their place in the list. */
export const HALVES = [0, 1] as const;

/** What a rehearsal over one half of the articles learned. */
export type Rehearsal = Pick<ModelSet, "kind" | "measure" | "link">;

export class Trainer {
  private readonly gold: View[];
  private readonly lexicon: Lexicon;

  constructor(articles: readonly GoldArticle[], lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.gold = articles.map((article) => goldView(article, readDocument(article.text, lexicon)));
  }

  tagger(): LinearModel {
    return trainChain(this.gold.flatMap(taggerExamples), { ...TAGGER, labels: TAGGER_LABELS });
  }

  /** Names of one half of the articles, found by a tagger that saw the other half; in the order of the articles. */
  spans(half: number): TaggedSpan[][] {
    const examples = this.gold.filter((_, i) => i % 2 !== half).flatMap(taggerExamples);
    const model = trainChain(examples, { ...SCOUT, labels: TAGGER_LABELS });
    return this.gold.filter((_, i) => i % 2 === half).map((view) => tagNames(view.document, model));
  }

  /** The classifiers of names' roles and of figures' attributes. `spans`: the names of both halves. */
  figures(spans: readonly TaggedSpan[][][]): Omit<ModelSet, "tagger" | "link"> {
    const both = [...this.views(spans), ...this.gold];
    return {
      role: trainChain(this.gold.map(roleExample), { ...ROLES, labels: ROLE_LABELS }),
      kind: trainKind(both),
      direction: trainAttribute(both, PLANS.direction),
      measure: trainAttribute(both, PLANS.measure),
      period: trainAttribute(both, PLANS.period),
    };
  }

  /** Classifiers and a ranker that have not seen one half of the articles. */
  rehearsal(spans: readonly TaggedSpan[][][], half: number): Rehearsal {
    const [gold, views] = [this.gold, this.views(spans)].map((list) => list.filter((_, i) => i % 2 !== half));
    return {
      kind: trainKind(views),
      measure: trainAttribute(views, PLANS.measure),
      link: trainRanker([...gold, ...views].flatMap(linkExamples), REHEARSED),
    };
  }

  /** The ranker of subjects: from the annotation, and from what each half met in its rehearsal. */
  link(spans: readonly TaggedSpan[][][], rehearsals: readonly Rehearsal[]): LinearModel {
    const views = this.views(spans);
    const examples = this.gold.flatMap(linkExamples);
    rehearsals.forEach((models, half) => {
      for (const view of views.filter((_, i) => i % 2 === half))
        examples.push(...metLinkExamples(view, models));
    });
    return trainRanker(examples, RANKER);
  }

  /** The articles with the names that were found. */
  private views(spans: readonly TaggedSpan[][][]): View[] {
    return this.gold.map((view, i) => taggedView(view, spans[i % 2][i >> 1], this.lexicon.gazetteer));
  }
}

/** A lesson, and how it is learned. */
interface Plan extends Lesson {
  options: Omit<ChainOptions, "labels">;
}

const PLANS = {
  direction: {
    attribute: DIRECTION,
    labelOf: (figure) => figure.direction,
    knowsKind: false,
    options: KINDS,
  },
  measure: {
    attribute: MEASURE,
    labelOf: (figure) => figure.measure,
    knowsKind: true,
    options: MEASURES,
  },
  period: { attribute: PERIOD, labelOf: (figure) => figure.period, knowsKind: true, options: PERIODS },
} satisfies Record<string, Plan>;

/** Learns one attribute of figures over both kinds of views. */
function trainAttribute(views: readonly View[], { options, ...lesson }: Plan): LinearModel {
  const examples = views.map((view) => figureExample(view, lesson));
  return trainChain(examples, { ...options, labels: lesson.attribute.labels.map(String) });
}

function trainKind(views: readonly View[]): LinearModel {
  return trainChain(views.map(kindExample), { ...KINDS, labels: KIND_LABELS });
}
