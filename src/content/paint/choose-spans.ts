/** Which spans of an extraction are painted: a page never turns into a rainbow. */
import type { Extraction, Figure } from "../../core/types.ts";
import type { TextMap } from "../../page/text-map.ts";
import { blockOf } from "../../page/text-map.ts";
import type { Settings } from "../../platform/settings.ts";
import { shownOf } from "../shown.ts";
import type { MarkClass, PaintSpan } from "./painter.ts";

const COLOURS: Record<Settings["colours"], { gain: MarkClass; loss: MarkClass }> = {
  "blue-orange": { gain: "blue", loss: "orange" },
  "green-red": { gain: "green", loss: "red" },
  "red-green": { gain: "red", loss: "green" },
};

/** The names and figures that are shown; with density "first" of each name only the first mention in a block. */
export function chooseSpans(extraction: Extraction, map: TextMap, settings: Settings): PaintSpan[] {
  const { entities, figures } = shownOf(extraction, settings);
  const spans: PaintSpan[] = [];
  const seen = new Set<string>();
  for (const entity of entities) {
    const key = `${blockOf(map, entity.start)} ${entity.id}`;
    if (settings.density === "first" && seen.has(key)) continue;
    seen.add(key);
    spans.push({ start: entity.start, end: entity.end, kind: entity.type === "index" ? "index" : "name" });
  }
  for (const figure of figures)
    spans.push({ start: figure.start, end: figure.end, kind: kindOf(figure, settings.colours) });
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, i) => i === 0 || span.start >= spans[i - 1].end);
}

function kindOf(figure: Figure, colours: Settings["colours"]): MarkClass {
  if (figure.kind !== "change") return "figure";
  return figure.direction === 1
    ? COLOURS[colours].gain
    : figure.direction === -1
      ? COLOURS[colours].loss
      : "flat";
}
