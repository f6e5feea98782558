/** Sends messages of the protocol, typed by question and answer. */
import browser from "./browser.ts";
import type { Answers, PageState, ToBackground } from "./messages.ts";
import { readPageState } from "./messages.ts";

/** Asks the background. Fails where the extension is gone or the background does not answer. */
export async function sendToBackground<M extends ToBackground>(message: M): Promise<Answers[M["type"]]> {
  return (await browser.runtime.sendMessage(message)) as Answers[M["type"]];
}

/** Asks a tab's content script how its page stands; null where none answers. */
export async function askPage(tab: number): Promise<PageState | null> {
  try {
    return readPageState(await browser.tabs.sendMessage(tab, { type: "page-state" }, { frameId: 0 }));
  } catch {
    return null; // no content script there: not our site, or a page that extensions may not enter
  }
}
