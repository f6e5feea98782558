/** Brings the annotator and the styles of its marks into a page. */
import browser from "./browser.ts";
import { MARK_STYLES_FILE } from "./files.ts";

/** Needs host permission for the tab's site, or the reader's click (activeTab). */
export async function injectAnnotator(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.insertCSS({ target, files: [MARK_STYLES_FILE] });
  await browser.scripting.executeScript({ target, files: ["annotator.js"] });
}

/** Takes the styles away again; quietly where the page has gone. */
export async function removeMarkStyles(tabId: number): Promise<void> {
  await browser.scripting
    .removeCSS({ target: { tabId, frameIds: [0] }, files: [MARK_STYLES_FILE] })
    .catch(() => undefined);
}
