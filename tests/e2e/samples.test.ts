/** The five real samples, shown as pages of our own, read by the installed extension in both browsers. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articlePage } from "../../scripts/article-page.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { type PageServer, servePages } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { until } from "../../scripts/browser/wait.ts";
import { sharedPath } from "../support/shared.ts";

const seeds = sharedPath("seeds");
const HOST = "www.chinadailyhk.com";
const files = seeds === null ? [] : readdirSync(seeds).sort();

describe.skipIf(seeds === null).each(["chromium", "firefox"] as const)("the samples in %s", (kind) => {
  let server: PageServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    const pages = files.map((file, i) => [
      `/${i}.html`,
      articlePage(readFileSync(join(seeds as string, file), "utf8")),
    ]);
    server = await servePages(Object.fromEntries(pages));
    browser = await launchShipped(kind, { [HOST]: server.port });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(files.map((_, i) => i))("sample %i is annotated and related to the others", async (i) => {
    const page = await browser.newPage(browser.address(HOST, `/${i}.html`));
    await until("the page is painted", async () => (await browser.highlightCount(page)) > 10);
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelectorAll('#related li').length >= 4");
    // the starter archive holds a summary of this very article, whose facts are the same
    expect(await popup.text()).toContain("Hang Seng");
    await popup.click("#tab-Names");
    await popup.waitFor("document.querySelectorAll('#names li').length >= 3");
    await popup.close();
    await page.close();
  });

  it("left no error and made no request", async () => {
    expect(await browser.errors()).toEqual([]);
    expect(await browser.requests()).toEqual([]);
  });
});
