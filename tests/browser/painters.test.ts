import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import type { PageServer } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { evaluateApart } from "../support/apart.ts";
import { bundleHarness } from "../support/bundle.ts";
import {
  NEXT_STEP,
  type PageFixture,
  pageFixtures,
  servePageFixtures,
  tokenF1,
} from "../support/page-fixtures.ts";

/** Random DOMs a painter. */
const CASES = 1000;
const HTML =
  '<p>Shares of <a href="/t">Tencent</a> and <b>Xia</b>omi rose 7%.</p><ul><li>HSBC fell</li></ul>' +
  "<table><tr><td>Meituan</td><td>1.2%</td></tr></table><p>AIA<br>added 2%</p><p><code>BYD</code> and BYD</p>";

describe.each(["chromium", "firefox"] as const)("painters in %s", (kind) => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let page: Page;
  let bundle: string;

  beforeAll(async () => {
    bundle = await bundleHarness("harness.ts");
    server = await servePageFixtures({
      "/blank.html": "<!doctype html><html lang='en'><body></body></html>",
    });
    browser = await launchShipped(kind, { "blank.example": server.port });
    page = await browser.newPage(browser.address("blank.example", "/blank.html"));
    await page.evaluate(bundle);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(["highlight", "mark"])(
    "%s: paints words in links, lists, cells, after line breaks, never in code",
    async (name) => {
      const words = ["Tencent", "HSBC", "Meituan", "1.2%", "AIA", "added 2%", "BYD"];
      const texts = await page.evaluate(
        `harness.paintedTexts(${JSON.stringify(name)}, ${JSON.stringify(HTML)}, ${JSON.stringify(words)})`,
      );
      expect(texts).toEqual(words);
    },
  );

  it("highlight: a word over several nodes is one range; mark.js makes a piece a node", async () => {
    const run = (name: string): Promise<unknown> =>
      page.evaluate(`harness.paintedTexts("${name}", ${JSON.stringify(HTML)}, ["Xiaomi rose"])`);
    expect(await run("highlight")).toEqual(["Xiaomi rose"]);
    expect(await run("mark")).toEqual(["Xia", "omi rose"]);
  });

  it.each(["highlight", "mark"])("%s: copying, searching and links are as without us", async (name) => {
    const words = ["Tencent", "Xiaomi rose", "7%", "HSBC", "1.2%", "added 2%"];
    const phrases = ["Shares of Tencent and Xiaomi rose", "Xiaomi rose 7%", "HSBC fell", "no such words"];
    const given = [name, HTML, words, phrases].map((value) => JSON.stringify(value)).join();
    const [without, marked] = (await page.evaluate(`harness.uses(${given})`)) as { found: boolean[] }[];
    expect(without.found).toEqual([true, true, true, false]);
    expect(marked).toEqual(without);
  });

  it.each(["highlight", "mark"])(
    `%s: after clearing, the DOM is as before (${CASES} random DOMs)`,
    async (name) => {
      expect(await page.evaluate(`harness.undoLeavesNoTrace("${name}", ${CASES})`)).toEqual([]);
    },
  );

  it.each(["highlight", "mark"])("%s: no stale number stays when the page's script acts", async (name) => {
    expect(await page.evaluate(`harness.staleAfterEdits("${name}")`)).toEqual([]);
  });

  it.each(["highlight", "mark"])("%s: a React page stays what React makes it", async (name) => {
    const react = pageFixtures().find(({ slug }) => slug === "react-live") as PageFixture;
    const tab = await browser.newPage(browser.address("blank.example", react.path));
    const [frame] = tab.frames();
    await evaluateApart(frame, bundle);
    for (const [k, step] of react.steps.entries()) {
      // the first step hydrates: marks before it would be a mismatch that React throws away
      if (k === 1) expect(await evaluateApart(frame, `harness.followPage("${name}")`)).toBeGreaterThan(8);
      await tab.evaluate(NEXT_STEP);
      const text = await evaluateApart<string>(frame, "harness.articleText()");
      expect(tokenF1(step.blocks.join("\n"), text), step.does).toBe(1);
    }
    expect(await tab.evaluate("window.fixtureErrors.length")).toBe(0);
    await tab.close();
  });
});
