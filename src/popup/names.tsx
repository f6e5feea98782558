/** Companies and indices of the page with their figures. */
import type { Entity, Extraction } from "../core/types.ts";
import { figuresAbout } from "../ui/figures-about.ts";
import { exchangeOf, formatUnit, formatValue } from "../ui/format.ts";

const MOST_FIGURES = 6;

export function Names({ extraction }: { extraction: Extraction }) {
  const names = distinctNames(extraction);
  if (names.length === 0) return <p class="note">No company or index was found on this page.</p>;
  return (
    <ul class="names" id="names">
      {names.map((entity) => (
        <li key={entity.id}>
          <div class="line">
            <strong>{entity.name}</strong>
            <span class="quiet">{listing(entity)}</span>
          </div>
          <p class="chips">
            {figuresAbout(entity.id, extraction)
              .slice(0, MOST_FIGURES)
              .map((figure) => (
                <span
                  key={figure.start}
                  class={`chip ${figure.direction === 1 ? "gain" : figure.direction === -1 ? "loss" : ""}`}
                >
                  {formatValue(figure)} {formatUnit(figure.unit)}
                </span>
              ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function distinctNames(extraction: Extraction): Entity[] {
  const seen = new Map<string, Entity>();
  for (const entity of extraction.entities) {
    if ((entity.type === "company" || entity.type === "index") && !seen.has(entity.id))
      seen.set(entity.id, entity);
  }
  return [...seen.values()];
}

function listing(entity: Entity): string {
  if (entity.listing === null) return entity.type === "index" ? "index" : "no listing known";
  return [entity.listing, entity.type === "index" ? "index" : exchangeOf(entity.listing)]
    .filter((p) => p !== "")
    .join(" · ");
}
