/** A running browser with the archive page open over articles of every kind that it shows in its own way. */
import type { Page } from "puppeteer-core";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { until } from "../../scripts/browser/wait.ts";
import type { NewArticle } from "../../src/archive/article.ts";
import { bundleHarness } from "./bundle.ts";
import { extractor } from "./extractor.ts";

/** Articles that the extension brings with it. */
const STARTERS = 5;
/** Enough for a list of several pages. */
const FILLERS = 300;

const TENCENT = `Tencent rose 2.6 percent to HK$412.60 in Hong Kong on Tuesday after the company said that it had bought back two million of its own shares during the morning.

The Hang Seng Index closed at 22,620.33 points, a gain of 1.2 percent. Alibaba lost 0.8 percent.

Traders on the Harbour floor spoke of a quiet afternoon.`;

function article(
  title: string,
  body: string,
  { outlet = "Harbour Wire", date = "2026-03-03T17:05:00", ...given }: Partial<NewArticle> = {},
): NewArticle {
  const extraction = extractor.extract(`${title}\n\n${body}`, { title, date });
  const address = `https://wire.example/${title.replaceAll(" ", "-")}`;
  return { address, title, outlet, date, language: "en", origin: "saved", extraction, ...given };
}

const ARTICLES: NewArticle[] = [
  article("Tencent climbs on buyback", TENCENT),
  article("Tencent up after buying shares", TENCENT, { outlet: "Northbank Post" }),
  article("Alibaba slips at noon", "Alibaba fell 1.5 percent to HK$98.10.", { outlet: "Quayside Post" }),
  article("Alibaba slips at noon", "Alibaba fell 2.4 percent to HK$97.20. Meituan rose 1 percent.", {
    outlet: "Quayside Post",
  }),
  article("Meituan and Tencent part ways", "Meituan fell 3 percent while Tencent rose 1.1 percent.", {
    outlet: "Quayside Post",
    date: "2026-03-02T09:30:00",
  }),
  article("Oil steadies", "Brent crude was unchanged at $71.20 a barrel.", {
    date: "2026-03-02T08:00:00",
    address: null,
    origin: "imported",
  }),
];

function fillers(): NewArticle[] {
  return Array.from({ length: FILLERS }, (_, i) => {
    const day = new Date(Date.UTC(2026, 1, 28) - Math.floor(i / 7) * 86_400_000).toISOString().slice(0, 10);
    return article(`Widget report ${i + 1}`, `Widget makers sold ${i + 100} widgets.`, {
      date: `${day}T12:00:00`,
      outlet: "Widget Weekly",
    });
  });
}

export interface OpenArchive {
  browser: ExtensionBrowser;
  page: Page;
  /** Articles in the list: copies stand under their originals. */
  count: number;
}

/** The first one of a title in the list. */
export const rowOf = (title: string): string =>
  `[...document.querySelectorAll(".row")].find((row) => row.textContent.includes(${JSON.stringify(title)}))`;

/** Opens it light in Chromium, dark in Firefox. */
export async function openArchivePage(kind: ExtensionBrowser["kind"]): Promise<OpenArchive> {
  const browser = await launchShipped(
    kind,
    {},
    { viewport: { width: 1280, height: 800 }, colorScheme: kind === "chromium" ? "light" : "dark" },
  );
  const page = await browser.extensionPage("options.html");
  await page.waitForSelector("fieldset");
  await page.evaluate(await bundleHarness("archive-harness.ts"));
  const filled = FILLERS + ARTICLES.length - 1; // one is another's next version
  await until("the archive is filled", async () => {
    const count = await page.evaluate("harness.count()");
    return count === STARTERS;
  });
  await page.evaluate(`harness.fill(${JSON.stringify(ARTICLES)}, ${JSON.stringify(fillers())})`);
  await page.goto((await page.evaluate("location.origin + '/archive.html'")) as string);
  await page.waitForSelector(".row");
  return { browser, page, count: STARTERS + filled - 1 };
}
