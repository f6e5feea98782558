import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import type { PageServer } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { until } from "../../scripts/browser/wait.ts";
import { highlightedTexts } from "../support/highlights.ts";
import { NEXT_STEP, type PageFixture, pageFixtures, servePageFixtures } from "../support/page-fixtures.ts";

const HOST = "www.thestandard.com.hk";
/** Long enough for a page that will not be read to have been looked at. */
const GATE_TIME = 600;
/** Pages where the article is not there before the first step. */
const LATE = new Set(["late-body"]);

describe.each(["chromium", "firefox"] as const)("pages in %s", (kind) => {
  let server: PageServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await servePageFixtures();
    browser = await launchShipped(kind, { [HOST]: server.port }, { viewport: { width: 1200, height: 900 } });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (fixture: PageFixture): Promise<Page> => browser.newPage(browser.address(HOST, fixture.path));
  const html = (page: Page): Promise<string> =>
    page.evaluate("document.documentElement.outerHTML") as Promise<string>;
  const painted = (page: Page): Promise<unknown> =>
    until("the page is painted", async () => (await highlightedTexts(page)).length > 0);

  const fixtures = (leftAlone: boolean): [string, PageFixture][] =>
    pageFixtures()
      .filter((fixture) => (fixture.leftAlone !== null) === leftAlone)
      .map((fixture) => [fixture.slug, fixture]);

  it.each(fixtures(false))("%s", async (slug, fixture) => {
    const page = await open(fixture);
    if (LATE.has(slug)) await page.evaluate(NEXT_STEP);
    await painted(page);
    const after = await html(page);
    expect(after).not.toMatch(/<tapelight|class="[^"]*tapelight/i);
    for (const step of LATE.has(slug) ? [] : fixture.steps) {
      await page.evaluate(NEXT_STEP);
      // in the very next frame, before anything is read again
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      const texts = await highlightedTexts(page);
      for (const gone of step.gone ?? []) expect(texts, step.does).not.toContain(gone);
      await painted(page);
    }
    await page.close();
  });

  it.each(fixtures(true))("%s is left alone, and the popup says why", async (_, fixture) => {
    const page = await open(fixture);
    await new Promise((resolve) => setTimeout(resolve, GATE_TIME));
    expect(await browser.highlightCount(page)).toBe(0);
    const popup = await browser.openPopup(page);
    await until("the popup speaks of the language", async () => /english/i.test(await popup.text()));
    await popup.close();
    await page.close();
  });

  it("left no error in any console but the pages' own", async () => {
    // a tab that is closed while the browser loads its icon is noted as an error by Chromium, caught or not
    const known = /fixture|No tab with id/;
    expect((await browser.errors()).filter((error) => !known.test(error))).toEqual([]);
    expect(await browser.requests()).toEqual([]);
  });
});
