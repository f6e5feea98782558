// The entry of the harness: starts a browser with the extension in it.
import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import { startProxy } from "./proxy.ts";
import type { ExtensionBrowser, LaunchOptions } from "./types.ts";
import { until } from "./wait.ts";

/** What the extension opens in a tab once it is installed. */
const FIRST_RUN_PAGE = "welcome.html";

export type { Card } from "./card.ts";
export type { ExtensionBrowser, LaunchOptions, PopupView } from "./types.ts";
export { watchdog } from "./wait.ts";

/** Starts a browser with a new or an earlier profile and puts the extension into it. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = resolve(options.profile);
  const extensionPath = resolve(options.extensionPath);
  await mkdir(profile, { recursive: true });
  const isFirstRun = (await readdir(profile)).length === 0 && existsSync(join(extensionPath, FIRST_RUN_PAGE));
  const proxy = await startProxy({ hosts: options.hosts, internet: options.internet ?? false });
  try {
    const launch = options.kind === "chromium" ? launchChromium : launchFirefox;
    const browser = await launch({ ...options, profile, extensionPath }, proxy);
    // the page comes in front of others: whatever is done next must not be in its way
    if (isFirstRun) await (await firstRunPage(browser)).close();
    return browser;
  } catch (error) {
    proxy.close();
    throw error;
  }
}

/** Puppeteer does not know the addresses of Firefox's extension pages, so the pages themselves are asked. */
function firstRunPage({ browser }: ExtensionBrowser): Promise<Page> {
  return until("The first-run page is open", async () => {
    for (const page of await browser.pages()) {
      const path = await page.evaluate("location.pathname").catch(() => "");
      if (path === `/${FIRST_RUN_PAGE}`) return page;
    }
    return null;
  });
}
