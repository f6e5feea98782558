/** Care of the archive: removed articles, check, import, export, settings, and the way from the popup. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { until } from "../../scripts/browser/wait.ts";
import { ROOT } from "../../src/train/resources.ts";
import { openArchivePage, rowOf } from "../support/archive-page.ts";
import { runAxe } from "../support/axe.ts";
import { bundleHarness } from "../support/bundle.ts";

const SAVED_PAGE = join(ROOT, "tests", "fixtures", "pages", "harbour-close", "page.html");
/** Keeps what is saved where the test can read it: no browser shows its dialog here. */
const CATCH_DOWNLOAD = `{
  globalThis.showSaveFilePicker = undefined;
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    globalThis.exported = blob;
    return create(blob);
  };
  HTMLAnchorElement.prototype.click = function () { globalThis.exportedAs = this.download; };
  0;
}`;

describe.each(["chromium", "firefox"] as const)("care of the archive in %s", (kind) => {
  const folder = mkdtempSync(join(tmpdir(), "tapelight-import-"));
  let browser: ExtensionBrowser;
  let page: Page;
  let count: number;

  const ask = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  const holds = (expression: string): Promise<unknown> => until(expression, () => ask<boolean>(expression));
  const counted = (articles: number): Promise<unknown> =>
    holds(`document.querySelector("#count").textContent === "${articles} articles"`);
  const says = (selector: string, text: string): Promise<unknown> =>
    holds(
      `document.querySelector(${JSON.stringify(selector)})?.textContent.includes(${JSON.stringify(text)})`,
    );
  const expectNoFault = async (atLeast: number): Promise<void> => {
    const { faults, checked } = await runAxe((expression) => page.evaluate(expression));
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(atLeast);
  };

  beforeAll(async () => {
    ({ browser, page, count } = await openArchivePage(kind));
    writeFileSync(join(folder, "empty.txt"), "");
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("removes an article by keyboard and takes that back", async () => {
    await holds(`${rowOf("Oil steadies")} !== undefined`);
    await ask(`${rowOf("Oil steadies")}.querySelector("a").focus()`);
    await page.keyboard.press("Delete");
    await says(".undo", "Removed “Oil steadies”");
    await counted(count - 1);
    expect(await ask("document.activeElement.closest('.row') !== null")).toBe(true);
    await page.click("#undo");
    await counted(count);
    await until("its row has the focus", () => ask("document.activeElement.textContent === 'Oil steadies'"));
    expect(await ask("document.querySelector('.undo')")).toBeNull();
  });

  it("keeps removed articles to restore, and deletes them for good only when asked twice", async () => {
    await page.keyboard.press("Enter");
    await page.waitForSelector("#remove");
    await page.click("#remove");
    await counted(count - 1);
    await page.click("#show-bin");
    await says(".removed", "Oil steadies");
    await expectNoFault(100);
    await page.click(".removed button");
    await counted(count);
    await says("#pane", "Nothing has been removed");
    await ask(`${rowOf("Widget report 1")}.querySelector("a").focus()`);
    await page.keyboard.press("Delete");
    await says(".removed", "Widget report 1");
    await page.click("#pane .buttons button");
    await says("#pane .buttons", "They cannot be restored");
    await page.click("#pane .buttons .danger");
    await says("#pane", "Nothing has been removed");
    await counted(--count);
  });

  it("finds that the index is wrong, and makes it anew", async () => {
    await page.click("#show-storage");
    await page.waitForSelector("#run-check");
    await page.click("#run-check");
    await says("#check-report", "Everything is in order");
    await expectNoFault(100);
    const other = await browser.extensionPage("options.html");
    await other.evaluate(await bundleHarness("archive-harness.ts"));
    await other.evaluate("harness.wipePostings()");
    await other.close();
    await page.bringToFront();
    await page.click("#run-check");
    await says("#check-report", "The index is wrong in");
    await page.click("#rebuild");
    await says("#check-report", "made anew");
    await page.click("#run-check");
    await says("#check-report", "Everything is in order");
  });

  it("imports files, and says what was left out", async () => {
    await page.click("#show-exchange");
    const input = (await page.waitForSelector("#import-files")) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(SAVED_PAGE, join(folder, "empty.txt"));
    await says(".jobs", "1 new article. 1 left out.");
    await counted(count + 1);
    await page.click(".jobs button[aria-expanded]");
    await says(".skips", "empty.txt: the file is empty");
    await expectNoFault(100);
    await page.type("#search", "chipmakers advance");
    await says(".row", "Hang Seng tops 23,000");
    expect(await ask(`document.querySelector(".row .meta").textContent`)).toContain("imported");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await counted(count + 1);
    await page.click(".jobs .buttons button:last-child");
    await holds(`document.querySelector(".jobs li") === null`);
  });

  it("exports all of it, and tells when", async () => {
    await ask(CATCH_DOWNLOAD);
    await page.click("#export-lines");
    await says("#export-report", "articles were exported");
    expect(await ask("exportedAs")).toMatch(/^tapelight-\d{4}-\d\d-\d\d\.jsonl$/);
    const lines = (await ask<string>("exported.text()")).trimEnd().split("\n");
    expect(lines).toHaveLength(count + 2); // the copy as well
    const alibaba = lines
      .map((line) => JSON.parse(line))
      .find(({ title }) => title === "Alibaba slips at noon");
    expect(alibaba.versions).toHaveLength(1);
    await says("#pane", "Last export");
    await page.click("#export-markdown");
    await holds("exportedAs.endsWith('.zip') && exported.size > 10000");
  });

  it("reminds of an export where the reader wants it, until one is made", async () => {
    const settings = await browser.extensionPage("options.html");
    await settings.waitForSelector("input[name=remindsOfExport]");
    await settings.click("input[name=remindsOfExport]");
    await settings.click("input[name=saving][value=press]");
    const stored = `(globalThis.browser ?? chrome).storage.local.get("settings").then(({ settings }) => settings)`;
    await until("it is stored", async () => {
      const { saving, remindsOfExport } = (await settings.evaluate(stored)) as Record<string, unknown>;
      return saving === "press" && remindsOfExport === true;
    });
    expect(await ask("document.querySelector('.reminder')")).toBeNull();
    await settings.evaluate(`${stored}.then((settings) =>
      (globalThis.browser ?? chrome).storage.local.set({ settings: { ...settings, exportedAt: null } }))`);
    await page.bringToFront();
    await says(".reminder", "not been exported this week");
    await page.click(".reminder .link");
    await holds("document.querySelector('.reminder') === null");
    await settings.close();
  });

  it("is opened from the popup, in the tab that is open already", async () => {
    const other = await browser.newPage("about:blank");
    const press = async (): Promise<void> => {
      const popup = await browser.openPopup(other);
      await popup.waitFor("document.querySelector('#archive')");
      await popup.click("#archive");
    };
    const archives = async (): Promise<number> => {
      const tabs = await browser.browser.pages();
      const paths = tabs.map((tab) => tab.evaluate("location.pathname").catch(() => ""));
      return (await Promise.all(paths)).filter((path) => path === "/archive.html").length;
    };
    await press();
    await holds("document.visibilityState === 'visible'");
    expect(await archives()).toBe(1);
    await page.close();
    await press();
    await until("a tab is opened", async () => (await archives()) === 1);
  });

  it("left no error and made no request", async () => {
    expect(await browser.errors()).toEqual([]);
    expect(await browser.requests()).toEqual([]);
  });
});
