/** Opens the first-run page, once in the life of an installation. */
import browser from "../platform/browser.ts";
import { WELCOME_PAGE } from "../platform/files.ts";

const KEY = "welcomed";

/** Browsers report an installation more than once, such as after an update: storage knows whether it was the first. */
export async function welcomeOnce(): Promise<void> {
  if ((await browser.storage.local.get(KEY))[KEY] === true) return;
  await browser.storage.local.set({ [KEY]: true });
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}
