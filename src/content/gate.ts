/**
 * The gate: runs on every matched page, a few kilobytes and under a millisecond. Where the page is an English article
 * about markets it asks the background to bring the annotator, else it ends, and looks again only when the address
 * changes. It speaks to the browser directly: the polyfill alone would be several times its size.
 */
import { GATE_SLOT, PAGE_SLOT, type PageSlot } from "../platform/page-slot.ts";
import { persevere } from "../platform/persevere.ts";
import { verdictOn } from "./gate-verdict.ts";

interface MinimalApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: {
    local: { get(key: string): Promise<{ settings?: { on?: boolean; offSites?: string[] } }> };
    onChanged: { addListener(listener: () => void): void };
  };
}

const scope = globalThis as unknown as { browser?: MinimalApi; chrome: MinimalApi } & PageSlot;
/** Milliseconds after which a page without text is looked at again: its text may come by script. */
const LATER = [700, 2000, 5000];
let seenAddress = "";
let timer: ReturnType<typeof setTimeout> | undefined;
let listens = false;

/** Getting at the browser's interface costs as much as all else: only an article makes us ask for it. */
const browserApi = (): MinimalApi => scope.browser ?? scope.chrome;

/** `tries`: looks at the same address before this one. */
function look(tries: number): void {
  scope[GATE_SLOT] = "reading";
  if (document.hidden) {
    document.addEventListener("visibilitychange", () => look(tries), { once: true });
    return;
  }
  const verdict = verdictOn(document);
  scope[GATE_SLOT] = verdict ?? "reading";
  if (verdict === null) persevere(ask, isNotThere).catch(failed);
  else if (verdict === "no-text" && tries < LATER.length)
    timer = setTimeout(() => look(tries + 1), LATER[tries]);
}

/** The extension is gone, or nobody has answered. */
function failed(): void {
  if (isNotThere()) scope[GATE_SLOT] = "not-read";
}

const isNotThere = (): boolean => scope[PAGE_SLOT] === undefined;

/** Asks for the annotator, unless the reader has switched Tapelight off here. */
async function ask(): Promise<void> {
  const { runtime, storage } = browserApi();
  const { settings } = await storage.local.get("settings");
  if (settings?.on !== false && settings?.offSites?.includes(location.hostname) !== true) {
    await runtime.sendMessage({ type: "market-page" });
    return;
  }
  scope[GATE_SLOT] = "off";
  if (!listens) {
    listens = true;
    storage.onChanged.addListener(() => {
      if (scope[GATE_SLOT] !== "off") return;
      seenAddress = ""; // perhaps it is on again
      void runtime.sendMessage({ type: "cleared" }).then(arrive, () => undefined);
    });
  }
  await runtime.sendMessage({ type: "cleared" });
}

/** Looks at the page unless its address is the one that was looked at last. */
function arrive(): void {
  if (location.href === seenAddress) return;
  seenAddress = location.href;
  clearTimeout(timer);
  look(0);
}

/** Smaller frames are advertisements and widgets. */
const LEAST_FRAME = { width: 400, height: 300 };

if (window === window.top || (innerWidth >= LEAST_FRAME.width && innerHeight >= LEAST_FRAME.height)) {
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener("navigatesuccess", arrive);
  addEventListener("popstate", arrive);
  arrive();
}
