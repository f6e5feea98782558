/**
 * Builds the extension and opens a browser with it on a news page. Without a display it runs headless, saves
 * screenshots and prints what was recognized and related.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { ROOT } from "../src/train/resources.ts";
import { articlePage } from "./article-page.ts";
import { type BrowserKind, findBrowser } from "./browser/find.ts";
import { BrowserMissingError, ensureBrowser } from "./browser/install.ts";
import { type ExtensionBrowser, launchWithExtension } from "./browser/launch.ts";
import { servePages } from "./browser/pages.ts";
import { until } from "./browser/wait.ts";

const HELP = `Usage: npm start [-- [FILE_OR_URL] [--browser chromium|firefox] [--headless]]

Builds Tapelight and opens a browser with it on a sample news page of our own, on an article file (.txt, .md, .html)
shown as a page, or on a web address. Installs chromium where no browser is found on Debian or Ubuntu as root.
Without a display (or with --headless) it saves screenshots to shots/ and prints what was recognized and related.`;
/** A host that the manifest matches: the sample is served under its name, by a local server. */
const HOST = "www.thestandard.com.hk";
const SHOTS = join(ROOT, "shots");

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: "string" },
      headless: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) return void console.log(HELP);
  const kind = browserKind(values.browser);
  const executablePath = await ensureBrowser(kind);
  if (
    spawnSync(process.execPath, ["--import", "tsx", "build.mjs"], { cwd: ROOT, stdio: "inherit" }).status !==
    0
  )
    throw new Error("The build failed.");
  const headless = values.headless || !hasDisplay();
  const [target] = positionals;
  const isAddress = target !== undefined && /^https?:\/\//.test(target);
  const server = await servePages(isAddress ? {} : pagesFor(target));
  const profile = mkdtempSync(join(tmpdir(), "tapelight-start-"));
  const browser = await launchWithExtension({
    kind,
    executablePath,
    extensionPath: join(ROOT, "dist", kind === "chromium" ? "chrome" : "firefox"),
    profile,
    headless,
    hosts: { [HOST]: server.port },
    viewport: { width: 1200, height: 1000 },
    ...(isAddress ? { internet: true } : {}),
  });
  try {
    const page = await browser.newPage(isAddress ? target : browser.address(HOST, "/article.html"));
    console.log(
      `${await browser.version()} with Tapelight on ${isAddress ? target : (target ?? "a sample news page")}`,
    );
    if (headless) await report(browser, page);
    else {
      console.log(
        "Hover an underlined name or a tinted number; press the Tapelight icon in the toolbar. Close the browser to end.",
      );
      await new Promise<void>((done) => browser.browser.once("disconnected", () => done()));
    }
  } finally {
    await browser.close().catch(() => undefined); // the reader may have closed it
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function browserKind(asked: string | undefined): BrowserKind {
  if (asked === "firefox" || asked === "chromium") return asked;
  if (asked !== undefined) throw new Error(`--browser is chromium or firefox, not '${asked}'`);
  return findBrowser("chromium") === null && findBrowser("firefox") !== null ? "firefox" : "chromium";
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** The page to serve: the sample, or the reader's own file. */
function pagesFor(file: string | undefined): Record<string, string> {
  const path =
    file === undefined ? join(ROOT, "tests/fixtures/pages/harbour-close/page.html") : resolve(file);
  if (!existsSync(path)) throw new Error(`There is no file ${file}.`);
  const source = readFileSync(path, "utf8");
  return { "/article.html": /\.html?$/i.test(path) ? source : articlePage(source) };
}

/** Screenshots of page, card and popup, and in words what they show. */
async function report(browser: ExtensionBrowser, page: Page): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await until("the page is annotated", async () => (await browser.highlightCount(page)) > 0).catch(
    () => undefined,
  );
  const popup = await browser.openPopup(page);
  await popup.waitFor("document.querySelector('#related, .note')");
  await popup.screenshot(join(SHOTS, "popup.png"));
  const marks = await browser.highlightCount(page);
  console.log(`\n${marks} marks on the page\n`);
  if (marks > 0) {
    console.log(`${await popup.evaluate<string>("document.querySelector('#summary').textContent")}\n`);
    const rows =
      "[...document.querySelectorAll('#names li')].map((li) => li.innerText.replaceAll('\\n', ' ')).join('\\n')";
    const related = await popup.evaluate<string>(
      "[...document.querySelectorAll('#related li')].map((li) => li.innerText.replace(/\\n+/g, ' | ')).join('\\n')",
    );
    await popup.click("#tab-Names");
    await popup.waitFor("document.querySelector('#names')");
    console.log(`Recognized\n${await popup.evaluate<string>(rows)}\n\nRelated in the archive\n${related}\n`);
  } else console.log(await popup.text());
  await popup.close();
  await page.screenshot({ path: join(SHOTS, "page.png") as `${string}.png` });
  for (const name of ["page.png", "popup.png"]) console.log(`shots/${basename(name)}`);
}

main().catch((error: Error) => {
  console.error(error instanceof BrowserMissingError ? error.message : `start: ${error.message}`);
  process.exitCode = 1;
});
