// Firefox, release or ESR, through WebDriver BiDi and the browser's own scope.
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { BOX_IN_CARD, type Box, CARD_HOST, type Card, COUNT_HIGHLIGHTS, middle, READ_CARD } from "./card.ts";
import { FirefoxPopup } from "./firefox-popup.ts";
import { FIREFOX_ENVIRONMENT, firefoxPrefs } from "./firefox-prefs.ts";
import {
  BACKGROUND_STATE,
  BADGE,
  type BidiAnswer,
  bidi,
  ChromeScope,
  contextOf,
  GRANT,
  ICON_TITLE,
  IS_ACTIVE,
  PRESS_BUTTON,
  READ_ERRORS,
  READ_REQUESTS,
  RELOAD,
  RUN_COMMAND,
  STOP_BACKGROUND,
  unwrap,
  WATCH,
  WITHDRAW,
} from "./firefox-scope.ts";
import { geckoId } from "./manifest.ts";
import { isForeign, type RecordingProxy } from "./proxy.ts";
import { addressOn, joinRequests, Tabs } from "./tabs.ts";
import type { ExtensionBrowser, LaunchOptions, PopupView } from "./types.ts";
import { pause, TIMEOUT, until, within } from "./wait.ts";

const UUID = "7a9e1164-0000-4000-8000-7a9e11640001";

export async function launchFirefox(
  options: LaunchOptions,
  proxy: RecordingProxy,
): Promise<ExtensionBrowser> {
  const addon = await geckoId(options.extensionPath);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: options.executablePath,
    headless: options.headless,
    userDataDir: options.profile,
    defaultViewport: options.viewport ?? null,
    // Without this Firefox opens no extension pages for us and lets nothing run in its own scope.
    args: ["-remote-allow-system-access"],
    env: FIREFOX_ENVIRONMENT,
    extraPrefsFirefox: firefoxPrefs(options, proxy.port, addon, UUID),
    protocolTimeout: 60_000,
  });
  browser.once("disconnected", () => proxy.close());
  try {
    const scope = await ChromeScope.of(browser);
    await scope.run(WATCH, { uuid: UUID });
    await browser.installExtension(options.extensionPath);
    return new Firefox(browser, addon, options, proxy, scope);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

class Firefox implements ExtensionBrowser {
  readonly kind = "firefox";
  readonly extensionId = UUID;
  readonly #tabs: Tabs;
  #helper: Promise<Page> | undefined;

  constructor(
    readonly browser: Browser,
    private readonly addon: string,
    private readonly options: LaunchOptions,
    private readonly proxy: RecordingProxy,
    private readonly scope: ChromeScope,
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
    if (url !== undefined) await page.goto(url);
    return page;
  }

  async extensionPage(path: string): Promise<Page> {
    return this.load(await this.#tabs.open(), path);
  }

  async openPopup(page: Page): Promise<PopupView> {
    const popup = new FirefoxPopup(await this.helper(), this.scope);
    // One that is still open would be taken for the new one.
    await popup.close();
    await page.bringToFront();
    const tab = { addon: this.addon, context: contextOf(page) };
    await until("The page is in front", () => this.scope.run(IS_ACTIVE, tab));
    await this.scope.run(PRESS_BUTTON, tab);
    return popup.opened();
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
    if (!(await this.backgroundRunning())) return;
    await this.scope.run(STOP_BACKGROUND, { addon: this.addon });
    await until("The background has stopped", async () => !(await this.backgroundRunning()));
  }

  async killBackground(): Promise<void> {
    await this.scope.run(STOP_BACKGROUND, { addon: this.addon });
  }

  async backgroundRunning(): Promise<boolean> {
    return (await this.scope.run(BACKGROUND_STATE, { addon: this.addon })) !== "stopped";
  }

  async reloadExtension(): Promise<void> {
    this.#helper = undefined;
    await this.scope.run(RELOAD, { addon: this.addon });
  }

  badge(page: Page): Promise<string> {
    return this.scope.run(BADGE, { addon: this.addon, context: contextOf(page) });
  }

  iconTitle(page: Page): Promise<string> {
    return this.scope.run(ICON_TITLE, { addon: this.addon, context: contextOf(page) });
  }

  async runCommand(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    const tab = { addon: this.addon, context: contextOf(page) };
    await until("The page is in front", () => this.scope.run(IS_ACTIVE, tab));
    await this.scope.run(RUN_COMMAND, { addon: this.addon, name });
  }

  async grantHosts(pattern: string): Promise<void> {
    await this.scope.run(GRANT, { addon: this.addon, pattern });
  }

  async withdrawHosts(): Promise<void> {
    await this.scope.run(WITHDRAW, { addon: this.addon });
  }

  async errors(): Promise<string[]> {
    // Lets messages of other processes arrive.
    await pause(150);
    return this.scope.run(READ_ERRORS);
  }

  async requests(): Promise<string[]> {
    await pause(150);
    const seen = await this.scope.run<string[]>(READ_REQUESTS);
    const foreign = seen.filter((address) => isForeign(address, this.options.hosts));
    return joinRequests(foreign, this.proxy.foreign());
  }

  async close(): Promise<void> {
    await within("Closing Firefox", 2 * TIMEOUT, this.browser.close());
    this.proxy.close();
  }

  /** A tab in the background that has the extension's rights, but runs none of its code. */
  private helper(): Promise<Page> {
    this.#helper ??= this.#tabs.openBehind().then((page) => this.load(page, "manifest.json"));
    return this.#helper;
  }

  /** WebDriver BiDi reports no load event for extension pages, so the document itself is asked. */
  private async load(page: Page, path: string): Promise<Page> {
    const address = `moz-extension://${UUID}/${path.replace(/^\//, "")}`;
    await page.goto(address, { waitUntil: [] });
    const loaded = `location.protocol === "moz-extension:" && document.readyState === "complete"`;
    await until(`${path} has loaded`, () => page.evaluate(loaded));
    return page;
  }

  /** Runs a function on the card's closed shadow root, which WebDriver BiDi hands out on request. */
  private async askCard<T>(page: Page, source: string, ...values: string[]): Promise<T | null> {
    const target = { context: contextOf(page) };
    const host = await bidi<BidiAnswer>(this.browser, "script.evaluate", {
      target,
      expression: CARD_HOST,
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: "all" },
    });
    const node = unwrap(host) as { shadowRoot?: { sharedId?: string } | null } | undefined;
    const sharedId = node?.shadowRoot?.sharedId;
    if (sharedId === undefined) return null;
    const answer = await bidi<BidiAnswer>(this.browser, "script.callFunction", {
      target,
      functionDeclaration: source,
      arguments: [{ sharedId }, ...values.map((value) => ({ type: "string", value }))],
      awaitPromise: false,
    });
    return JSON.parse(String(unwrap(answer))) as T | null;
  }
}
