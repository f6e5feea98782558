/** Narrows the list: to articles that name all chosen companies, of any chosen outlet, that the search has found. */
import { NumberSet } from "./number-set.ts";

/** What the list is narrowed to. */
export interface Chosen {
  /** Ids. */
  companies: readonly string[];
  /** Names as the store gives them. */
  outlets: readonly string[];
}

export const NOTHING_CHOSEN: Chosen = { companies: [], outlets: [] };

/** Numbers of the articles of each company and each outlet that is offered. */
export interface FacetArticles {
  companies: ReadonlyMap<string, ArrayLike<number>>;
  outlets: ReadonlyMap<string, ArrayLike<number>>;
}

/** A list in its order, and by how many articles of it each facet is offered. */
export interface Narrowed {
  numbers: Uint32Array;
  /** Articles that stay where the company is chosen as well. */
  companies: Map<string, number>;
  /** Articles of the outlet, whatever outlets are chosen: choosing one more adds them. */
  outlets: Map<string, number>;
}

/** `found`: what the search has found, or null where nothing is searched for. */
export function narrow(
  all: Uint32Array,
  found: ArrayLike<number> | null,
  chosen: Chosen,
  articles: FacetArticles,
): Narrowed {
  const sets = chosen.companies.map((id) => new NumberSet(articles.companies.get(id) ?? []));
  if (found !== null) sets.push(new NumberSet(found));
  const atAnyOutlet = all.filter((number) => sets.every((set) => set.has(number)));
  const outlets = chosen.outlets.map((name) => new NumberSet(articles.outlets.get(name) ?? []));
  const numbers =
    outlets.length === 0
      ? atAnyOutlet
      : atAnyOutlet.filter((number) => outlets.some((set) => set.has(number)));
  return {
    numbers,
    companies: countsIn(numbers, articles.companies),
    outlets: countsIn(atAnyOutlet, articles.outlets),
  };
}

function countsIn(numbers: Uint32Array, facets: ReadonlyMap<string, ArrayLike<number>>): Map<string, number> {
  const set = new NumberSet(numbers);
  return new Map([...facets].map(([name, articles]) => [name, set.countOf(articles)]));
}

/** A choice with a value added, or taken away where it was in it. */
export function toggled(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}
