/** Turns an annotated article into the output form: what a perfect extractor would say about it. */
import { type Lexicon, readDocument } from "../../core/document.ts";
import { isTicker } from "../../core/gazetteer/tables.ts";
import type { Entity, Extraction, Figure } from "../../core/types.ts";
import type { GoldArticle } from "./articles.ts";

/**
 * Values, units and bounds come from the grammar. Throws where an annotated figure is no quantity of the grammar.
 */
export function toExtraction(article: GoldArticle, lexicon: Lexicon): Extraction {
  const document = readDocument(article.text, lexicon);
  const ends = new Map(document.tokens.map((token, i) => [token.end, i + 1]));
  const indexIds = new Set(article.entities.filter((e) => e.type === "index").map((e) => e.id));
  const entities = article.entities.map((entity): Entity => {
    const row = isTicker(entity.id) ? lexicon.gazetteer.rowWithCode(entity.id) : null;
    return {
      start: entity.start,
      end: entity.end,
      text: entity.text,
      type: entity.type,
      id: entity.id,
      listing: isTicker(entity.id) ? entity.id : null,
      name: row === null ? fullestName(article, entity.id) : lexicon.gazetteer.row(row).name,
      role: entity.role,
      score: 1,
      why: "annotated",
    };
  });
  const figures = article.figures.map((figure): Figure => {
    const read = document.quantities.find(
      (q) => q.start === figure.start && ends.get(figure.end) === q.coreEndToken,
    );
    if (read === undefined) throw new Error(`${article.id}: '${figure.text}' is no quantity`);
    const level = figure.kind === "level";
    const points = level && read.unit === null && figure.subjects.some((id) => indexIds.has(id));
    return {
      start: figure.start,
      end: figure.end,
      text: figure.text,
      kind: figure.kind,
      value: level ? read.value * read.sign : read.value,
      unit: points ? "points" : read.unit,
      direction: figure.direction,
      bound: read.bound,
      subjects: figure.subjects,
      measure: figure.measure,
      period: figure.period,
      asOf: null,
      sameAs: null,
      score: 1,
      why: "annotated",
    };
  });
  return { version: 1, title: article.title, date: article.date, text: article.text, entities, figures };
}

function fullestName(article: GoldArticle, id: string): string {
  const names = article.entities.filter((entity) => entity.id === id).map((entity) => entity.text);
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), "");
}
