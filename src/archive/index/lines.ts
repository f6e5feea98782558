/** Terms and figures of one article as lines of text: one record each, quick to read and to write. */
import type { IndexedFigure } from "../../core/retrieval/index-reader.ts";
import { ID_PREFIX } from "../../core/retrieval/terms.ts";
import type { Figure } from "../../core/types.ts";

const TAB = "\t";
/** A field must not end its line. */
const field = (text: string): string => text.replace(/[\t\n]/g, " ");

/** Term and count, a line each. */
export const termLines = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([term, count]) => `${field(term)}${TAB}${count}`).join("\n");

export function readTermLines(lines: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf(lines)) {
    const end = line.indexOf(TAB);
    counts.set(line.slice(0, end), Number(line.slice(end + 1)));
  }
  return counts;
}

/** Everything under which an article is indexed, a line each: its terms, and the ids of its figures. */
export function indexedUnder({ terms, figures }: { terms: string; figures: string }): string {
  const ids = linesOf(figures).map((line) => ID_PREFIX + line.slice(0, line.indexOf(TAB)));
  return [...new Set([...readTermLines(terms).keys(), ...ids])].join("\n");
}

export const linesOf = (lines: string): string[] => (lines === "" ? [] : lines.split("\n"));

/** A line for each subject of each figure: its id, then what is indexed. `day` is the article's ISO day or null. */
export function figureLines(figures: readonly Figure[], day: string | null): string {
  return figures
    .flatMap((figure) =>
      figure.subjects.map((id) =>
        [
          id,
          figure.kind,
          figure.measure,
          figure.value,
          figure.unit ?? "",
          figure.direction ?? "",
          figure.bound,
          figure.period,
          figure.asOf ?? day ?? "",
        ]
          .map((value) => field(String(value)))
          .join(TAB),
      ),
    )
    .join("\n");
}

/** Figure lines by the id in front of them, which is replaced by the article's number. */
export function figureLinesById(lines: string, article: number): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const line of linesOf(lines)) {
    const end = line.indexOf(TAB);
    const id = line.slice(0, end);
    const rest = `${article}${line.slice(end)}`;
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [rest]);
    else known.push(rest);
  }
  return byId;
}

/** Number of the article of a line of a FigureRecord. */
export const articleOfLine = (line: string): number => Number(line.slice(0, line.indexOf(TAB)));

/** A line with the number of its article in front. */
export function readFigureLine(line: string): IndexedFigure {
  const [article, kind, measure, value, unit, direction, bound, period, day] = line.split(TAB);
  return {
    article: Number(article),
    kind: kind as IndexedFigure["kind"],
    measure: measure as IndexedFigure["measure"],
    value: Number(value),
    unit: unit === "" ? null : unit,
    direction: direction === "" ? null : (Number(direction) as IndexedFigure["direction"]),
    bound: bound as IndexedFigure["bound"],
    period: period as IndexedFigure["period"],
    day: day === "" ? null : day,
  };
}
