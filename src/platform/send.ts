/** Sends messages of the protocol, typed by question and answer. */
import browser from "./browser.ts";
import { TOP_FRAME } from "./inject.ts";
import type { Answers, PageState, ToBackground } from "./messages.ts";
import { readPageState } from "./messages.ts";

/** Asks the background. Fails where the extension is gone or the background does not answer. */
export async function sendToBackground<M extends ToBackground>(message: M): Promise<Answers[M["type"]]> {
  return (await browser.runtime.sendMessage(message)) as Answers[M["type"]];
}

/**
 * Asks a tab's content scripts how the page stands; null where none answers. Where the page itself holds no article, one
 * of its frames may.
 */
export async function askPage(tab: number): Promise<PageState | null> {
  try {
    const page = readPageState(
      await browser.tabs.sendMessage(tab, { type: "page-state" }, { frameId: TOP_FRAME }),
    );
    if (page?.state !== "left-alone") return page;
    return readPageState(await browser.tabs.sendMessage(tab, { type: "frame-state" })) ?? page;
  } catch {
    return null; // no content script there: not our site, or a page that extensions may not enter
  }
}
