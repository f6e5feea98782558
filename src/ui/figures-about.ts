/** What a text says of one thing: its figures, each once. */
import type { Extraction, Figure } from "../core/types.ts";

/**
 * The figures with this subject in the order of the text, without those that say in other words or a second time what
 * one before them says.
 */
export function figuresAbout(id: string, { figures }: Extraction): Figure[] {
  const told = new Set<string>();
  return figures.filter((figure) => {
    if (!figure.subjects.includes(id) || figure.sameAs !== null) return false;
    const { kind, value, unit, direction, measure, period } = figure;
    const key = [kind, value, unit, direction, measure, period].join(" ");
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
