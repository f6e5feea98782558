/** Parses HTML where there is no browser. */
import { parseHTML } from "linkedom";
import { type DocumentArticle, readDocument } from "../../page/read-document.ts";

/** The article in the source of a page, or null where it has none. */
export function readHtml(source: string): DocumentArticle | null {
  // linkedom adds no body of its own where the page leaves it out
  const hasBody = /<(body|frameset)\b/i.test(source);
  const { document } = parseHTML(hasBody ? source : `<html><body>${source}</body></html>`);
  // nor does it join the pieces of a text that stand around a character reference
  document.documentElement.normalize();
  return readDocument(document as unknown as Document);
}
