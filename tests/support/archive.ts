/** Archives of short articles, in a database that lives in memory. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import type { NewArticle } from "../../src/archive/article.ts";
import { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import type { Entity, Extraction, Figure } from "../../src/core/types.ts";
import { figureWith } from "./figure.ts";

/** A new, empty archive; whatever was there before is gone. */
export function emptyArchive(): IndexedDbArchive {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  return new IndexedDbArchive();
}

export interface Said {
  /** Ticker and level of what the text is about, where the text names it by its ticker. */
  levels?: readonly (readonly [id: string, value: number])[];
}

/** An article with this text. Its things are named by their tickers, wherever these stand in the text. */
export function articleWith(
  text: string,
  { levels = [], ...given }: Said & Partial<NewArticle> = {},
): NewArticle {
  const title = given.title ?? "A headline";
  const whole = `${title}\n\n${text}`;
  const date = given.date === undefined ? "2026-03-02T17:00:00" : given.date;
  const entities: Entity[] = [];
  const figures: Figure[] = [];
  for (const [id, value] of levels) {
    const start = whole.indexOf(id);
    const mention = { start, end: start + id.length, text: id };
    entities.push({
      ...mention,
      type: "company",
      id,
      listing: id,
      name: `${id} Company`,
      role: "subject",
      score: 0.9,
      why: "ticker",
    });
    figures.push(
      figureWith({
        ...mention,
        kind: "level",
        value,
        unit: "HKD",
        direction: null,
        subjects: [id],
        asOf: null,
      }),
    );
  }
  const extraction: Extraction = { version: 1, title, date, text: whole, entities, figures };
  return {
    address: `https://news.example/${title.replaceAll(" ", "-")}`,
    title,
    outlet: "Example Wire",
    language: "en",
    origin: "saved",
    extraction,
    ...given,
    date,
  };
}

/** So many different words, the same for the same seed. */
export function words(count: number, seed: number): string {
  return Array.from({ length: count }, (_, i) => `word${(seed * 7919 + i * i * 31 + i) % 5003}`).join(" ");
}
