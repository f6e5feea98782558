/**
 * The installed extension in real browsers: the shipped build on a host that its manifest matches (answered by a local
 * server), and on another host by the reader's click.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBrowser } from "../../scripts/browser/install.ts";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/browser/launch.ts";
import { type PageServer, servePages } from "../../scripts/browser/pages.ts";
import { until } from "../../scripts/browser/wait.ts";
import { ROOT } from "../../src/train/resources.ts";
import { highlightedTexts } from "../support/highlights.ts";
import { hoverWord } from "../support/hover.ts";

/** A host of the manifest, and one that is not in it. */
const MATCHED = "www.thestandard.com.hk";
const OTHER = "harbourledger.example";
const ARTICLE = "/harbour-close/page.html";

describe.each(["chromium", "firefox"] as const)("in %s", (kind) => {
  const profile = mkdtempSync(join(tmpdir(), `tapelight-${kind}-`));
  let server: PageServer;
  let browser: ExtensionBrowser;
  let page: Page;

  const launch = async (): Promise<void> => {
    browser = await launchWithExtension({
      kind,
      executablePath: await ensureBrowser(kind),
      extensionPath: join(ROOT, "dist", kind === "chromium" ? "chrome" : "firefox"),
      profile,
      headless: true,
      hosts: { [MATCHED]: server.port, [OTHER]: server.port },
      viewport: { width: 1200, height: 900 },
    });
  };
  const painted = (): Promise<unknown> =>
    until("the page is painted", async () => (await browser.highlightCount(page)) > 0);
  const bare = (): Promise<unknown> =>
    until("every mark is gone", async () => (await browser.highlightCount(page)) === 0);
  const html = (): Promise<string> => page.evaluate("document.documentElement.outerHTML") as Promise<string>;

  beforeAll(async () => {
    server = await servePages(join(ROOT, "tests", "fixtures", "pages"));
    await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it("annotates a market article on a matched site and shows the number of names", async () => {
    page = await browser.newPage(browser.address(MATCHED, ARTICLE));
    await painted();
    expect(await browser.highlightCount(page)).toBeGreaterThan(40);
    await until("the badge is set", async () => Number(await browser.badge(page)) >= 15);
  });

  it("leaves the page's DOM as it was", async () => {
    const before = await html();
    expect(before).not.toContain("tapelight-mark");
    expect(before).not.toContain("data-tapelight");
  });

  it("opens the card of a company on a real mouse move, with listing, figures and the archive", async () => {
    await hoverWord(page, "Tencent");
    const card = await until("the card is filled", async () => {
      const shown = await browser.readCard(page);
      return shown?.visible === true && shown.text.includes("In your archive") ? shown : null;
    });
    expect(card.text).toContain("Tencent Holdings");
    expect(card.text).toContain("0700.HK");
    expect(card.text).toContain("Hong Kong");
    expect(card.text).toContain("On this page");
    await page.keyboard.press("Escape");
    await until("Escape closes the card", async () => (await browser.readCard(page))?.visible === false);
  });

  it("never covers the word, wherever it stands in the window", async () => {
    for (const block of ["start", "center", "end"] as const) {
      const word = await hoverWord(page, "Alibaba", block);
      const card = await until("the card is filled", async () => {
        const shown = await browser.readCard(page);
        return shown?.visible === true && shown.text.includes("In your archive") ? shown : null;
      });
      const { rect } = card;
      expect(rect).not.toBeNull();
      const overlaps = rect !== null && rect.y < word.y + word.height && word.y < rect.y + rect.height;
      expect(overlaps).toBe(false);
      await page.keyboard.press("Escape");
      await until("Escape closes the card", async () => (await browser.readCard(page))?.visible === false);
    }
  });

  it("shows what the archive has about a company", async () => {
    await hoverWord(page, "Tencent");
    // what the archive has moves the buttons when it comes
    await until(
      "the card is filled",
      async () => (await browser.readCard(page))?.text.includes("In your archive") === true,
    );
    await browser.clickInCard(page, ".foot button:last-child");
    const archive = await until("the archive is open", async () => {
      for (const tab of await browser.browser.pages())
        if ((await tab.evaluate("location.hash").catch(() => "")) === "#q=0700.HK") return tab;
      return null;
    });
    await until("it has searched", async () =>
      String(await archive.evaluate("document.body.innerText")).includes("Tencent Holdings"),
    );
    await archive.close();
    await page.bringToFront();
    await page.keyboard.press("Escape");
  });

  it("opens the card of a figure", async () => {
    await hoverWord(page, "1.71 per cent");
    const card = await until("the card shows", async () => {
      const shown = await browser.readCard(page);
      return shown?.visible === true ? shown : null;
    });
    expect(card.text).toContain("Hang Seng Index");
    expect(card.text).toContain("+1.71");
    expect(card.text).toContain("18 Feb 2025");
    await page.keyboard.press("Escape");
  });

  it("lists related articles, figures and names in the real popup, and saves the article", async () => {
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#related li')");
    const text = await popup.text();
    expect(text).toMatch(/\d+ companies, \d+ indices, \d+ figures/);
    expect(text).toContain("Xinhua · 15 Feb 2025");
    expect(text).toContain("3 days before");
    await popup.click("#tab-Figures");
    await popup.waitFor("document.querySelectorAll('#figures tbody tr').length > 30");
    await popup.click("#tab-Names");
    await popup.waitFor("document.querySelectorAll('#names li').length > 10");
    await popup.click("#save");
    await popup.waitFor("document.querySelector('#save').textContent.includes('Saved')");
    await popup.close();
  });

  it("wakes the background after it was stopped", async () => {
    await browser.stopBackground();
    await page.goto(browser.address(MATCHED, "/northbank-midday/page.html"));
    await painted();
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#related li')");
    expect(await popup.text()).toContain("same day");
    expect(await popup.text()).toContain("Hang Seng tops 23,000");
    await popup.close();
  });

  it("reads what comes into the page after the background was stopped", async () => {
    await browser.stopBackground();
    await page.evaluate(`document.querySelector("#text p").after(Object.assign(
      document.createElement("p"), { textContent: "The Hang Seng Index then rose 7.77 percent to 24,444.44." }))`);
    await until("the new figure is painted", async () =>
      (await highlightedTexts(page)).some((text) => text.includes("7.77")),
    );
  });

  it("reads a page whose background is stopped meanwhile", async () => {
    for (const milliseconds of [40, 120, 250]) {
      await page.goto(browser.address(MATCHED, ARTICLE));
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await browser.killBackground();
      await painted();
    }
  });

  it("finds the saved article again after a browser restart", async () => {
    const problems = [...(await browser.errors()), ...(await browser.requests())];
    expect(problems).toEqual([]);
    await browser.close();
    await launch();
    page = await browser.newPage(browser.address(MATCHED, ARTICLE));
    await painted();
    const paths = (await browser.browser.pages()).map((tab) => tab.evaluate("location.pathname"));
    expect(await Promise.all(paths)).not.toContain("/welcome.html");
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#save')?.textContent.includes('Saved')");
    await popup.close();
  });

  it("removes every trace when it is switched off for the site, and comes back", async () => {
    let popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#site-switch')");
    // until all is there the popup grows, and a click may miss
    await popup.waitFor("document.querySelector('#related li')");
    await popup.click("#site-switch");
    await popup.close();
    await bare();
    expect(await html()).not.toContain("tapelight");
    await until("the badge says so", async () => (await browser.badge(page)) === "off");
    popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#left-alone')");
    expect(await popup.text()).toContain("off for this site");
    await popup.click("#site-switch");
    await popup.close();
    await painted();
  });

  it("says why it leaves a page alone, and annotates it all the same on request", async () => {
    await page.goto(browser.address(MATCHED, "/borsenbericht/page.html"));
    let popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#left-alone')");
    expect(await popup.text()).toContain("not seem to be in English");
    await popup.close();
    await page.goto(browser.address(MATCHED, "/garden-show/page.html"));
    popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#left-alone')");
    expect(await popup.text()).toContain("does not look like a market article");
    await popup.click("#annotate");
    await popup.waitFor("document.querySelector('#summary')");
    await popup.close();
  });

  it("reads a page of any other site after a click only", async () => {
    await page.goto(browser.address(OTHER, ARTICLE));
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#annotate')");
    expect(await browser.highlightCount(page)).toBe(0);
    await popup.click("#annotate");
    await popup.waitFor("document.querySelector('#related li')");
    await popup.close();
    await painted();
  });

  it("made no network request and left no error in any console", async () => {
    expect(await browser.errors()).toEqual([]);
    expect(await browser.requests()).toEqual([]);
  });
});
