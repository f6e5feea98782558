// Chromium, Chrome and Edge, through the DevTools protocol.
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from "puppeteer-core";
import { BOX_IN_CARD, type Box, CARD_HOST, type Card, COUNT_HIGHLIGHTS, middle, READ_CARD } from "./card.ts";
import { chromiumFlags } from "./chromium-flags.ts";
import { ChromiumPopup } from "./chromium-popup.ts";
import { ChromiumWatch } from "./chromium-watch.ts";
import { popupPath } from "./manifest.ts";
import { isForeign, type RecordingProxy } from "./proxy.ts";
import { addressOn, joinRequests, Tabs } from "./tabs.ts";
import type { ExtensionBrowser, LaunchOptions, PopupView } from "./types.ts";
import { pause, TIMEOUT, until, within } from "./wait.ts";

export async function launchChromium(
  options: LaunchOptions,
  proxy: RecordingProxy,
): Promise<ExtensionBrowser> {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    userDataDir: options.profile,
    // Only over a pipe does Chromium allow an extension to be installed from a folder.
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.viewport ?? null,
    // "Controlled by automated test software" would take up room in a window that a person looks at.
    ignoreDefaultArgs: options.headless ? [] : ["--enable-automation"],
    args: chromiumFlags(options, proxy.port),
    protocolTimeout: 60_000,
  });
  browser.once("disconnected", () => proxy.close());
  try {
    const watch = new ChromiumWatch(browser);
    const id = await browser.installExtension(options.extensionPath);
    watch.narrowTo(id);
    return new Chromium(browser, id, options, proxy, watch);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

class Chromium implements ExtensionBrowser {
  readonly kind = "chromium";
  readonly #tabs: Tabs;
  readonly #sessions = new WeakMap<Page | Browser, Promise<CDPSession>>();
  #helper: Promise<Page> | undefined;

  constructor(
    readonly browser: Browser,
    readonly extensionId: string,
    private readonly options: LaunchOptions,
    private readonly proxy: RecordingProxy,
    private readonly watch: ChromiumWatch,
  ) {
    this.#tabs = new Tabs(browser, options);
  }

  version(): Promise<string> {
    return this.browser.version();
  }

  address(host: string, path?: string): string {
    return addressOn(this.options.hosts, host, path);
  }

  async newPage(url?: string): Promise<Page> {
    const page = await this.#tabs.open();
    await this.watch.attached(page.target());
    if (url !== undefined) await page.goto(url);
    return page;
  }

  extensionPage(path: string): Promise<Page> {
    return this.newPage(this.own(path));
  }

  async openPopup(page: Page): Promise<PopupView> {
    const path = await popupPath(this.options.extensionPath);
    const earlier = new Set(this.browser.targets());
    const extension = (await this.browser.extensions()).get(this.extensionId);
    if (extension === undefined) throw new Error("The extension is not installed any more.");
    await page.bringToFront();
    const isPopup = (target: Target) => !earlier.has(target) && target.url().startsWith(this.own(path));
    const [target] = await Promise.all([
      this.browser.waitForTarget(isPopup, { timeout: TIMEOUT }),
      extension.triggerAction(page),
    ]);
    await this.watch.attached(target);
    return ChromiumPopup.on(target);
  }

  async readCard(page: Page): Promise<Card | null> {
    return this.askCard<Card>(page, READ_CARD);
  }

  async clickInCard(page: Page, selector: string): Promise<void> {
    const box = await this.askCard<Box>(page, BOX_IN_CARD, selector);
    if (box === null) throw new Error(`Nothing in the card matches ${selector}`);
    const { x, y } = middle(box);
    await page.mouse.click(x, y);
  }

  async highlightCount(page: Page): Promise<number> {
    return Number(await page.evaluate(COUNT_HIGHLIGHTS));
  }

  async stopBackground(): Promise<void> {
    await this.killBackground();
    const session = await this.session(this.browser);
    await until("The service worker has stopped", async () => {
      const ids = await this.runningWorkers();
      // An event that comes in at this moment starts it again, and a start that was under way goes on.
      for (const targetId of ids) await session.send("Target.closeTarget", { targetId }).catch(() => {});
      return ids.length === 0;
    });
  }

  async killBackground(): Promise<void> {
    const workers = this.browser.targets().filter((target) => this.isBackground(target.type(), target.url()));
    for (const target of workers) {
      await this.watch.attached(target);
      // Puppeteer watches the worker, and as long as it does the worker cannot stop: this lets go of it as well.
      const worker = await target.worker().catch(() => null);
      await within(
        "Stopping the service worker",
        TIMEOUT,
        worker?.close().catch(() => {}),
      );
    }
  }

  async reloadExtension(): Promise<void> {
    const page = await this.extensionPage("options.html");
    await page.evaluate("void chrome.runtime.reload()").catch(() => undefined); // the page closes with it
  }

  async backgroundRunning(): Promise<boolean> {
    return (await this.runningWorkers()).length > 0;
  }

  async badge(page: Page): Promise<string> {
    return this.askAboutTab(page, "chrome.action.getBadgeText({ tabId: tab.id })");
  }

  async iconTitle(page: Page): Promise<string> {
    return this.askAboutTab(page, "chrome.action.getTitle({ tabId: tab.id })");
  }

  async runCommand(page: Page, name: string): Promise<void> {
    // The protocol sends keys to pages only, not to the browser: the event is raised where it would arrive.
    const isWorker = (target: Target) => this.isBackground(target.type(), target.url());
    const worker = await (await this.browser.waitForTarget(isWorker, { timeout: TIMEOUT })).worker();
    const tab = await this.askAboutTab(page, "JSON.stringify(tab)");
    await worker?.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, ${tab})`);
  }

  async grantHosts(pattern: string): Promise<void> {
    await this.manage(`chrome.developerPrivate.addHostPermission(id, ${JSON.stringify(pattern)})`);
  }

  async withdrawHosts(): Promise<void> {
    await this.manage(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: "ON_CLICK" })`,
    );
  }

  async errors(): Promise<string[]> {
    await this.settle();
    return [...this.watch.errors];
  }

  async requests(): Promise<string[]> {
    await this.settle();
    const seen = this.watch.requests.filter((address) => isForeign(address, this.options.hosts));
    return joinRequests(seen, this.proxy.foreign());
  }

  async close(): Promise<void> {
    await within("Closing Chromium", TIMEOUT, this.browser.close());
    this.proxy.close();
  }

  /** What an expression gives that may refer to the page's `tab`. */
  private async askAboutTab(page: Page, expression: string): Promise<string> {
    const helper = await this.helper();
    // The protocol does not tell the number of a tab, but the active tab can be asked for.
    await page.bringToFront();
    const answer = await helper.evaluate(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => ${expression})`,
    );
    return String(answer);
  }

  /** Runs an expression on the page where a reader manages extensions; `id` is the extension's. */
  private async manage(expression: string): Promise<void> {
    const page = await this.#tabs.openBehind();
    await page.goto("chrome://extensions", { waitUntil: "domcontentloaded" });
    await page.evaluate(`(async (id) => { await ${expression}; })(${JSON.stringify(this.extensionId)})`);
    await page.close();
  }

  /** Lets reports that are on their way arrive. */
  private async settle(): Promise<void> {
    await pause(150);
    await within("Watching all targets", TIMEOUT, this.watch.allAttached());
  }

  private own(path: string): string {
    return `chrome-extension://${this.extensionId}/${path.replace(/^\//, "")}`;
  }

  private isBackground(type: string, url: string): boolean {
    return type === "service_worker" && url.startsWith(this.own(""));
  }

  /** Asks Chromium itself: Puppeteer sometimes goes on listing a worker that has stopped. */
  private async runningWorkers(): Promise<string[]> {
    const { targetInfos } = await (await this.session(this.browser)).send("Target.getTargets");
    return targetInfos
      .filter(({ type, url }) => this.isBackground(type, url))
      .map(({ targetId }) => targetId);
  }

  /** A tab in the background that has the extension's rights, but runs none of its code. */
  private helper(): Promise<Page> {
    this.#helper ??= this.#tabs.openBehind().then(async (page) => {
      await page.goto(this.own("manifest.json"));
      return page;
    });
    return this.#helper;
  }

  private session(of: Page | Browser): Promise<CDPSession> {
    const session = this.#sessions.get(of) ?? of.target().createCDPSession();
    this.#sessions.set(of, session);
    return session;
  }

  /** Runs a function on the card's closed shadow root, which only the protocol can reach. */
  private async askCard<T>(page: Page, source: string, ...values: string[]): Promise<T | null> {
    const session = await this.session(page);
    const { result: host } = await session.send("Runtime.evaluate", { expression: CARD_HOST });
    if (host.objectId === undefined) return null;
    const { node } = await session.send("DOM.describeNode", { objectId: host.objectId, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object: root } = await session.send("DOM.resolveNode", { backendNodeId });
    const { result } = await session.send("Runtime.callFunctionOn", {
      objectId: root.objectId,
      functionDeclaration: `function (...values) { return (${source})(this, ...values); }`,
      arguments: values.map((value) => ({ value })),
    });
    return JSON.parse(String(result.value)) as T | null;
  }
}
