/** The article of a document that is on no screen: a page saved to a file, parsed by whoever can. */
import { findArticle } from "./article.ts";
import { metaOf } from "./metadata.ts";
import { mapText } from "./text-map.ts";

export interface DocumentArticle {
  title: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
  outlet: string | null;
  /** Address as the page names it, relative ones included, or null. */
  address: string | null;
  /** Language as the page states it, or null. */
  language: string | null;
  /** The article's blocks, parted by empty lines. */
  text: string;
}

/** What the document says, or null where it has no text. */
export function readDocument(document: Document): DocumentArticle | null {
  const { title, date, outlet, canonical, blocks } = findArticle(document);
  const { text } = mapText(blocks);
  if (text.trim() === "") return null;
  const address = canonical ?? metaOf(document, "og:url");
  const language = document.documentElement.getAttribute("lang");
  return { title, date, outlet, address, language, text };
}
