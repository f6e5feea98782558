/** Brings the annotator and the styles of its marks into a page. */
import browser from "./browser.ts";
import { ANNOTATOR_FILE, MARK_STYLES_FILE } from "./files.ts";

/** The frame of a tab's page itself. */
export const TOP_FRAME = 0;

/** Needs host permission for the frame's site, or the reader's click (activeTab). */
export async function injectAnnotator(tabId: number, frameId = TOP_FRAME): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await Promise.all([
    browser.scripting.insertCSS({ target, files: [MARK_STYLES_FILE] }),
    browser.scripting.executeScript({ target, files: [ANNOTATOR_FILE] }),
  ]);
}

/** Takes the styles away again; quietly where the page has gone. */
export async function removeMarkStyles(tabId: number, frameId = TOP_FRAME): Promise<void> {
  await browser.scripting
    .removeCSS({ target: { tabId, frameIds: [frameId] }, files: [MARK_STYLES_FILE] })
    .catch(() => undefined);
}
