/** One picture of all page fixtures as the installed extension shows them, a browser each: docs/contact-sheet. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../src/train/resources.ts";
import { highlightedTexts } from "../tests/support/highlights.ts";
import { NEXT_STEP, pageFixtures, servePageFixtures } from "../tests/support/page-fixtures.ts";
import { launchShipped } from "./browser/shipped.ts";
import { pause, until } from "./browser/wait.ts";

const HELP = `Usage: npm run contact-sheet -- [--browser chromium|firefox] [--out FOLDER] [--pages FOLDER]

Needs a build (npm run build). Opens every page of tests/fixtures/pages and writes one picture of them all, a browser
each, to docs/contact-sheet. With --pages it also writes each page's own picture there.`;
const HOST = "www.thestandard.com.hk";
const VIEWPORT = { width: 1200, height: 900 };
/** Milliseconds that a page is given to be read and painted, and to have been left alone. */
const PATIENCE = 10_000;
const LEFT_ALONE = 600;

const { values } = parseArgs({
  options: {
    browser: { type: "string" },
    out: { type: "string", default: join(ROOT, "docs", "contact-sheet") },
    pages: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help === true) console.log(HELP);
else
  for (const kind of ["chromium", "firefox"] as const)
    if (values.browser === undefined || values.browser === kind) await shoot(kind);

async function shoot(kind: "chromium" | "firefox"): Promise<void> {
  mkdirSync(values.out, { recursive: true });
  const server = await servePageFixtures();
  const browser = await launchShipped(kind, { [HOST]: server.port }, { viewport: VIEWPORT });
  const figures: string[] = [];
  for (const fixture of pageFixtures()) {
    const page = await browser.newPage(browser.address(HOST, fixture.path));
    if (fixture.slug === "late-body") await page.evaluate(NEXT_STEP);
    if (fixture.leftAlone !== null) await pause(LEFT_ALONE);
    else await until("The page is painted", async () => (await highlightedTexts(page)).length > 0, PATIENCE);
    const picture = await page.screenshot({ type: "jpeg", quality: 70, encoding: "base64" });
    if (values.pages !== undefined) {
      mkdirSync(values.pages, { recursive: true });
      await page.screenshot({ path: join(values.pages, `${fixture.slug}-${kind}.png`) as `${string}.png` });
    }
    figures.push(
      `<figure><img src="data:image/jpeg;base64,${picture}" alt=""><figcaption>${fixture.slug}</figcaption></figure>`,
    );
    await page.close();
  }
  const sheet = await browser.newPage("about:blank");
  await sheet.setViewport({ width: 1680, height: 900 });
  await sheet.setContent(
    `<style>body { margin: 12px; display: grid; grid-template-columns: repeat(5, 1fr); gap: 12px; font: 13px sans-serif }
    figure { margin: 0 } img { width: 100%; border: 1px solid #ccc }</style>${figures.join("")}`,
  );
  const file = join(values.out, `${kind}.jpg`) as `${string}.jpg`;
  await sheet.screenshot({ path: file, type: "jpeg", quality: 80, fullPage: true });
  console.log(file);
  await browser.close();
  await server.close();
}
