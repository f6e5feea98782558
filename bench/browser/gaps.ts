/** How long a page waits for its turn, told by the page itself; in any browser. */
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { pause } from "../../scripts/browser/wait.ts";
import { type Hosts, inTab, painted } from "./visit.ts";

/**
 * What the page waits for, over and over. `urgent`: tasks of the highest priority, which come between any two tasks, so
 * that the longest gap is the longest task. `messages`: messages to itself, which wait with all that is ordinary.
 */
export type Ticks = "urgent" | "messages";

const STILL = 1000;
const LONGEST = "Math.max(0, ...window.benchGaps)";

/**
 * The longest gap in milliseconds from the end of loading until the highlights are there and a second more; without the
 * extension for a second.
 */
export async function longestGap(
  browser: ExtensionBrowser,
  hosts: Hosts,
  host: keyof Hosts,
  path: string,
  ticks: Ticks,
): Promise<number> {
  return inTab(browser, async (page) => {
    const address = browser.address(hosts[host], `${path}?${ticks}`);
    if (host === "withExtension") await painted(page, () => page.goto(address));
    else await page.goto(address);
    await pause(STILL);
    return Number(await page.evaluate(LONGEST));
  });
}
