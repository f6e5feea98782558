/** How the figures of two versions of an article differ. */
import type { Extraction, Figure } from "../../core/types.ts";

export interface FigureChanges {
  /** The same figure of the same thing, with another value. */
  changed: { before: Figure; after: Figure }[];
  gone: Figure[];
  added: Figure[];
}

/** `before` is the older version. Figures that say again what another says do not count. */
export function figureChanges(before: Extraction, after: Extraction): FigureChanges {
  const [olds, news] = [before, after].map((extraction) =>
    extraction.figures.filter(({ sameAs }) => sameAs === null),
  );
  const gone = without(olds, news);
  const added = without(news, olds);
  const changed: FigureChanges["changed"] = [];
  for (const old of [...gone]) {
    const match = added.find((figure) => topicOf(figure) === topicOf(old));
    if (match === undefined) continue;
    changed.push({ before: old, after: match });
    gone.splice(gone.indexOf(old), 1);
    added.splice(added.indexOf(match), 1);
  }
  return { changed, gone, added };
}

/** Figures of `list` that `others` does not have equally often. */
function without(list: readonly Figure[], others: readonly Figure[]): Figure[] {
  const counts = new Map<string, number>();
  for (const figure of others) counts.set(saidBy(figure), (counts.get(saidBy(figure)) ?? 0) + 1);
  return list.filter((figure) => {
    const left = counts.get(saidBy(figure)) ?? 0;
    counts.set(saidBy(figure), left - 1);
    return left <= 0;
  });
}

/** What a figure is about, whatever its value. */
const topicOf = ({ kind, measure, unit, period, subjects }: Figure): string =>
  [kind, measure, unit, period, ...[...subjects].sort()].join(" ");

const saidBy = (figure: Figure): string => `${topicOf(figure)} ${figure.value} ${figure.direction}`;
