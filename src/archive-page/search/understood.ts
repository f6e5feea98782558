/** How a part of a search was understood, in words. */
import type { FigureCondition } from "../../core/retrieval/search/figure-condition.ts";
import type { SearchedReading } from "../../core/retrieval/search/search.ts";
import { formatDay, formatMeasure, formatNumber, formatUnit } from "../../ui/format.ts";

/** What a part asks for; `nameOf` gives the name of a thing. */
export function understood(reading: SearchedReading, nameOf: (id: string) => string): string {
  const what = meaningOf(reading, nameOf);
  return `${reading.isAlternative ? "or " : ""}${reading.isExcluded ? "not " : ""}${what}`;
}

function meaningOf({ meaning, text }: SearchedReading, nameOf: (id: string) => string): string {
  switch (meaning.kind) {
    case "name":
      return [...meaning.ids.map(nameOf), ...(meaning.word === null ? [] : [`the word “${text}”`])].join(
        " or ",
      );
    case "text":
      return meaning.isExact ? text.replace(/^-?"?(.*?)"?$/, "“$1”") : `“${text.replace(/^[-"]+/, "")}”`;
    case "outlet":
      return `outlet ${meaning.outlets.slice(0, 3).join(" or ") || text.replace(/^-?outlet:/i, "")}`;
    case "days":
      return daysInWords(meaning.from, meaning.to);
    case "figure": {
      const names = meaning.ids.map(nameOf).join(" or ");
      return `${names === "" ? `“${meaning.name}”` : names} ${conditionInWords(meaning.condition)}`;
    }
    case "nothing":
      return text;
  }
}

function daysInWords(from: string | null, to: string | null): string {
  if (from === to) return formatDay(from);
  if (from === null) return `until ${formatDay(to)}`;
  if (to === null) return `from ${formatDay(from)}`;
  return `${formatDay(from)} to ${formatDay(to)}`;
}

const COMPARED: Record<FigureCondition["operator"], string> = {
  ">": "above",
  ">=": "at least",
  "<": "below",
  "<=": "at most",
  "=": "exactly",
};

function conditionInWords({ measure, move, operator, value, unit }: FigureCondition): string {
  const moved = move === null ? "" : move === 1 ? "up" : move === -1 ? "down" : "moved";
  const measured = measure === null || measure === "price" ? "" : formatMeasure(measure);
  return [measured, moved, COMPARED[operator], formatNumber(value), formatUnit(unit)]
    .filter((word) => word !== "")
    .join(" ");
}

/** Why a part has found nothing by itself; null where it has. */
export function problemOf({ outcome, meaning }: SearchedReading): string | null {
  switch (outcome) {
    case "found":
    case "undecided":
      return null;
    case "nothing":
      return "in no article";
    case "skipped":
      return "a number or letter alone is not looked for; put it in quotes";
    case "ignored":
      return meaning.kind === "nothing" && meaning.why === "everywhere" ? "too common" : "not finished";
  }
}
