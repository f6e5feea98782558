/** What both browsers' measurements need of a page. */
import type { ConsoleMessage, Page } from "puppeteer-core";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { within } from "../../scripts/browser/wait.ts";
import { PAINTED_MARK } from "./probe.ts";

/** Two hosts that serve the same pages. */
export interface Hosts {
  /** The manifest matches it. */
  withExtension: string;
  /** The extension has no access to it. */
  without: string;
}

const PATIENCE = 30_000;

/** Opens a page and resolves when its probe says that highlights are shown. Asks the page nothing meanwhile. */
export async function painted(page: Page, open: () => Promise<unknown>): Promise<void> {
  let listener = (_: ConsoleMessage): void => undefined;
  const said = new Promise<void>((done) => {
    listener = (message) => {
      if (message.text() === PAINTED_MARK) done();
    };
    page.on("console", listener);
  });
  try {
    await open();
    await within("The page's annotation", PATIENCE, said);
  } finally {
    page.off("console", listener);
  }
}

/** Runs `work` in a tab of its own. */
export async function inTab<T>(browser: ExtensionBrowser, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}
