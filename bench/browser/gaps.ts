/** How long a page waits for its turn, told by the page itself; in any browser. */
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { pause } from "../../scripts/browser/wait.ts";
import { type Hosts, inTab, painted } from "./visit.ts";

const STILL = 1000;

/**
 * The longest gap in milliseconds between two messages that the page sends to itself, from the end of loading until the
 * highlights are there and a second more; without the extension for a second.
 */
export async function longestGap(
  browser: ExtensionBrowser,
  hosts: Hosts,
  host: keyof Hosts,
  path: string,
): Promise<number> {
  return inTab(browser, async (page) => {
    const address = browser.address(hosts[host], `${path}?messages`);
    if (host === "withExtension") await painted(page, () => page.goto(address));
    else await page.goto(address);
    await pause(STILL);
    return Number(await page.evaluate("window.benchLongest"));
  });
}
