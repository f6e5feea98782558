/** Tells content scripts what concerns them. Tabs without one of ours do not answer, which is as well. */
import browser, { type Permissions, type Tabs } from "../platform/browser.ts";
import { TOP_FRAME } from "../platform/inject.ts";
import { PAGE_COMMANDS, type ToPage } from "../platform/protocol.ts";

/** Hands a shortcut of the browser on to the page in front; to its frames where the page itself has no marks. */
export async function forwardCommand(name: string, tab: Tabs.Tab | undefined): Promise<void> {
  const command = PAGE_COMMANDS.find((known) => known === name);
  if (command === undefined || tab?.id === undefined) return;
  const isDone = await tell(tab.id, { type: "command", command }, { frameId: TOP_FRAME });
  if (isDone !== true) await tell(tab.id, { type: "command", command });
}

/** Tells every tab which sites were withdrawn: the content scripts of such pages are still there. */
export async function tellWithdrawn({ origins = [] }: Permissions.Permissions): Promise<void> {
  if (origins.length === 0) return;
  const [tabs, all] = await Promise.all([browser.tabs.query({}), browser.permissions.getAll()]);
  const message: ToPage = { type: "withdrawn", lost: origins, granted: all.origins ?? [] };
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tell(id, message))));
}

/** Tells all frames of a tab, or one. The first answer, if any. */
async function tell(tab: number, message: ToPage, to?: { frameId: number }): Promise<unknown> {
  return browser.tabs.sendMessage(tab, message, to).catch(() => undefined);
}
