/** Articles with their keys in one order and nothing beside them: what is equal is written with equal bytes. */
import type { Entity, Extraction, Figure, Quantity } from "../../core/types.ts";
import type { ArticleVersion } from "../article.ts";

/** The extraction with the keys of the output form, in its order. */
export function orderedExtraction(extraction: Extraction): Extraction {
  const { title, date, text, entities, figures, quantities } = extraction;
  return {
    version: 1,
    title,
    date,
    text,
    entities: entities.map(orderedEntity),
    figures: figures.map(orderedFigure),
    ...(quantities === undefined ? {} : { quantities: quantities.map(orderedQuantity) }),
  };
}

export const orderedVersion = ({ savedAt, title, date, extraction }: ArticleVersion): ArticleVersion => ({
  savedAt,
  title,
  date,
  extraction: orderedExtraction(extraction),
});

function orderedEntity(entity: Entity): Entity {
  const { start, end, text, type, id, listing, name, role, score, why } = entity;
  return { start, end, text, type, id, listing, name, role, score, why };
}

function orderedFigure(figure: Figure): Figure {
  const { start, end, text, kind, value, unit, direction, bound } = figure;
  const { subjects, measure, period, asOf, sameAs, score, why } = figure;
  return {
    ...{ start, end, text, kind, value, unit, direction, bound },
    ...{ subjects: [...subjects], measure, period, asOf, sameAs, score, why },
  };
}

function orderedQuantity({ start, end, text, value, unit, bound, direction }: Quantity): Quantity {
  return { start, end, text, value, unit, bound, direction };
}
