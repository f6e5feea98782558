/** Figures as rows of the card. */
import type { Entity, Extraction, Figure } from "../../core/types.ts";
import {
  formatBound,
  formatDay,
  formatMeasure,
  formatPeriod,
  formatUnit,
  formatValue,
} from "../../ui/format.ts";
import type { CardRow } from "./content.ts";

export const MOST_ROWS = 4;

/** A figure with its measure, day or period, and whom it is about besides the thing whose card it is on. */
export function rowAbout(figure: Figure, self: Entity, extraction: Extraction): CardRow {
  const others = figure.subjects.filter((id) => id !== self.id).map((id) => nameOf(id, extraction));
  return row(figure, [
    formatBound(figure),
    measureOf(figure, self),
    figure.direction === 0 ? "unchanged" : "",
    figure.period === "day" ? formatDay(figure.asOf).replace(/ \d{4}$/, "") : formatPeriod(figure.period),
    others.length > 0 ? `with ${others.join(", ")}` : "",
  ]);
}

/** An index has no price: its moves and levels are the index itself. */
function measureOf({ measure, kind }: Figure, { type }: Entity): string {
  if (measure !== "price") return formatMeasure(measure);
  return kind === "level" ? "stands at" : type === "index" ? "" : "price";
}

/** A figure alone, as a card of its own leads with it. */
export function rowOf(figure: Figure): CardRow {
  return row(figure, [formatBound(figure), figure.direction === 0 ? "unchanged" : ""]);
}

function row(figure: Figure, notes: string[]): CardRow {
  return {
    value: formatValue(figure),
    unit: formatUnit(figure.unit),
    tone: figure.direction ?? 0,
    note: notes.filter((note) => note !== "").join(" · "),
  };
}

export const nameOf = (id: string, extraction: Extraction): string =>
  extraction.entities.find((entity) => entity.id === id)?.name ?? id;
export const percent = (score: number): string => `${Math.round(100 * score)} %`;
