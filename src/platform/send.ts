/** Sends messages of the protocol, typed by question and answer. */
import browser from "./browser.ts";
import { TOP_FRAME } from "./inject.ts";
import { readPageState } from "./messages.ts";
import { GATE_SLOT } from "./page-slot.ts";
import type { Answers, PageState, ToBackground } from "./protocol.ts";

/** Asks the background. Fails where the extension is gone or the background does not answer. */
export async function sendToBackground<M extends ToBackground>(message: M): Promise<Answers[M["type"]]> {
  return (await browser.runtime.sendMessage(message)) as Answers[M["type"]];
}

/**
 * Asks a tab's content scripts how the page stands; null where there are none. Where the page itself holds no article, one
 * of its frames may.
 */
export async function askPage(tab: number): Promise<PageState | null> {
  const page = (await askAnnotators(tab, "page-state", { frameId: TOP_FRAME })) ?? (await askGate(tab));
  return page?.state === "left-alone" ? ((await askAnnotators(tab, "frame-state")) ?? page) : page;
}

/** Null where no annotator hears the question. */
async function askAnnotators(
  tab: number,
  type: "page-state" | "frame-state",
  to?: { frameId: number },
): Promise<PageState | null> {
  const answer = browser.tabs.sendMessage(tab, { type }, to) as Promise<unknown>;
  return readPageState(await answer.catch(() => null));
}

/** The gate has no ears, which would cost every page: it leaves what it finds where we can look. Null without access. */
async function askGate(tab: number): Promise<PageState | null> {
  const looking = browser.scripting.executeScript({
    target: { tabId: tab },
    args: [GATE_SLOT],
    func: (slot: string) => ({
      verdict: (globalThis as Record<string, unknown>)[slot],
      language: document.documentElement.getAttribute("lang"),
    }),
  });
  const [found] = await looking.catch(() => []);
  const { verdict, language } = (found?.result ?? {}) as { verdict?: unknown; language?: unknown };
  return readPageState(
    verdict === "reading" ? { state: "reading" } : { state: "left-alone", reason: verdict, language },
  );
}
