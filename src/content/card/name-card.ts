/** The card of a company or index: its listings, and what this page says of it. */
import { wordTable } from "../../core/text/table.ts";
import type { Entity, Extraction } from "../../core/types.ts";
import { figuresAbout } from "../../ui/figures-about.ts";
import { exchangeOf } from "../../ui/format.ts";
import type { CardContent } from "./content.ts";
import { MOST_ROWS, percent, rowAbout } from "./rows.ts";

const TYPES: Record<Entity["type"], string> = {
  company: "Company",
  index: "Market index",
  instrument: "Instrument",
  org: "Organisation",
  person: "Person",
};
const WHY = wordTable<string>({
  gazetteer: "The name stands in the table of known names.",
  ticker: "The page prints this ticker.",
  "ticker in brackets": "The page gives the ticker in brackets after the name.",
  "introduced above": "A short form of a name that the page gives in full.",
  "context only": "Judged by the words around it; no table has the name.",
});

/** `listings`: all that the tables know for this thing, the main one included. */
export function nameCard(entity: Entity, listings: readonly string[], extraction: Extraction): CardContent {
  const figures = figuresAbout(entity.id, extraction);
  const others = listings.filter((listing) => listing !== entity.listing);
  const rows = figures.slice(0, MOST_ROWS).map((figure) => rowAbout(figure, entity, extraction));
  return {
    title: entity.name,
    ticker: entity.listing ?? "",
    subtitle: [placeOf(entity), others.length > 0 ? `also ${others.join(", ")}` : ""]
      .filter((part) => part !== "")
      .join(" · "),
    sections: [{ heading: rows.length === 0 ? "No figures on this page" : "On this page", rows }],
    details: [],
    why: `${WHY[entity.why] ?? entity.why} Score ${percent(entity.score)}.`,
    archiveId: entity.id,
    hides: { id: entity.id, name: entity.name },
  };
}

function placeOf({ type, listing }: Entity): string {
  if (type !== "company") return TYPES[type];
  return listing === null ? "No listing known" : exchangeOf(listing) || TYPES.company;
}
