/**
 * Opens the archive in a tab; the one that is open already where there is one. Firefox tells nobody without a
 * permission for all tabs which of them show our own pages, so the pages themselves are asked.
 */
import browser from "./browser.ts";
import { ARCHIVE_PAGE } from "./files.ts";

const CHANNEL = "tapelight-archive";
const QUESTION = "which tab";
/** A page that is there has answered by then, in milliseconds. */
const PATIENCE = 150;

/** Called by the archive page: tells who asks in which tab it is, until `signal` aborts. */
export function answerWhichTab(signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = async ({ data }: MessageEvent<unknown>) => {
    if (data !== QUESTION) return;
    const id = (await browser.tabs.getCurrent())?.id;
    if (id !== undefined && !signal.aborted) channel.postMessage(id);
  };
  signal.addEventListener("abort", () => channel.close());
}

/** `fragment`: what the page is to show, as its route has it; left out, what it shows already. */
export async function openArchive(fragment?: string): Promise<void> {
  const id = await tabOfArchive();
  const url = browser.runtime.getURL(ARCHIVE_PAGE) + (fragment ?? "");
  const shown = fragment === undefined ? { active: true } : { active: true, url };
  const tab = id === null ? null : await browser.tabs.update(id, shown).catch(() => null);
  if (tab === null) await browser.tabs.create({ url });
  else if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Fragments of the archive page: a search, and an article by its number. */
export const searchFragment = (query: string): string => `#${new URLSearchParams({ q: query })}`;
export const articleFragment = (number: number): string => `#a=${number}`;

/** Null where the archive is open in none. */
async function tabOfArchive(): Promise<number | null> {
  const channel = new BroadcastChannel(CHANNEL);
  const id = await new Promise<number | null>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === "number") resolve(data);
    };
    channel.postMessage(QUESTION);
    setTimeout(() => resolve(null), PATIENCE);
  });
  channel.close();
  return id;
}
