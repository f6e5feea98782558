/** axe-core finds nothing on our own pages and on the card; light in Chromium, dark in Firefox. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { type PageServer, servePages } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { until } from "../../scripts/browser/wait.ts";
import { ROOT } from "../../src/train/resources.ts";
import { type AxeReport, runAxe } from "../support/axe.ts";
import { bundleHarness } from "../support/bundle.ts";

const HOST = "www.thestandard.com.hk";
const POPUP_STYLES = ["tokens.css", "controls.css", "popup.css"]
  .map((file) => readFileSync(join(ROOT, "dist", "firefox", file), "utf8"))
  .join("\n");
const EMPTY = "<!doctype html><html lang='en'><title>Cards</title><main><h1>Cards</h1></main></html>";

describe.each(["chromium", "firefox"] as const)("accessibility in %s", (kind) => {
  let articles: PageServer;
  let own: PageServer;
  let browser: ExtensionBrowser;

  const check = (page: Page): Promise<AxeReport> => runAxe((expression) => page.evaluate(expression));
  const expectNone = ({ faults, checked }: AxeReport, atLeast: number): void => {
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(atLeast);
  };

  beforeAll(async () => {
    articles = await servePages(join(ROOT, "tests", "fixtures", "pages"));
    own = await servePages({ "/cards.html": EMPTY });
    browser = await launchShipped(
      kind,
      { [HOST]: articles.port, "cards.example": own.port },
      { viewport: { width: 1000, height: 900 }, colorScheme: kind === "chromium" ? "light" : "dark" },
    );
  });
  afterAll(async () => {
    await browser?.close();
    await articles?.close();
    await own?.close();
  });

  it("of the cards", async () => {
    const page = await browser.newPage(browser.address("cards.example", "/cards.html"));
    await page.evaluate(await bundleHarness("card-harness.ts"));
    await page.evaluate("harness.showCards()");
    expectNone(await check(page), 40);
  });

  it.each([
    ["options.html", "fieldset", 30],
    ["welcome.html", "#site", 15],
    ["popup.html", ".note", 5],
  ])("of %s", async (path, selector, atLeast) => {
    const page = await browser.extensionPage(path);
    await page.waitForSelector(selector);
    expectNone(await check(page), atLeast);
  });

  it("of the popup's views", async () => {
    const copy =
      kind === "firefox" ? await browser.newPage(browser.address("cards.example", "/cards.html")) : null;
    const page = await browser.newPage(browser.address(HOST, "/harbour-close/page.html"));
    await until("the page is painted", async () => (await browser.highlightCount(page)) > 0);
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#related li')");
    for (const view of ["Related", "Figures", "Names"]) {
      await popup.click(`#tab-${view}`);
      await popup.waitFor(`document.querySelector('#${view.toLowerCase()}')`);
      // Firefox lets nothing run in its popup that could carry axe-core there: a page of ours shows the same
      await copy?.evaluate(`document.documentElement.innerHTML = ${JSON.stringify(await popup.html())};
        document.adoptedStyleSheets = [new CSSStyleSheet()];
        document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(POPUP_STYLES)})`);
      const inPopup = (): Promise<AxeReport> => runAxe((expression) => popup.evaluate(expression));
      expectNone(await (copy === null ? inPopup() : check(copy)), 20);
    }
    await popup.close();
  });
});
