/**
 * The gate: runs on every matched page, a few kilobytes and under a millisecond. Where the page is an English article
 * about markets it asks the background to bring the annotator, else it ends, and looks again only when the address
 * changes. It speaks to the browser directly: the polyfill alone would be several times its size.
 */
import type { LeftAlone, PageState } from "../platform/messages.ts";
import { gateVerdict, sampleText } from "./gate-verdict.ts";
import { PAGE_SLOT, type PageSlot } from "./page-slot.ts";

interface MinimalApi {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, answer: (state: PageState) => void) => void,
      ): void;
    };
  };
  storage: {
    local: { get(key: string): Promise<{ settings?: { on?: boolean; offSites?: string[] } }> };
    onChanged: { addListener(listener: () => void): void };
  };
}

const scope = globalThis as unknown as { browser?: MinimalApi; chrome: MinimalApi } & PageSlot;
const api = scope.browser ?? scope.chrome;
/** Milliseconds after which a page without text is looked at again: its text may come by script. */
const LATER = [700, 2000, 5000];
let reason: LeftAlone | null = null;
let seenAddress = "";
let timer: ReturnType<typeof setTimeout> | undefined;

/** `tries`: looks at the same address before this one. */
async function look(tries: number): Promise<void> {
  if (document.hidden) {
    document.addEventListener("visibilitychange", () => again(tries), { once: true });
    return;
  }
  const { settings } = await api.storage.local.get("settings");
  if (settings?.on === false || settings?.offSites?.includes(location.hostname) === true) {
    reason = "off";
    await api.runtime.sendMessage({ type: "cleared" });
    return;
  }
  reason = gateVerdict(sampleText(document));
  if (reason === null) await api.runtime.sendMessage({ type: "market-page" });
  else if (reason === "no-text" && tries < LATER.length)
    timer = setTimeout(() => again(tries + 1), LATER[tries]);
}

function again(tries: number): void {
  look(tries).catch(() => undefined); // fails only where the extension is gone
}

/** Looks at the page unless its address is the one that was looked at last. */
function arrive(): void {
  if (location.href === seenAddress) return;
  seenAddress = location.href;
  clearTimeout(timer);
  again(0);
}

api.runtime.onMessage.addListener((message, _sender, answer) => {
  const asked = (message as { type?: unknown } | null)?.type === "page-state";
  if (!asked || scope[PAGE_SLOT] !== undefined) return; // the annotator answers for itself
  if (reason === null) answer({ state: "reading" });
  else answer({ state: "left-alone", reason, language: document.documentElement.getAttribute("lang") });
});
/** Smaller frames are advertisements and widgets. */
const LEAST_FRAME = { width: 400, height: 300 };

if (window === window.top || (innerWidth >= LEAST_FRAME.width && innerHeight >= LEAST_FRAME.height)) {
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener("navigatesuccess", arrive);
  addEventListener("popstate", arrive);
  api.storage.onChanged.addListener(() => {
    if (reason !== "off") return;
    seenAddress = ""; // perhaps it is on again
    void api.runtime.sendMessage({ type: "cleared" }).then(arrive, () => undefined);
  });
  arrive();
}
