/** The archive page: list, facets, reader, search, keyboard, addresses. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { until } from "../../scripts/browser/wait.ts";
import { openArchivePage, rowOf } from "../support/archive-page.ts";
import { runAxe } from "../support/axe.ts";

describe.each(["chromium", "firefox"] as const)("the archive page in %s", (kind) => {
  let browser: ExtensionBrowser;
  let page: Page;
  let count: number;

  const ask = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  const holds = (expression: string): Promise<unknown> => until(expression, () => ask<boolean>(expression));
  const titles = (): Promise<string[]> =>
    ask(`[...document.querySelectorAll(".row a")].map((link) => link.textContent)`);
  const counted = (text: string): Promise<unknown> =>
    until(text, async () => (await ask("document.querySelector('#count').textContent")) === text);
  const search = async (text: string): Promise<void> => {
    await ask(`document.activeElement.blur()`);
    await page.keyboard.press("/");
    await ask(`document.activeElement.select()`);
    if (text === "") await page.keyboard.press("Backspace");
    else await page.keyboard.type(text);
  };
  const open = async (title: string): Promise<void> => {
    await ask(`${rowOf(title)}.querySelector("a").click()`);
    await holds(`document.querySelector("#article")?.textContent === ${JSON.stringify(title)}`);
  };
  const text = (selector: string): Promise<string> =>
    ask(`document.querySelector("${selector}").textContent`);
  const expectNoFault = async (atLeast: number): Promise<void> => {
    const { faults, checked } = await runAxe((expression) => page.evaluate(expression));
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(atLeast);
  };

  beforeAll(async () => {
    ({ browser, page, count } = await openArchivePage(kind));
  });
  afterAll(() => browser?.close());

  it("lists articles by day, the newest first, with what tells them apart", async () => {
    await counted(`${count} articles`);
    expect(await text(".list h2")).toBe("Tuesday 3 March 2026");
    expect((await titles()).slice(0, 4).sort()).toEqual([
      "Alibaba slips at noon",
      "Meituan and Tencent part ways",
      "Oil steadies",
      "Tencent climbs on buyback",
    ]);
    const metaOf = (title: string): Promise<string> =>
      ask(`${rowOf(title)}.querySelector(".meta").textContent`);
    expect(await metaOf("Tencent climbs")).toBe("Harbour Wire · 17:05 · also at Northbank Post");
    expect(await metaOf("Alibaba slips")).toBe("Quayside Post · 17:05 · 2 versions");
    expect(await metaOf("Oil steadies")).toContain("imported");
    await expectNoFault(100);
  });

  it("has only what is near the window in the page", async () => {
    expect((await titles()).length).toBeLessThan(130);
    await ask(`document.querySelector(".list").scrollTo(0, 1e6)`);
    await holds(
      `[...document.querySelectorAll(".meta")].some((meta) => meta.textContent.includes("came with Tapelight"))`,
    );
    expect((await titles()).length).toBeLessThan(130);
    expect(await titles()).not.toContain("Tencent climbs on buyback");
    const last = `document.querySelector(".list section:last-of-type li:last-child")`;
    expect(await ask(`Number(${last}.getAttribute("aria-posinset"))`)).toBe(count);
    await ask(`document.querySelector(".list").scrollTo(0, 0)`);
    await holds(`${rowOf("Tencent climbs")} !== undefined`);
  });

  it("narrows to all of some companies, and to any of some outlets", async () => {
    const choose = (name: string): Promise<unknown> =>
      until(`${name} can be chosen`, () =>
        ask(`(() => {
          const labels = [...document.querySelectorAll(".facet label")];
          const label = labels.find((label) => label.textContent.startsWith("${name}"));
          label?.click();
          return label !== undefined;
        })()`),
      );
    const left = (...expected: string[]): Promise<unknown> =>
      until(expected.join(), async () => (await titles()).sort().join() === expected.sort().join());
    await choose("Meituan");
    await choose("Quayside Post");
    await left("Alibaba slips at noon", "Meituan and Tencent part ways");
    await choose("Tencent Holdings");
    await left("Meituan and Tencent part ways");
    await choose("Meituan");
    await choose("Northbank Post");
    // a copy is found under the article that it is a copy of
    await left("Meituan and Tencent part ways", "Tencent climbs on buyback");
    await ask(`document.querySelector(".facets > button").click()`);
    await counted(`${count} articles`);
  });

  it("shows an article with its marks, copies, versions and related articles", async () => {
    await open("Tencent climbs on buyback");
    await until("it is painted", async () => (await browser.highlightCount(page)) >= 5);
    expect(await ask(`document.querySelectorAll(".text p").length`)).toBe(3);
    expect(await text(".content header")).toContain("Also at Northbank Post");
    const link = `document.querySelector(".content header a[target]")`;
    expect(await ask(`[${link}.href, ${link}.rel].join(" ")`)).toBe(
      "https://wire.example/Tencent-climbs-on-buyback noopener noreferrer",
    );
    await holds(`document.querySelector(".related .chip") !== null`);
    await expectNoFault(120);
    await open("Alibaba slips at noon");
    expect(await text(".text")).toContain("2.4 percent");
    expect(await text(".versions")).toContain("−1.5 % became −2.4 %");
    await page.click(".versions li:last-child button");
    await holds(`document.querySelector(".text").textContent.includes("1.5 percent")`);
    expect(await text(".earlier")).toContain("This is the version");
  });

  it("is worked by keyboard, and keeps the focus where it belongs", async () => {
    await page.keyboard.press("Escape");
    await holds(`document.querySelector("#pane") === null`);
    const focused = (): Promise<string> => ask("document.activeElement.textContent");
    expect(await focused()).toBe("Alibaba slips at noon");
    const before = await titles();
    const at = before.indexOf("Alibaba slips at noon");
    await page.keyboard.press("j");
    await until("the next row", async () => (await focused()) === before[at + 1]);
    await page.keyboard.press("ArrowDown");
    await until("the row after it", async () => (await focused()) === before[at + 2]);
    await page.keyboard.press("k");
    await until("back", async () => (await focused()) === before[at + 1]);
    await page.keyboard.press("Enter");
    await holds(`document.activeElement.id === "article"`);
    await page.keyboard.press("j");
    await until("the next article", async () => (await focused()) === before[at + 2]);
    await page.keyboard.press("Escape");
    await until("its row", async () => (await focused()) === before[at + 2]);
  });

  it.each(["0700", "tencent", "700 HK"])("finds the same by %s, and marks it", async (query) => {
    await search(query);
    await counted(`4 articles of ${count}`);
    await until("it is understood", async () => (await text(".readings")).includes("Tencent Holdings"));
  });

  it("marks what was searched for in titles and in the article", async () => {
    await search("tencent outlet:harbour HSI > 22000");
    await counted(`1 article of ${count}`);
    expect(await text(".readings li:last-child")).toBe("Hang Seng Index above 22,000");
    await holds(`document.querySelector(".row mark")?.textContent === "Tencent"`);
    await open("Tencent climbs on buyback");
    const marks = `[...document.querySelectorAll(".text mark")].map((mark) => mark.textContent)`;
    await holds(`${marks}.join("; ") === "Tencent; 22,620.33 points"`);
    await until("it is painted", async () => (await browser.highlightCount(page)) >= 5);
    await page.keyboard.press("Escape");
  });

  it("suggests names, and says where nothing is found", async () => {
    await search("meitu");
    await holds(`document.querySelector("#offers [role=option]")?.textContent.includes("Meituan")`);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await counted(`4 articles of ${count}`);
    await search("meituan brent tencent");
    await holds(`document.querySelector(".note")?.textContent.startsWith("No article has all of this")`);
    await page.click(".note button");
    await counted(`${count} articles`);
    await page.click("#help-button");
    await holds(`document.querySelector("dialog").open`);
    await expectNoFault(20);
    await page.keyboard.press("Escape");
  });

  it("opens at a search and at an article by its address", async () => {
    const openAt = async (hash: string): Promise<void> => {
      await page.close();
      page = await browser.extensionPage(`archive.html${hash}`);
    };
    await openAt("#q=outlet%3Aquayside");
    await counted(`2 articles of ${count}`);
    await open("Meituan and Tencent part ways");
    const hash = await ask<string>("location.hash");
    expect(hash).toMatch(/^#q=outlet%3Aquayside&a=\d+$/);
    await openAt(hash);
    await holds(`document.querySelector("#article")?.textContent === "Meituan and Tencent part ways"`);
  });

  it("has room for all of it in a narrow window", async () => {
    await page.setViewport({ width: 360, height: 700 });
    await expectNoFault(20);
    await page.keyboard.press("Escape");
    await holds(`document.querySelector("#pane") === null`);
    expect(await ask("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.click(".side-button");
    await holds(`document.querySelector(".facet")?.checkVisibility() === true`);
    await expectNoFault(20);
  });

  it("left no error and made no request", async () => {
    expect(await browser.errors()).toEqual([]);
    expect(await browser.requests()).toEqual([]);
  });
});
