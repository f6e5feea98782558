/** A line on how the figures of a version differ from those of the next one. */
import type { Entity, Figure } from "../../core/types.ts";
import { formatUnit, formatValue } from "../../ui/format.ts";
import { counted } from "../words.ts";
import { type FigureChanges, figureChanges } from "./figure-changes.ts";

const MOST = 3;

interface ChangesProps {
  before: Parameters<typeof figureChanges>[0];
  after: Parameters<typeof figureChanges>[1];
}

export function Changes({ before, after }: ChangesProps) {
  const changes = figureChanges(before, after);
  const names = new Map([...before.entities, ...after.entities].map(({ id, name }: Entity) => [id, name]));
  return <p class="quiet">{inWords(changes, names)}</p>;
}

function inWords({ changed, gone, added }: FigureChanges, names: ReadonlyMap<string, string>): string {
  const value = (figure: Figure): string => `${formatValue(figure)} ${formatUnit(figure.unit)}`.trim();
  const told = changed.slice(0, MOST).map(({ before, after }) => {
    const name = names.get(before.subjects[0] ?? "");
    return `${name === undefined ? "" : `${name} `}${value(before)} became ${value(after)}`;
  });
  if (changed.length > MOST) told.push(`${changed.length - MOST} more changed`);
  if (gone.length > 0) told.push(`${counted(gone.length, "figure", "figures")} left out later`);
  if (added.length > 0) told.push(`${counted(added.length, "figure", "figures")} added later`);
  return told.length === 0 ? "The same figures as in the next version." : `${told.join("; ")}.`;
}
