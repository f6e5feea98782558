/** Finds the article in HTML that the reader saved. */
import type { HtmlReader } from "../../archive/formats/reading.ts";
import { readDocument } from "../../page/read-document.ts";

/** Scripts of the page do not run: it is parsed apart. */
export const readHtml: HtmlReader = (source) =>
  readDocument(new DOMParser().parseFromString(source, "text/html"));
