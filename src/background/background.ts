/**
 * The background: hosts the archive, brings the annotator into pages, keeps the badge. The browser may stop it at any
 * moment: listeners are registered at the top level, and the database is the truth.
 */
import starter from "tapelight:starter";
import { IndexedDbArchive } from "../archive/indexeddb.ts";
import { starterArticles } from "../archive/starter.ts";
import browser, { type Runtime } from "../platform/browser.ts";
import { readToBackground } from "../platform/messages.ts";
import { restoreSites } from "../platform/own-sites.ts";
import { answer } from "./router.ts";

const archive = new IndexedDbArchive();

browser.runtime.onInstalled.addListener(() => {
  void archive.addMissing(starterArticles(starter)).catch(report);
  void restoreSites().catch(report);
});
// the first open after a browser start is slow: do it before anybody waits for it
browser.runtime.onStartup.addListener(() => void archive.count().catch(report));

browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
  const message = sender.id === browser.runtime.id ? readToBackground(raw) : null;
  return message === null ? undefined : answer(message, sender, archive);
});

function report(error: unknown): void {
  console.error("Tapelight:", error);
}
