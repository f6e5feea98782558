/** What of an extraction the reader wants to see. */
import type { Entity, Extraction, Figure } from "../core/types.ts";
import type { Kind, Settings } from "../platform/settings.ts";

export interface Shown {
  entities: Entity[];
  figures: Figure[];
}

/** The names and figures of the chosen kinds, without hidden names. */
export function shownOf(extraction: Extraction, { kinds, hidden }: Settings): Shown {
  const hiddenIds = new Set(hidden.map(({ id }) => id));
  const isShown = (entity: Entity): boolean => {
    const kind = kindOf(entity);
    return kind !== null && kinds[kind] && !hiddenIds.has(entity.id);
  };
  return {
    entities: extraction.entities.filter(isShown),
    figures: extraction.figures.filter((figure) => kinds[figure.kind === "change" ? "moves" : "figures"]),
  };
}

function kindOf({ type }: Entity): Kind | null {
  return type === "company" ? "companies" : type === "index" ? "indices" : null;
}
