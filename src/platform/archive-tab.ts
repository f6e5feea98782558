/** Opens the archive in a tab; the one that is open already where there is one. */
import browser from "./browser.ts";
import { ARCHIVE_PAGE } from "./files.ts";

export async function openArchive(): Promise<void> {
  const address = browser.runtime.getURL(ARCHIVE_PAGE);
  // what a tab shows is told of our own pages, without any permission
  const tabs = await browser.tabs.query({});
  const open = tabs.find(({ url }) => url?.split("#")[0] === address);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: address });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
