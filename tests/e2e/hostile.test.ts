import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import type { PageServer } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { until } from "../../scripts/browser/wait.ts";
import { hoverWord } from "../support/hover.ts";
import { servePageFixtures } from "../support/page-fixtures.ts";

const HOST = "www.thestandard.com.hk";
const PATH = "/hostile/page.html";
/** Files of the extension that a page could ask for. */
const FILES = [
  "annotator.js",
  "model.bin",
  "lexicon.json",
  "popup.html",
  "options.html",
  "manifest.json",
  "icons/16.png",
];

describe.each(["chromium", "firefox"] as const)("a hostile page in %s", (kind) => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await servePageFixtures();
    browser = await launchShipped(kind, { [HOST]: server.port }, { viewport: { width: 1000, height: 800 } });
    page = await browser.newPage(browser.address(HOST, PATH));
    await until("the page is painted", async () => (await browser.highlightCount(page)) > 5);
    await hoverWord(page, "Tencent");
    await until(
      "the card is open",
      async () => (await browser.readCard(page))?.text.includes("0700.HK") === true,
    );
    await page.keyboard.press("Shift");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it("cannot reach into the card", async () => {
    expect(await page.evaluate("window.seen.roots.length")).toBe(0);
    expect(await page.evaluate("document.querySelector('[data-tapelight-card]').shadowRoot")).toBeNull();
    expect(await page.evaluate("document.documentElement.innerText.includes('In your archive')")).toBe(false);
  });

  it("hears nothing of our messages, and is heard by nobody", async () => {
    const messages = (await page.evaluate("window.seen.messages")) as string[];
    expect(messages.filter((message) => /extraction|annotated|figures/.test(message))).toEqual([]);
    expect(await page.evaluate("typeof globalThis.chrome?.runtime?.sendMessage")).toBe("undefined");
    expect(await browser.badge(page)).not.toBe("99+");
  });

  it("cannot ask for the extension's files", async () => {
    const scheme = kind === "chromium" ? "chrome-extension" : "moz-extension";
    const answers = await page.evaluate(
      `Promise.all(${JSON.stringify(FILES)}.map((file) =>
        fetch("${scheme}://${browser.extensionId}/" + file).then(() => file, () => null)))`,
    );
    expect(answers).toEqual(FILES.map(() => null));
  });

  it("cannot be run through its text", async () => {
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('h1').textContent.includes('Tencent')");
    expect(await popup.evaluate("document.querySelectorAll('img, script:not([src])').length")).toBe(0);
    expect(await popup.text()).toContain("<img src=x");
    for (const tab of ["Figures", "Names"]) await popup.click(`#tab-${tab}`);
    expect(await popup.evaluate("document.querySelectorAll('img, script:not([src])').length")).toBe(0);
    await popup.close();
    expect(await page.evaluate("window.pwned")).toBeUndefined();
  });

  it("cannot lend us an address that is none", async () => {
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#save')");
    await popup.click("#save");
    await popup.waitFor("/Saved/.test(document.querySelector('#save').textContent)");
    await popup.close();
    const links = async (view: { evaluate<T>(expression: string): Promise<T> }): Promise<string[]> =>
      view.evaluate("[...document.querySelectorAll('a')].map((link) => link.protocol)");
    const again = await browser.openPopup(
      await browser.newPage(browser.address(HOST, "/harbour-close/page.html")),
    );
    await again.waitFor("document.querySelectorAll('#related li').length > 0");
    expect((await links(again)).every((protocol) => protocol === "http:" || protocol === "https:")).toBe(
      true,
    );
    await again.close();
  });

  it("keeps no marks of an extension that was updated under it", async () => {
    const left = "document.querySelectorAll('[data-tapelight-card]').length";
    const victim = await browser.newPage(browser.address(HOST, "/harbour-close/page.html"));
    await until("the page is painted", async () => (await browser.highlightCount(victim)) > 5);
    await hoverWord(victim, "Tencent");
    await until("the card is open", async () => (await browser.readCard(victim))?.visible);
    await browser.reloadExtension();
    await until("the old card is gone", async () => (await victim.evaluate(left)) === 0);
    if (kind === "chromium") {
      // nothing of the new one comes into pages that are open
      await until("every mark is gone", async () => (await browser.highlightCount(victim)) === 0);
      return;
    }
    await until("the new one has read the page", async () => (await browser.highlightCount(victim)) > 5);
    await hoverWord(victim, "Alibaba");
    await until("its card is open", async () => (await browser.readCard(victim))?.text.includes("Alibaba"));
    expect(await victim.evaluate(left)).toBe(1);
  });
});
