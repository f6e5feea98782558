/** Brings the annotator into a page. */
import browser from "./browser.ts";
import { ANNOTATOR_FILE, MARK_STYLES_FILE } from "./files.ts";

/** The frame of a tab's page itself. */
export const TOP_FRAME = 0;

/** Into a frame where the gate is, and with it the styles of marks. Needs host permission for the frame's site. */
export async function injectAnnotator(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [ANNOTATOR_FILE] });
}

/** Into a tab's page on the reader's click (activeTab). A style sheet that comes late makes the browser style all anew. */
export async function injectOnClick(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [MARK_STYLES_FILE] });
  await injectAnnotator(tabId, TOP_FRAME);
}
