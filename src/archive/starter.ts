/** The articles that the archive starts with: summaries in our own words, with the facts of five market reports. */
import type { Extraction } from "../core/types.ts";
import type { NewArticle } from "./article.ts";

/** A file of corpus/archive. */
export interface StarterArticle {
  title: string;
  outlet: string | null;
  date: string | null;
  address: string | null;
  /** `extraction.text` is the summary. */
  extraction: Extraction;
}

export function starterArticles(files: readonly StarterArticle[]): NewArticle[] {
  return files.map(({ title, outlet, date, address, extraction }) => ({
    title,
    outlet,
    date,
    address,
    language: "en",
    extraction,
    origin: "starter",
  }));
}
