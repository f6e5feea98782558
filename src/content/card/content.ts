/** What the card says about a name or a figure, as plain data; no DOM. */

import { wordTable } from "../../core/text/table.ts";
import type { Entity, Extraction, Figure } from "../../core/types.ts";
import { figuresAbout } from "../../ui/figures-about.ts";
import {
  exchangeOf,
  formatBound,
  formatDay,
  formatMeasure,
  formatPeriod,
  formatUnit,
  formatValue,
} from "../../ui/format.ts";

export interface CardRow {
  value: string;
  unit: string;
  /** 1 gain, -1 loss, 0 neither. */
  tone: 1 | -1 | 0;
  note: string;
}

export interface CardContent {
  title: string;
  /** Ticker at the right of the title; empty where there is none. */
  ticker: string;
  subtitle: string;
  /** Heading over the rows. */
  heading: string;
  rows: CardRow[];
  /** Why the extractor thinks so. */
  why: string;
  /** Ask the archive about this id; null for figures without a subject. */
  archiveId: string | null;
}

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
const MOST_ROWS = 4;

/** The card of a company, index or other name: its listing, and what this page says of it. */
export function entityCard(entity: Entity, extraction: Extraction): CardContent {
  const figures = figuresAbout(entity.id, extraction);
  const exchange = entity.listing === null || entity.type !== "company" ? "" : exchangeOf(entity.listing);
  return {
    title: entity.name,
    ticker: entity.listing ?? "",
    subtitle:
      exchange !== ""
        ? exchange
        : entity.listing === null && entity.type === "company"
          ? "No listing known"
          : TYPES[entity.type],
    heading: figures.length === 0 ? "No figures on this page" : "On this page",
    rows: figures.slice(0, MOST_ROWS).map((figure) => rowOf(figure, entity.id, extraction)),
    why: `${WHY[entity.why] ?? entity.why} Score ${percent(entity.score)}.`,
    archiveId: entity.id,
  };
}

/** The card of a figure: whom it is about, the value spelled out, the day, and the conversion the page gives. */
export function figureCard(figure: Figure, extraction: Extraction): CardContent {
  const index = extraction.figures.indexOf(figure);
  const restated = extraction.figures.filter(
    (other, i) =>
      i !== index &&
      (other.sameAs === index ||
        (figure.sameAs !== null && (figure.sameAs === i || other.sameAs === figure.sameAs))),
  );
  const names = figure.subjects.map((id) => nameOf(id, extraction));
  const kind = { change: "Change", level: "Level", amount: "Amount" }[figure.kind];
  return {
    title: names.length === 0 ? "No subject named" : names.join(", "),
    ticker:
      figure.subjects.length === 1
        ? (extraction.entities.find((e) => e.id === figure.subjects[0])?.listing ?? "")
        : "",
    subtitle: [`${kind} of ${formatMeasure(figure.measure)}`, formatDay(figure.asOf)]
      .filter((part) => part !== "")
      .join(" · "),
    heading: "This figure",
    rows: [figure, ...restated].slice(0, MOST_ROWS).map((f) => rowOf(f, "", extraction)),
    why: `Read as ${figure.kind} by the words around it; score ${percent(figure.score)}.`,
    archiveId: figure.subjects[0] ?? null,
  };
}

function rowOf(figure: Figure, self: string, extraction: Extraction): CardRow {
  const others =
    self === "" ? [] : figure.subjects.filter((id) => id !== self).map((id) => nameOf(id, extraction));
  const measure =
    figure.measure === "price" ? (figure.kind === "level" ? "stands at" : "") : formatMeasure(figure.measure);
  const note = [
    formatBound(figure),
    measure,
    figure.direction === 0 ? "unchanged" : "",
    figure.period === "day" && self !== ""
      ? formatDay(figure.asOf).replace(/ \d{4}$/, "")
      : formatPeriod(figure.period),
    others.length > 0 ? `with ${others.join(", ")}` : "",
  ];
  return {
    value: formatValue(figure),
    unit: formatUnit(figure.unit),
    tone: figure.direction === 1 ? 1 : figure.direction === -1 ? -1 : 0,
    note: note.filter((part) => part !== "").join(" · "),
  };
}

const nameOf = (id: string, extraction: Extraction): string =>
  extraction.entities.find((e) => e.id === id)?.name ?? id;
const percent = (score: number): string => `${Math.round(100 * score)} %`;
