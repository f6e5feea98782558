/** Articles are saved once they are read, unless the reader wants to press Save. */
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { type PageServer, servePages } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { pause, until } from "../../scripts/browser/wait.ts";
import { READ_AFTER } from "../../src/content/attention.ts";
import { ROOT } from "../../src/train/resources.ts";

const HOST = "www.thestandard.com.hk";

describe.each(["chromium", "firefox"] as const)("saving in %s", (kind) => {
  let pages: PageServer;
  let browser: ExtensionBrowser;
  let own: Page;

  const ask = (message: unknown): Promise<unknown> =>
    own.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`);
  const isSaved = async (path: string): Promise<boolean> =>
    (await ask({ type: "is-saved", address: browser.address(HOST, path) })) === true;
  const read = async (path: string): Promise<Page> => {
    const page = await browser.newPage(browser.address(HOST, path));
    await until("the page is painted", async () => (await browser.highlightCount(page)) > 0);
    return page;
  };

  beforeAll(async () => {
    pages = await servePages(join(ROOT, "tests", "fixtures", "pages"));
    browser = await launchShipped(kind, { [HOST]: pages.port });
    own = await browser.extensionPage("options.html");
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it("keeps an article that was in view for a while, and not before", async () => {
    const path = "/harbour-close/page.html";
    const page = await read(path);
    expect(await isSaved(path)).toBe(false);
    await until("it is saved", () => isSaved(path), 2 * READ_AFTER);
    await page.close();
  });

  it("keeps none by itself where the reader wants to press Save", async () => {
    await own.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ settings: { saving: "press" } })`);
    const path = "/northbank-midday/page.html";
    const page = await read(path);
    await pause(READ_AFTER + 1500);
    expect(await isSaved(path)).toBe(false);
    await page.close();
  });
});
