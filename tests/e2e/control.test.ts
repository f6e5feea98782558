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
import { pause, until } from "../../scripts/browser/wait.ts";
import { ROOT } from "../../src/train/resources.ts";
import { saveLevels } from "../support/archived.ts";
import { highlightedTexts } from "../support/highlights.ts";
import { hoverWord } from "../support/hover.ts";

const MATCHED = "www.thestandard.com.hk";
const OTHER = "harbourledger.example";
const ARTICLE = "/harbour-close/page.html";
const INDEX = { id: "^HSI", name: "Hang Seng Index" };
const LEVELS = [
  ["2025-02-05", 20597.09],
  ["2025-02-10", 21521.98],
  ["2025-02-12", 21857.92],
  ["2025-02-17", 22616.23],
] as const;
const CARD_HAS_FOCUS = "document.activeElement.hasAttribute('data-tapelight-card')";

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
    await saveLevels(options, INDEX, "points", LEVELS);
    page = await browser.newPage(browser.address(MATCHED, ARTICLE));
    await painted();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it("shows listings, values, a chart with text, and the latest articles", async () => {
    await hoverWord(page, "Tencent");
    const company = await shown("the card of a company", ({ text }) => text.includes("In your archive"));
    expect(company.text).toContain("also TCEHY");
    await page.keyboard.press("Escape");
    await hoverWord(page, "Hang Seng Index");
    const index = await shown("the card of an index", ({ text }) => text.includes("Low"));
    expect(index.text).toMatch(/20,597\.09\s+points\s+5 Feb 2025/);
    expect(index.text).toContain("Hang Seng Index on 2025-02-17");
    expect(index.text).not.toContain("Hang Seng Index on 2025-02-10");
    await page.keyboard.press("Escape");
    await gone();
  });

  it("shows a figure in full, with its day and the article's conversion", async () => {
    await hoverWord(page, "1.71 per cent");
    const { text } = await shown("the card of a figure");
    for (const told of ["Hang Seng Index", "Change", "up 1.71 percent", "18 Feb 2025", "+386.72"])
      expect(text).toContain(told);
    await page.mouse.move(3, 3);
    await gone();
  });

  it("lets the pointer in, and closes on scrolling", async () => {
    await hoverWord(page, "Tencent");
    const { rect } = await shown("the card", ({ text }) => text.includes("In your archive"));
    if (rect !== null) await page.mouse.move(rect.x + 40, rect.y + rect.height - 20, { steps: 8 });
    await pause(400);
    await shown("the card stays under the pointer");
    await page.evaluate("scrollBy(0, 60)");
    await gone();
  });

  it("goes to marks by keyboard, opens the card with focus, and gives focus back", async () => {
    await page.evaluate(`{
      const button = document.createElement("button");
      button.id = "before";
      button.textContent = "Before";
      document.querySelector("article, main, body").prepend(button);
    }`);
    await pause(600); // the page is read again after a change
    await painted();
    await page.focus("#before");
    await browser.runCommand(page, "next-highlight");
    await until("a ring is drawn", ring);
    await browser.runCommand(page, "next-highlight");
    await browser.runCommand(page, "previous-highlight");
    await browser.runCommand(page, "open-card");
    await shown("the card opens");
    expect(await page.evaluate(CARD_HAS_FOCUS)).toBe(true);
    for (let i = 0; i < 6; i++) await page.keyboard.press("Tab");
    expect(await page.evaluate(CARD_HAS_FOCUS)).toBe(true);
    await page.evaluate("scrollBy(0, 10)");
    await shown("the card stays at its word");
    await page.keyboard.press("Escape");
    await gone();
    expect(await page.evaluate("document.activeElement.id")).toBe("before");
    expect(await ring()).not.toBeNull();
    await page.keyboard.press("Escape");
    await until("the ring is gone", async () => (await ring()) === null);
  });

  it("goes to marks of an article in a frame, and lets it be when its permission is withdrawn", async () => {
    const outer = await browser.newPage(browser.address(MATCHED, "/in-iframe/page.html"));
    const rings = async (): Promise<number> => {
      const found = outer
        .frames()
        .map((frame) => frame.evaluate("document.querySelectorAll('html > [data-tapelight-ring]').length"));
      return (await Promise.all(found)).reduce<number>((sum, count) => sum + Number(count), 0);
    };
    await until("the frame is painted", async () => (await highlightedTexts(outer)).length > 0);
    await browser.runCommand(outer, "next-highlight");
    await until("a ring is drawn", async () => (await rings()) === 1);
    await browser.withdrawHosts();
    await until("no mark is left", async () => (await highlightedTexts(outer)).length === 0);
    expect(await rings()).toBe(0);
    await browser.grantHosts("*://*.thestandard.com.hk/*");
    await outer.close();
    await page.bringToFront();
    await page.reload();
    await painted();
  });

  it("hides a name everywhere by Not this, and shows it again from the settings", async () => {
    const before = await browser.highlightCount(page);
    await hoverWord(page, "Tencent");
    await shown("the card", ({ text }) => text.includes("Not this"));
    await browser.clickInCard(page, ".foot button:nth-of-type(2)");
    await shown("the card says so", ({ text }) => text.includes("no longer marked, on any site"));
    await until("its marks are gone", async () => (await browser.highlightCount(page)) < before);
    await options.bringToFront();
    await options.waitForSelector("#hidden li");
    expect(await options.$eval("#hidden li", (item) => item.textContent)).toContain("Tencent Holdings");
    await options.click("#hidden li button");
    await page.bringToFront();
    await until("its marks are back", async () => (await browser.highlightCount(page)) === before);
  });

  it("marks the kinds that the settings choose", async () => {
    const before = await browser.highlightCount(page);
    await set("input[name=figures]");
    await until("levels are marked", async () => (await browser.highlightCount(page)) > before);
    await set("input[name=figures]");
    await until("levels are not marked", async () => (await browser.highlightCount(page)) === before);
  });

  it("opens the card with Alt held only, where the settings say so", async () => {
    await set("input[name=opening][value=alt]");
    await hoverWord(page, "Xiaomi");
    await pause(400);
    expect((await browser.readCard(page))?.visible ?? false).toBe(false);
    await page.keyboard.down("Alt");
    await shown("the card", ({ text }) => text.includes("Xiaomi"));
    await page.keyboard.up("Alt");
    await page.mouse.move(3, 3);
    await gone();
  });

  it("opens the card by a click only, where the settings say so, and never holds up a link", async () => {
    await set("input[name=opening][value=click]");
    const word = await hoverWord(page, "Xiaomi");
    await pause(400);
    expect((await browser.readCard(page))?.visible ?? false).toBe(false);
    await page.mouse.click(word.x + word.width / 2, word.y + word.height / 2);
    await shown("the card", ({ text }) => text.includes("Xiaomi"));
    await page.mouse.click(3, 300);
    await gone();
    await page.evaluate(`{
      const link = Object.assign(document.createElement("a"), { id: "link", href: "#followed" });
      link.append("Alibaba rose 2.5 per cent");
      const block = document.createElement("p");
      block.append(link, " in Hong Kong trading on Tuesday.");
      [...document.querySelectorAll("p")].find((p) => p.textContent.includes("Xiaomi gained")).before(block);
    }`);
    await pause(600);
    await painted();
    const linked = await hoverWord(page, "Alibaba rose 2.5");
    await page.mouse.click(linked.x + 20, linked.y + linked.height / 2);
    await until("the link is followed", () => page.evaluate("location.hash === '#followed'"));
    expect((await browser.readCard(page))?.visible ?? false).toBe(false);
    await set("input[name=opening][value=hover]");
  });

  it("is seen above an element in full screen, and in a small window", async () => {
    await page.evaluate(`document.addEventListener("click", () => document.documentElement
      .querySelector("article, main").requestFullscreen(), { once: true })`);
    await page.mouse.click(3, 300);
    await until("full screen", () => page.evaluate("document.fullscreenElement !== null"));
    await hoverWord(page, "Xiaomi");
    const { rect } = await shown("the card", ({ text }) => text.includes("Xiaomi"));
    // in the top layer: the host is what a point inside it hits
    const hit = `document.elementFromPoint(${(rect?.x ?? 0) + 20}, ${(rect?.y ?? 0) + 20}).dataset.tapelightCard`;
    expect(await page.evaluate(hit)).toBe("");
    await page.evaluate("document.exitFullscreen()");
    await gone();
    await page.setViewport({ width: 300, height: 360 });
    const word = await hoverWord(page, "Xiaomi");
    const small = (await shown("the card", ({ text }) => text.includes("Xiaomi"))).rect;
    await page.keyboard.press("Escape");
    await page.setViewport({ width: 1200, height: 900 });
    if (small === null) throw new Error("The card has no place");
    expect(small.x).toBeGreaterThanOrEqual(0);
    expect(small.x + small.width).toBeLessThanOrEqual(300);
    expect(small.y).toBeGreaterThanOrEqual(0);
    expect(small.y + small.height).toBeLessThanOrEqual(360);
    expect(small.y >= word.y + word.height || small.y + small.height <= word.y).toBe(true);
  });

  it("shows on the icon where it is on and off, and follows the switch for everywhere", async () => {
    await until("names", async () =>
      /^Tapelight: \d+ names on this page$/.test(await browser.iconTitle(page)),
    );
    await set("input[name=on]");
    await bare();
    await until("off", async () => (await browser.iconTitle(page)) === "Tapelight is off everywhere");
    expect(await browser.badge(page)).toBe("off");
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#switch-on')");
    await popup.click("#switch-on");
    await painted();
    await popup.close();
    await until("on", async () => (await browser.iconTitle(page)).includes("names on this page"));
    await page.goto(browser.address(MATCHED, "/garden-show/page.html"));
    await until(
      "no article",
      async () => (await browser.iconTitle(page)) === "Tapelight: no market article here",
    );
  });

  it("comes back on a page that was loaded while it was off", async () => {
    await set("input[name=on]");
    await page.goto(browser.address(MATCHED, ARTICLE));
    await until("off", async () => (await browser.iconTitle(page)) === "Tapelight is off everywhere");
    await set("input[name=on]");
    await painted();
  });

  it("lets a page be when its permission is withdrawn, and offers to ask again", async () => {
    await browser.withdrawHosts();
    await bare();
    const popup = await browser.openPopup(page);
    await popup.waitFor("document.querySelector('#always')");
    expect(await popup.text()).toContain("Allow it again");
    if (kind === "firefox") await popup.click("#always");
    await popup.close();
    if (kind === "chromium") await browser.grantHosts("*://*.thestandard.com.hk/*");
    await page.reload();
    await painted();
  });

  // in Firefox the text size is a setting of the browser alone
  it.runIf(kind === "chromium")("grows with the text size that the reader has set", async () => {
    const session = await page.createCDPSession();
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
    await hoverWord(page, "Xiaomi");
    const { rect } = await shown("the card", ({ text }) => text.includes("In your archive"));
    expect(rect?.width).toBe(640);
    expect((rect?.x ?? 0) + (rect?.width ?? 0)).toBeLessThanOrEqual(1200);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 16 } });
    await page.keyboard.press("Escape");
  });

  // nothing can answer Chromium's prompt for sites beyond the manifest
  it.runIf(kind === "firefox")(
    "asks for sites on the first-run page, and follows what is withdrawn",
    async () => {
      await browser.withdrawHosts();
      const welcome = await browser.extensionPage("welcome.html");
      const press = async (id: string): Promise<unknown> => {
        await welcome.bringToFront();
        await welcome.waitForSelector(`button#${id}`);
        const before = await welcome.$eval("[role=status]", (status) => status.textContent);
        await welcome.click(`#${id}`);
        return until(`${id} is answered`, async () => {
          const said = await welcome.$eval("[role=status]", (status) => status.textContent);
          return said === before ? null : said;
        });
      };
      expect(await press("defaults")).toBe("Tapelight reads finance-news sites.");
      await welcome.type("#site", OTHER);
      expect(await press("one")).toContain(OTHER);
      const other = await browser.newPage(browser.address(OTHER, ARTICLE));
      await painted(other);
      expect(await options.$eval("#own-sites", (section) => section.textContent)).toContain(OTHER);
      await browser.withdrawHosts();
      await bare(other);
      expect(await press("every")).toContain("every site");
      await other.bringToFront(); // nothing is read in a hidden tab
      await other.reload();
      await painted(other);
      await browser.withdrawHosts();
      const scripts = "browser.scripting.getRegisteredContentScripts().then((all) => all.length)";
      await until("no gate is registered", async () => (await options.evaluate(scripts)) === 0);
      await other.close();
      await welcome.close();
    },
  );

  it("left no error and made no request", async () => {
    expect(await browser.errors()).toEqual([]);
    expect(await browser.requests()).toEqual([]);
  });
});
