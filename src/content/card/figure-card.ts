/** The card of a figure: whom it is about, the value in full, the day, and the conversion that the article gives. */
import type { Extraction, Figure } from "../../core/types.ts";
import { formatDay, formatMeasure, formatPeriod, spellOut } from "../../ui/format.ts";
import type { CardContent } from "./content.ts";
import { MOST_ROWS, nameOf, percent, rowOf } from "./rows.ts";

const KINDS: Record<Figure["kind"], string> = { change: "Change", level: "Level", amount: "Amount" };

export function figureCard(figure: Figure, extraction: Extraction): CardContent {
  const [subject, ...others] = figure.subjects;
  const only = others.length === 0 ? extraction.entities.find(({ id }) => id === subject) : undefined;
  const restated = restatementsOf(figure, extraction).slice(0, MOST_ROWS).map(rowOf);
  const details: CardContent["details"] = [
    ["In full", spellOut(figure)],
    ["Stands for", timeOf(figure)],
  ];
  return {
    title:
      subject === undefined
        ? "No subject named"
        : figure.subjects.map((id) => nameOf(id, extraction)).join(", "),
    ticker: only?.listing ?? "",
    subtitle: `${KINDS[figure.kind]} · ${formatMeasure(figure.measure)}`,
    sections: [
      { heading: "This figure", rows: [rowOf(figure)] },
      ...(restated.length === 0 ? [] : [{ heading: "The article also gives it as", rows: restated }]),
    ],
    details: details.filter(([, text]) => text !== ""),
    why: `Read as ${figure.kind} by the words around it; score ${percent(figure.score)}.`,
    archiveId: only?.id ?? null,
    hides: null,
  };
}

/** The figures that say the same in another unit or in other words. */
function restatementsOf(figure: Figure, { figures }: Extraction): Figure[] {
  const index = figures.indexOf(figure);
  return figures.filter(
    (other, i) =>
      i !== index &&
      (other.sameAs === index ||
        (figure.sameAs !== null && (figure.sameAs === i || other.sameAs === figure.sameAs))),
  );
}

/** "18 Feb 2025, year to date", or the part of it that is known. */
function timeOf(figure: Figure): string {
  const period = figure.period === "day" ? "" : formatPeriod(figure.period);
  return [formatDay(figure.asOf), period].filter((part) => part !== "").join(", ");
}
