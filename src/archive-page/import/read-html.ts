/** Finds the article in HTML that the reader saved. */
import type { HtmlReader } from "../../archive/formats/reading.ts";
import { readDocument } from "../../page/read-document.ts";

/** Styles do nothing in a document that is on no screen, and our pages' policy reports each of them as an error. */
const STYLES = /<style\b[^>]*>[\s\S]*?<\/style\s*>|\sstyle\s*=\s*(?:"[^"]*"|'[^']*')(?=[\s/>])/gi;

/** Scripts of the page do not run: it is parsed apart. */
export const readHtml: HtmlReader = (source) =>
  readDocument(new DOMParser().parseFromString(source.replace(STYLES, ""), "text/html"));
