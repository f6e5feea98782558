/** What of an extraction the reader wants to see. */
import type { Entity, Extraction, Figure } from "../../core/types.ts";

/** What the reader has chosen to see; the settings are one. */
export interface Wanted {
  kinds: Record<Kind, boolean>;
  /** Names that are never shown. */
  hidden: readonly { id: string }[];
}

type Kind = "companies" | "indices" | "moves" | "figures";

export interface Shown {
  entities: Entity[];
  figures: Figure[];
}

/** The names and figures of the chosen kinds, without hidden names. */
export function shownOf(extraction: Extraction, { kinds, hidden }: Wanted): Shown {
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
