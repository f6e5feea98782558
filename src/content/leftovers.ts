/**
 * What an earlier instance of the extension has left on the page. Chromium lets its scripts clear up when it is updated or
 * removed; Firefox ends them before they could do anything, and starts the new instance on the same page.
 */
import { canHighlight } from "../page/paint/highlight-painter.ts";
import { MARK_ELEMENT } from "../page/paint/mark-painter.ts";
import { MARK_CLASSES } from "../page/paint/painter.ts";

export function clearLeftovers(document: Document): void {
  for (const host of document.querySelectorAll("[data-tapelight-card],[data-tapelight-ring]")) host.remove();
  // the texts stay apart: the page may hold on to some of them
  for (const mark of document.querySelectorAll(MARK_ELEMENT)) mark.replaceWith(...mark.childNodes);
  if (!canHighlight()) return;
  for (const kind of MARK_CLASSES)
    for (const name of [`tapelight-${kind}`, `tapelight-${kind}-dark`]) CSS.highlights.delete(name);
}
