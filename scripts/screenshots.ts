/** Makes the pictures of docs/screenshots from the built extension on the sample page, light and dark. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../src/train/resources.ts";
import { hoverWord } from "../tests/support/hover.ts";
import { servePages } from "./browser/pages.ts";
import { launchShipped } from "./browser/shipped.ts";
import { pause, until } from "./browser/wait.ts";

const HELP = `Usage: npm run screenshots -- [--browser chromium|firefox] [--out FOLDER]

Needs a build (npm run build). Writes page, card, popup, settings and archive, light and dark, to docs/screenshots.`;
const HOST = "www.thestandard.com.hk";

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    out: { type: "string", default: join(ROOT, "docs", "screenshots") },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help === true) console.log(HELP);
else for (const scheme of ["light", "dark"] as const) await shoot(scheme);

async function shoot(colorScheme: "light" | "dark"): Promise<void> {
  const kind = values.browser === "firefox" ? "firefox" : "chromium";
  const suffix = colorScheme === "light" ? "" : "-dark";
  const file = (name: string) => join(values.out, `${name}${suffix}.png`) as `${string}.png`;
  mkdirSync(values.out, { recursive: true });
  const server = await servePages(join(ROOT, "tests", "fixtures", "pages"));
  const browser = await launchShipped(
    kind,
    { [HOST]: server.port },
    { viewport: { width: 1120, height: 760 }, colorScheme },
  );
  const page = await browser.newPage(browser.address(HOST, "/harbour-close/page.html"));
  await until("the page is painted", async () => (await browser.highlightCount(page)) > 0);
  await hoverWord(page, "Tencent");
  await until(
    "the card is filled",
    async () => (await browser.readCard(page))?.text.includes("In your archive") === true,
  );
  await pause(200); // the card fades in
  await page.screenshot({ path: file("page") });
  await page.mouse.move(3, 3);
  const popup = await browser.openPopup(page);
  await popup.waitFor("document.querySelector('#related li')");
  await popup.screenshot(file("popup"));
  await popup.click("#tab-Figures");
  await popup.waitFor("document.querySelector('#figures')");
  await popup.screenshot(file("figures"));
  await popup.click("#tab-Names");
  await popup.waitFor("document.querySelector('#names')");
  await popup.screenshot(file("names"));
  await popup.close();
  const options = await browser.extensionPage("options.html");
  await options.waitForSelector("fieldset");
  await options.screenshot({ path: file("options") });
  const archive = await browser.extensionPage("archive.html#a=1");
  await archive.waitForSelector(".row");
  await pause(500); // the saved text is painted
  await archive.screenshot({ path: file("archive") });
  await browser.close();
  await server.close();
}
