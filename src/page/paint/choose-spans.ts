/** Which spans of an extraction are painted: a page never turns into a rainbow. */
import type { Extraction, Figure } from "../../core/types.ts";
import type { TextMap } from "../text-map.ts";
import { blockOf } from "../text-map.ts";
import type { MarkClass, PaintSpan } from "./painter.ts";
import { shownOf, type Wanted } from "./shown.ts";

const COLOURS = {
  "blue-orange": { gain: "blue", loss: "orange" },
  "green-red": { gain: "green", loss: "red" },
  "red-green": { gain: "red", loss: "green" },
} as const satisfies Record<string, { gain: MarkClass; loss: MarkClass }>;

/** How it is painted; the settings say so. */
export interface PaintChoice extends Wanted {
  /** Of names: the first mention in a block, or every one. */
  density: "first" | "every";
  colours: keyof typeof COLOURS;
}

/** The names and figures that are shown; with density "first" of each name only the first mention in a block. */
export function chooseSpans(extraction: Extraction, map: TextMap, choice: PaintChoice): PaintSpan[] {
  const { entities, figures } = shownOf(extraction, choice);
  const spans: PaintSpan[] = [];
  const seen = new Set<string>();
  for (const entity of entities) {
    const key = `${blockOf(map, entity.start)} ${entity.id}`;
    if (choice.density === "first" && seen.has(key)) continue;
    seen.add(key);
    spans.push({ start: entity.start, end: entity.end, kind: entity.type === "index" ? "index" : "name" });
  }
  for (const figure of figures)
    spans.push({ start: figure.start, end: figure.end, kind: kindOf(figure, choice.colours) });
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, i) => i === 0 || span.start >= spans[i - 1].end);
}

function kindOf(figure: Figure, colours: PaintChoice["colours"]): MarkClass {
  if (figure.kind !== "change") return "figure";
  return figure.direction === 1
    ? COLOURS[colours].gain
    : figure.direction === -1
      ? COLOURS[colours].loss
      : "flat";
}
