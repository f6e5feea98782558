/** What relating needs to know of an article, without its text: names with their role, and figures. */
import type { Entity, Extraction, Figure } from "../types.ts";

/** A thing that an article names. */
export interface GistName {
  id: string;
  name: string;
  type: Entity["type"];
  /** Mentions in the whole text, headline included. */
  mentions: number;
  /** Whether any mention stands in the article for the thing itself, not for who says something. */
  isSubject: boolean;
  /** Offset of the first mention, in UTF-16 code units: headline and lead come first. */
  first: number;
}

export interface Gist {
  /** ISO date and time of the article without zone, or null. */
  date: string | null;
  /** In the order of their first mention. */
  names: GistName[];
  figures: Figure[];
}

/** The gist of an article. Uses no text, neither of the article nor of its spans: the archive keeps those apart. */
export function gistOf({ date, entities, figures }: Pick<Extraction, "date" | "entities" | "figures">): Gist {
  const names = new Map<string, GistName>();
  for (const { id, name, type, role, start } of entities) {
    const known = names.get(id);
    if (known === undefined)
      names.set(id, { id, name, type, mentions: 1, isSubject: role === "subject", first: start });
    else {
      known.mentions++;
      known.isSubject ||= role === "subject";
    }
  }
  return { date, names: [...names.values()], figures };
}
