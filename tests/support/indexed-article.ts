/** Articles for tests of the search, told in a few words. */
import type { Entity, Figure } from "../../src/core/types.ts";
import { figureWith } from "./figure.ts";
import type { IndexedArticle } from "./memory-index.ts";

export interface ToldArticle {
  text: string;
  outlet?: string;
  /** ISO day. */
  day?: string;
  /** Every place where `mention` stands names the thing. */
  names?: readonly (readonly [mention: string, id: string, name?: string, type?: Entity["type"]])[];
  /** Figures with the words that say them. */
  figures?: readonly (Partial<Figure> & { text: string })[];
}

export function indexedArticle(number: number, told: ToldArticle): IndexedArticle {
  const { text, outlet = null, day, names = [], figures = [] } = told;
  const entities = names.flatMap(([mention, id, name = mention, type = "company"]): Entity[] =>
    placesOf(mention, text).map((start) => ({
      start,
      end: start + mention.length,
      text: mention,
      type,
      id,
      listing: null,
      name,
      role: "subject",
      score: 1,
      why: "gazetteer",
    })),
  );
  const date = day === undefined ? null : `${day}T17:00:00`;
  return {
    number,
    outlet,
    date,
    extraction: {
      version: 1,
      title: null,
      date,
      text,
      entities,
      figures: figures.map((figure) => {
        const start = text.indexOf(figure.text);
        if (start < 0) throw new Error(`'${figure.text}' does not stand in '${text}'`);
        return figureWith({ ...figure, start, end: start + figure.text.length });
      }),
    },
  };
}

function placesOf(mention: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1)) places.push(at);
  if (places.length === 0) throw new Error(`'${mention}' does not stand in '${text}'`);
  return places;
}
