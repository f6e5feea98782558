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
let reason: LeftAlone | null = null;
let seenAddress = "";

async function look(): Promise<void> {
  if (location.href === seenAddress) return;
  seenAddress = location.href;
  const { settings } = await api.storage.local.get("settings");
  if (settings?.on === false || settings?.offSites?.includes(location.hostname) === true) {
    reason = "off";
    await api.runtime.sendMessage({ type: "cleared" });
    return;
  }
  reason = gateVerdict(sampleText(document), document.documentElement.getAttribute("lang"));
  if (reason === null) await api.runtime.sendMessage({ type: "market-page" });
}

api.runtime.onMessage.addListener((message, _sender, answer) => {
  const asked = (message as { type?: unknown } | null)?.type === "page-state";
  if (!asked || scope[PAGE_SLOT] !== undefined) return; // the annotator answers for itself
  if (reason === null) answer({ state: "reading" });
  else answer({ state: "left-alone", reason, language: document.documentElement.getAttribute("lang") });
});
const again = (): void => void look().catch(() => undefined); // fails only where the extension is gone
(globalThis as { navigation?: EventTarget }).navigation?.addEventListener("navigatesuccess", again);
addEventListener("popstate", again);
api.storage.onChanged.addListener(() => {
  if (reason !== "off") return;
  seenAddress = ""; // perhaps it is on again
  void api.runtime.sendMessage({ type: "cleared" }).then(again, () => undefined);
});
again();
