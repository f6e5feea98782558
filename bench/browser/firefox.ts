/** Measures in Firefox, from inside the page, since traces are not at hand there; and memory of the tab's process. */
import type { Page } from "puppeteer-core";
import { ChromeScope, contextOf } from "../../scripts/browser/firefox-scope.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { pause } from "../../scripts/browser/wait.ts";
import { PATHS } from "./generate.ts";
import { privateMegabytes } from "./processes.ts";
import { type Hosts, inTab, painted } from "./visit.ts";

const STILL = 1000;

/** given: context. The number of the process that a tab's page lives in. */
const PROCESS_OF_TAB = `
  const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
  return NavigableManager.getBrowsingContextById(given.context).currentWindowGlobal.osPid;`;

/** Collects garbage in all processes of pages. */
const COLLECT_GARBAGE = `
  for (let pass = 0; pass < 3; pass++) {
    Services.obs.notifyObservers(null, "child-gc-request");
    Services.obs.notifyObservers(null, "child-cc-request");
  }`;

const LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd";

/** Takes one measurement at a call, each in a new tab. */
export class FirefoxMeter {
  constructor(
    private readonly browser: ExtensionBrowser,
    private readonly hosts: Hosts,
  ) {}

  /** Milliseconds from the start of the navigation to the first frame with highlights. */
  async painted(path: string): Promise<number> {
    return inTab(this.browser, async (page) => {
      await this.visit(page, "withExtension", `${path}?frames`);
      return Number(await page.evaluate("window.benchPainted"));
    });
  }

  /** Milliseconds from the start of the navigation to the end of loading, without the extension. */
  async loadedWithout(path: string): Promise<number> {
    return inTab(this.browser, async (page) => {
      await this.visit(page, "without", `${path}?frames`);
      return Number(await page.evaluate(LOADED));
    });
  }

  /** Private MB of the process of a tab with an article, after a collection of garbage; null where it is not known. */
  async memory(host: keyof Hosts): Promise<number | null> {
    return inTab(this.browser, async (page) => {
      await this.visit(page, host, `${PATHS.short}?frames`);
      const scope = await ChromeScope.of(this.browser.browser);
      const pid = await scope.run<number>(PROCESS_OF_TAB, { context: contextOf(page) });
      await scope.run(COLLECT_GARBAGE);
      await pause(STILL);
      return privateMegabytes(pid);
    });
  }

  /** Opens a page and waits until it is annotated, where it will be, and a moment longer. */
  private async visit(page: Page, host: keyof Hosts, path: string): Promise<void> {
    const address = this.browser.address(this.hosts[host], path);
    if (host === "withExtension") await painted(page, () => page.goto(address));
    else await page.goto(address);
    await pause(STILL);
  }
}
