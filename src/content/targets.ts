/** The stretches of text that open a card, in the order of the text. */
import type { Extraction, Span } from "../core/types.ts";
import { shownOf } from "../page/paint/shown.ts";
import type { TextRead } from "../platform/protocol.ts";
import type { Settings } from "../platform/settings.ts";
import type { CardContent } from "./card/content.ts";
import { figureCard } from "./card/figure-card.ts";
import { nameCard } from "./card/name-card.ts";

export interface Target extends Span {
  content(): CardContent;
}

/** Every mention of what is shown, marked or not. */
export function targetsOf({ extraction, listings }: TextRead, settings: Settings): Target[] {
  const listingsOf = new Map(listings);
  const told = withoutHiddenSubjects(extraction, settings);
  const { entities, figures } = shownOf(told, settings);
  return [
    ...figures.map((figure) => ({
      start: figure.start,
      end: figure.end,
      content: () => figureCard(figure, told),
    })),
    ...entities.map((entity) => ({
      start: entity.start,
      end: entity.end,
      content: () => nameCard(entity, listingsOf.get(entity.id) ?? [], told),
    })),
  ].sort((a, b) => a.start - b.start);
}

/** The reader has said that these names are wrong: then no figure is theirs. */
function withoutHiddenSubjects(extraction: Extraction, { hidden }: Settings): Extraction {
  if (hidden.length === 0) return extraction;
  const ids = new Set(hidden.map(({ id }) => id));
  const figures = extraction.figures.map((figure) => ({
    ...figure,
    subjects: figure.subjects.filter((id) => !ids.has(id)),
  }));
  return { ...extraction, figures };
}
