/**
 * The background: hosts the archive, brings the annotator into pages, keeps the toolbar icon. The browser may stop it at
 * any moment: listeners are registered at the top level, and the database is the truth.
 */
import starter from "tapelight:starter";
import { IndexedDbArchive } from "../archive/indexeddb.ts";
import { starterArticles } from "../archive/starter.ts";
import browser, { type Permissions, type Runtime, type Tabs } from "../platform/browser.ts";
import { readToBackground } from "../platform/messages.ts";
import { restoreSites } from "../platform/own-sites.ts";
import { readSettings, type Settings, watchSettings } from "../platform/settings.ts";
import { answer } from "./router.ts";
import { forwardCommand, tellWithdrawn } from "./tabs.ts";
import { TextReader } from "./text-reader.ts";
import { showState } from "./toolbar.ts";
import { unmarkedState } from "./toolbar-state.ts";
import { welcomeOnce } from "./welcome.ts";

const archive = new IndexedDbArchive();
const services = { archive, reader: new TextReader() };

browser.runtime.onInstalled.addListener(({ reason }) => {
  // not after an update: the reader may have removed them
  if (reason === "install") void archive.addMissing(starterArticles(starter)).catch(report);
  void restoreSites().catch(report);
  void welcomeOnce().catch(report);
});
// the first open after a browser start is slow: do it before anybody waits for it
browser.runtime.onStartup.addListener(() => void archive.settle().catch(report));

browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
  const message = sender.id === browser.runtime.id ? readToBackground(raw) : null;
  return message === null ? undefined : answer(message, sender, services);
});

browser.commands.onCommand.addListener(
  (command: string, tab?: Tabs.Tab) => void forwardCommand(command, tab).catch(report),
);

browser.permissions.onRemoved.addListener((lost: Permissions.Permissions) => {
  void restoreSites().catch(report);
  void tellWithdrawn(lost).catch(report);
});
browser.permissions.onAdded.addListener(() => void restoreSites().catch(report));

/** The icon of tabs that have no state of their own. No browser remembers it over a restart. */
function showGeneralState(settings: Settings): void {
  void showState(unmarkedState(settings, undefined)).catch(report);
}
watchSettings(showGeneralState);
void readSettings().then(showGeneralState).catch(report);

function report(error: unknown): void {
  console.error("Tapelight:", error);
}
