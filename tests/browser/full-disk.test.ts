/** A full disk, as Chromium can be told to have one: nothing is lost, and the reader is told. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { type PageServer, servePages } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { articleWith, words } from "../support/archive.ts";
import { bundleHarness } from "../support/bundle.ts";

const HOST = "disk.example";
const EMPTY = "<!doctype html><html lang='en'><title>Disk</title></html>";
/** Enough for some articles, in bytes. */
const SMALL = 6_000_000;

describe("a full disk", () => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await servePages({ "/empty.html": EMPTY });
    browser = await launchShipped("chromium", { [HOST]: server.port });
    page = await browser.newPage(browser.address(HOST, "/empty.html"));
    await page.evaluate(await bundleHarness("archive-harness.ts"));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const quota = async (quotaSize?: number): Promise<void> => {
    const session = await page.createCDPSession();
    const { origin } = new URL(page.url());
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
  };
  /** What was said of a large article that was put, or "" where it is safe. */
  const put = async (n: number): Promise<string> => {
    const article = articleWith(words(60_000, n), { title: `Long ${n}` });
    return String(await page.evaluate(`harness.put(${JSON.stringify(article)})`));
  };

  it("is told in words, keeps what was safe, and takes more once there is room", async () => {
    await quota(SMALL);
    let safe = 0;
    let said = "";
    while (safe < 100 && said === "") {
      said = await put(safe);
      if (said === "") safe++;
    }
    expect(said).toBe("The disk is full. Free some space, then try again.");
    expect(safe).toBeGreaterThan(0);
    expect(await page.evaluate("harness.count()")).toBe(safe);
    expect(await put(0)).toBe(""); // unchanged, nothing to be written
    await quota();
    expect(await put(safe)).toBe("");
    const report = await page.evaluate("harness.check()");
    expect(report).toEqual({ articles: safe + 1, damaged: [], wrong: 0 });
  });
});
