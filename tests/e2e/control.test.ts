/** How readers steer Tapelight: card, pointer and keyboard, settings, icon, permissions, first run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Card } from "../../scripts/browser/card.ts";
import { ensureBrowser } from "../../scripts/browser/install.ts";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/browser/launch.ts";
import { type PageServer, servePages } from "../../scripts/browser/pages.ts";
import { until } from "../../scripts/browser/wait.ts";
import { ROOT } from "../../src/train/resources.ts";
import { hoverWord } from "../support/hover.ts";

const MATCHED = "www.thestandard.com.hk";
const OTHER = "harbourledger.example";
const ARTICLE = "/harbour-close/page.html";

describe.each(["chromium", "firefox"] as const)("control in %s", (kind) => {
  const profile = mkdtempSync(join(tmpdir(), `tapelight-control-${kind}-`));
  let server: PageServer;
  let browser: ExtensionBrowser;
  let page: Page;
  let options: Page;

  const painted = (on: Page = page): Promise<unknown> =>
    until("the page is painted", async () => (await browser.highlightCount(on)) > 0);
  const bare = (on: Page = page): Promise<unknown> =>
    until("every mark is gone", async () => (await browser.highlightCount(on)) === 0);
  const shown = (what: string, test: (card: Card) => boolean = () => true): Promise<Card> =>
    until(what, async () => {
      const card = await browser.readCard(page);
      return card?.visible === true && test(card) ? card : null;
    });
  const gone = (): Promise<unknown> =>
    until("the card is closed", async () => (await browser.readCard(page))?.visible !== true);
  const set = async (selector: string): Promise<void> => {
    await options.bringToFront();
    await options.click(selector);
    await page.bringToFront();
  };
  const ring = (): Promise<string | null> =>
    page.evaluate("document.querySelector('html > [data-tapelight-ring]') && 'there'") as Promise<
      string | null
    >;

  beforeAll(async () => {
    server = await servePages(join(ROOT, "tests", "fixtures", "pages"));
    browser = await launchWithExtension({
      kind,
      executablePath: await ensureBrowser(kind),
      extensionPath: join(ROOT, "dist", kind === "chromium" ? "chrome" : "firefox"),
      profile,
      headless: true,
      hosts: { [MATCHED]: server.port, [OTHER]: server.port },
      viewport: { width: 1200, height: 900 },
    });
    options = await browser.extensionPage("options.html");
    await options.waitForSelector("fieldset");
    page = await browser.newPage(browser.address(MATCHED, ARTICLE));
    await painted();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it("goes to marks by keyboard, opens the card with focus, and gives focus back", async () => {
    await page.evaluate(
      "document.body.insertAdjacentHTML('afterbegin', '<button id=before>Before</button>')",
    );
    await page.focus("#before");
    await browser.runCommand(page, "next-highlight");
    await until("a ring is drawn", ring);
    await browser.runCommand(page, "next-highlight");
    await browser.runCommand(page, "previous-highlight");
    await browser.runCommand(page, "open-card");
    await shown("the card opens");
    expect(await page.evaluate("document.activeElement.hasAttribute('data-tapelight-card')")).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await gone();
    expect(await page.evaluate("document.activeElement.id")).toBe("before");
    await page.keyboard.press("Escape");
    await until("the ring is gone", async () => (await ring()) === null);
  });

  it("left no error and made no request", async () => {
    expect(await browser.errors()).toEqual([]);
    expect(await browser.requests()).toEqual([]);
  });
});
