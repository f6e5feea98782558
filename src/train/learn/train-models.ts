/** Trains every model of the extractor from annotated articles. The same articles give the same weights. */
import { type Document, type Lexicon, readDocument } from "../../core/document.ts";
import { candidatesOf, type LinkedName, linkContext } from "../../core/facts/candidates.ts";
import { figureContext, figureFeatures } from "../../core/facts/figure-features.ts";
import { DIRECTION_LABELS, KIND_LABELS, natureOf } from "../../core/facts/labels.ts";
import { sameIds, writeCandidate } from "../../core/facts/link-features.ts";
import { ROLE_LABELS, roleFeatures } from "../../core/facts/role-features.ts";
import { buildStreams, type Streams } from "../../core/facts/stream.ts";
import { FeatureWriter } from "../../core/model/linear.ts";
import type { ModelSet } from "../../core/model/models.ts";
import { taggerFeatures } from "../../core/tagger/features.ts";
import { labelsOf, mayFollow, TAGGER_LABELS } from "../../core/tagger/labels.ts";
import { MEASURES, PERIODS } from "../../core/types.ts";
import type { GoldArticle } from "../corpus/articles.ts";
import type { GoldEntity, GoldFigure } from "../corpus/inline.ts";
import { type ChainExample, type ChainOptions, trainChain } from "./chain-trainer.ts";
import { type RankExample, type RankOptions, trainRanker } from "./ranker-trainer.ts";

/** Chosen by cross-validation; docs/experiments.md has the figures. */
const TAGGER: Omit<ChainOptions, "labels"> = {
  bits: 20,
  epochs: 10,
  rate: 0.08,
  decay: 0.003,
  prune: 0.1,
  leastCount: 2,
  seed: 1,
  mayFollow,
};
const FIGURES: Omit<ChainOptions, "labels"> = {
  bits: 18,
  epochs: 8,
  rate: 0.06,
  decay: 0.003,
  prune: 0.05,
  leastCount: 3,
  seed: 2,
};
const RANKER: RankOptions = { bits: 18, epochs: 8, rate: 0.05, prune: 0.03, leastCount: 2, seed: 3 };

/** An article with its annotation laid over tokens and quantities. */
interface Prepared {
  document: Document;
  entities: GoldEntity[];
  names: LinkedName[];
  roles: number[];
  streams: Streams;
  /** Quantities outside names, and the annotated figure that each one is (or undefined). */
  candidates: number[];
  figures: (GoldFigure | undefined)[];
}

/** Trains all models. `progress` hears what is being trained. */
export function trainModels(
  articles: readonly GoldArticle[],
  lexicon: Lexicon,
  progress: (what: string) => void = () => {},
): ModelSet {
  const prepared = articles.map((article) => prepare(article, lexicon));
  const chain = (
    what: string,
    labels: readonly string[],
    options: Omit<ChainOptions, "labels">,
    examples: ChainExample[],
  ) => {
    progress(what);
    return trainChain(examples, { ...options, labels });
  };
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
      prepared.map((p) => figureExample(p, labels, label, knowsKind)),
    );
  return {
    tagger: chain("tagger", TAGGER_LABELS, TAGGER, prepared.flatMap(taggerExamples)),
    role: chain(
      "role",
      ROLE_LABELS,
      FIGURES,
      prepared.map((p) => ({
        features: roleFeatures(p.document, p.names, p.streams),
        labels: Int32Array.from(p.roles),
      })),
    ),
    kind: chain("kind", KIND_LABELS, FIGURES, prepared.map(kindExample)),
    direction: figures(
      "direction",
      DIRECTION_LABELS.map(String),
      (figure) => String(figure.direction),
      false,
    ),
    measure: figures("measure", MEASURES, (figure) => figure.measure),
    period: figures("period", PERIODS, (figure) => figure.period),
    link: (() => {
      progress("link");
      return trainRanker(prepared.flatMap(linkExamples), RANKER);
    })(),
  };
}

function prepare(article: GoldArticle, lexicon: Lexicon): Prepared {
  const document = readDocument(article.text, lexicon);
  const starts = new Map(document.tokens.map((token, i) => [token.start, i]));
  const ends = new Map(document.tokens.map((token, i) => [token.end, i + 1]));
  const entities = article.entities.filter((e) => starts.has(e.start) && ends.has(e.end));
  const names = entities.map((entity) => ({
    start: entity.start,
    end: entity.end,
    type: entity.type,
    id: entity.id,
    first: starts.get(entity.start) as number,
    endToken: ends.get(entity.end) as number,
  }));
  const streams = buildStreams(document, names);
  const byspan = new Map(article.figures.map((figure) => [`${figure.start}:${figure.end}`, figure]));
  const candidates = document.quantities.map((_, i) => i).filter((i) => streams.ofQuantity[i] !== undefined);
  return {
    document,
    entities,
    names,
    roles: entities.map((entity) => ROLE_LABELS.indexOf(entity.role)),
    streams,
    candidates,
    figures: candidates.map((i) => {
      const { start, coreEndToken } = document.quantities[i];
      return byspan.get(`${start}:${document.tokens[coreEndToken - 1].end}`);
    }),
  };
}

function taggerExamples({ document, entities }: Prepared): ChainExample[] {
  const labels = labelsOf(document, entities);
  return taggerFeatures(document).map((features, s) => ({
    features,
    labels: labels.slice(document.sentences[s].first, document.sentences[s].end),
  }));
}

function kindExample({ document, names, streams, candidates, figures }: Prepared): ChainExample {
  return {
    features: figureFeatures(figureContext(document, names, streams), candidates),
    labels: Int32Array.from(figures, (figure) =>
      figure === undefined ? 0 : KIND_LABELS.indexOf(figure.kind),
    ),
  };
}

/** Figures with one of their attributes as label. Directions are learned from changes alone. */
function figureExample(
  { document, names, streams, candidates, figures }: Prepared,
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

function linkExamples({ document, names, streams, candidates, figures }: Prepared): RankExample[] {
  const context = linkContext(document, names, streams);
  let last: { subjects: string[]; sentence: number; end: number; nature: number } | null = null;
  const examples: RankExample[] = [];
  figures.forEach((figure, k) => {
    if (figure === undefined) return;
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
      right: choices.map((c) => sameIds(c.ids, figure.subjects)),
    });
    last = { subjects: figure.subjects, sentence: place[0], end: document.quantities[quantity].end, nature };
  });
  return examples;
}
