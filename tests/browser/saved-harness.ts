/** What the tests of saved pages run inside a page: the article of a source that is parsed and never shown. */
import { type DocumentArticle, readDocument } from "../../src/page/read-document.ts";

export const readSource = (source: string): DocumentArticle | null =>
  readDocument(new DOMParser().parseFromString(source, "text/html"));
