/** An article with its annotation laid over tokens and quantities, with gold names or with the names a tagger found. */
import type { Document } from "../../core/document.ts";
import { identify } from "../../core/facts/identify.ts";
import type { LinkedName } from "../../core/facts/link-context.ts";
import { buildStreams, type Streams } from "../../core/facts/stream.ts";
import type { Gazetteer } from "../../core/gazetteer/gazetteer.ts";
import type { TaggedSpan } from "../../core/tagger/labels.ts";
import type { Span } from "../../core/types.ts";
import type { GoldArticle } from "../corpus/articles.ts";
import type { GoldFigure } from "../corpus/inline.ts";

export interface View {
  document: Document;
  gold: GoldArticle;
  names: LinkedName[];
  streams: Streams;
  /** Quantities outside names, and the annotated figure that each one is (or undefined). */
  candidates: number[];
  figures: (GoldFigure | undefined)[];
  /** A figure's subjects as ids of `names`; null where one of them was not found. */
  subjectsOf: (figure: GoldFigure) => string[] | null;
}

/** The article as annotated. Names that do not fall on token boundaries are left out. */
export function goldView(gold: GoldArticle, document: Document): View {
  const starts = new Map(document.tokens.map((token, i) => [token.start, i]));
  const ends = new Map(document.tokens.map((token, i) => [token.end, i + 1]));
  const names = gold.entities.flatMap((entity): LinkedName[] => {
    const [first, endToken] = [starts.get(entity.start), ends.get(entity.end)];
    if (first === undefined || endToken === undefined) return [];
    const { start, end, type, id } = entity;
    return [{ start, end, type, id, first, endToken, score: 1, isSource: entity.role === "source" }];
  });
  return { ...lay(gold, document, names), subjectsOf: (figure) => figure.subjects };
}

/** The article with the names that a tagger found: what the figure models will meet. */
export function taggedView(
  { gold, document }: View,
  spans: readonly TaggedSpan[],
  gazetteer: Gazetteer,
): View {
  const identities = identify(document, spans, gazetteer);
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  const names = spans.map((span, n) => ({
    ...span,
    id: identities[n].id,
    isSource: gold.entities.find((entity) => overlaps(entity, span))?.role === "source",
  }));
  const subjectsOf = (figure: GoldFigure): string[] | null => {
    const found = figure.subjects.map((id) => {
      const mentions = gold.entities.filter((entity) => entity.id === id);
      return names.find((name) => mentions.some((mention) => overlaps(mention, name)))?.id;
    });
    return found.includes(undefined) ? null : [...new Set(found as string[])];
  };
  return { ...lay(gold, document, names), subjectsOf };
}

function lay(gold: GoldArticle, document: Document, names: LinkedName[]): Omit<View, "subjectsOf"> {
  const streams = buildStreams(document, names);
  const bySpan = new Map(gold.figures.map((figure) => [`${figure.start}:${figure.end}`, figure]));
  const candidates = document.quantities.map((_, i) => i).filter((i) => streams.ofQuantity[i] !== undefined);
  const figures = candidates.map((i) => {
    const { start, coreEndToken } = document.quantities[i];
    return bySpan.get(`${start}:${document.tokens[coreEndToken - 1].end}`);
  });
  return { document, gold, names, streams, candidates, figures };
}
