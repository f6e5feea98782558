/** What to mark of a search in the text of one article. */
import type { Extraction, Span } from "../../types.ts";
import { meets } from "./figure-condition.ts";
import type { Reading } from "./readings.ts";
import { SearchedText } from "./searched-text.ts";
import { patternsOf } from "./text-patterns.ts";

export interface Hit extends Span {
  kind: "word" | "name" | "figure";
  /** Index of the reading that it answers. */
  reading: number;
}

/**
 * The places in a text that answer a query, in order and never overlapping; of two that do, the one that begins first,
 * then the longer. With the extraction of this text, names are marked wherever they are meant and figures where they
 * meet a condition; without one (a headline by itself), names only as they were typed.
 */
export function hits(
  text: string,
  readings: readonly Reading[],
  extraction: Pick<Extraction, "entities" | "figures"> | null,
): Hit[] {
  const searched = new SearchedText(text);
  const all = readings.flatMap((reading, index) =>
    reading.isExcluded
      ? []
      : hitsOf(reading, searched, extraction).map((hit) => ({ ...hit, reading: index })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}

function hitsOf(
  { meaning, text }: Reading,
  searched: SearchedText,
  extraction: Pick<Extraction, "entities" | "figures"> | null,
): Omit<Hit, "reading">[] {
  const marked = (kind: Hit["kind"], spans: readonly Span[]): Omit<Hit, "reading">[] =>
    spans.map(({ start, end }) => ({ start, end, kind }));
  if (meaning.kind === "text") return marked("word", searched.spansOf(meaning.patterns));
  if (meaning.kind === "name") {
    const words = meaning.word === null ? [] : marked("word", searched.spansOf(meaning.word));
    const mentions =
      extraction?.entities.filter(({ id }) => meaning.ids.includes(id)) ??
      searched.spansOf(patternsOf(text, false));
    return [...marked("name", mentions), ...words];
  }
  if (meaning.kind !== "figure" || extraction === null) return [];
  const figures = extraction.figures.filter(
    (figure) => figure.subjects.some((id) => meaning.ids.includes(id)) && meets(figure, meaning.condition),
  );
  return marked("figure", figures);
}
