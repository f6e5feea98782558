/** Re-ranks what BM25 finds by shared names, day and figures, and says in a few words why each is related. */

import type { Extraction, Figure } from "../types.ts";
import { formatFigure } from "./figure-words.ts";

export interface Relation {
  score: number;
  reasons: string[];
}

const DAY_MS = 86_400_000;

/** Names of companies, indices and instruments that both texts are about, most mentioned first: [id, name]. */
export function sharedNames(a: Extraction, b: Extraction): [string, string][] {
  const inB = new Set(b.entities.filter(counts).map((entity) => entity.id));
  const mentions = new Map<string, { name: string; n: number }>();
  for (const entity of a.entities) {
    if (!counts(entity) || !inB.has(entity.id)) continue;
    const known = mentions.get(entity.id);
    if (known === undefined) mentions.set(entity.id, { name: entity.name, n: 1 });
    else known.n++;
  }
  return [...mentions].sort((x, y) => y[1].n - x[1].n).map(([id, { name }]) => [id, name]);
}

const counts = (entity: Extraction["entities"][number]): boolean =>
  entity.role === "subject" &&
  (entity.type === "company" || entity.type === "index" || entity.type === "instrument");

/** Figures of `a` that `b` gives too: same subjects, kind, value and unit. */
export function sharedFigures(a: Extraction, b: Extraction): Figure[] {
  const key = (figure: Figure): string =>
    `${figure.kind} ${figure.value} ${figure.unit} ${figure.direction} ${[...figure.subjects].sort().join()}`;
  const inB = new Set(b.figures.filter((figure) => figure.subjects.length > 0).map(key));
  const seen = new Set<string>();
  return a.figures.filter(
    (figure) => inB.has(key(figure)) && !seen.has(key(figure)) && seen.add(key(figure)) !== undefined,
  );
}

/** Days from the day of `b` to the day of `a`, or null where one has no date. */
export function daysBetween(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  const days =
    (Date.parse(`${a.slice(0, 10)}T00:00:00Z`) - Date.parse(`${b.slice(0, 10)}T00:00:00Z`)) / DAY_MS;
  return Number.isFinite(days) ? days : null;
}

/**
 * How an archived article is related to the open one. `text` is its BM25 score as a share of the best one's,
 * `rarity` weighs a name by how few articles bear it (0 to 1).
 */
export function relate(
  open: Extraction,
  archived: Extraction,
  text: number,
  rarity: (id: string) => number,
): Relation {
  const names = sharedNames(open, archived);
  const figures = sharedFigures(open, archived);
  const days = daysBetween(open.date, archived.date);
  let score = text;
  for (const [id] of names.slice(0, 6)) score += 0.15 * rarity(id);
  if (figures.length > 0) score += 0.2 + 0.05 * Math.min(figures.length, 4);
  if (days !== null) score += 0.3 / (1 + Math.abs(days) / 3);
  const reasons = names.slice(0, 2).map(([, name]) => name);
  if (days === 0) reasons.push("same day");
  else if (days !== null && days > 0 && days <= 14)
    reasons.push(days === 1 ? "the day before" : `${days} days before`);
  else if (days !== null && days < 0 && days >= -14)
    reasons.push(days === -1 ? "the day after" : `${-days} days after`);
  const level = figures.find((figure) => figure.kind === "level") ?? figures[0];
  if (level !== undefined)
    reasons.push(`same ${level.kind === "level" ? "level" : "figure"} ${formatFigure(level)}`);
  return { score, reasons };
}
