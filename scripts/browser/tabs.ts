// What both browsers do in the same way with tabs.
import type { Browser, Page } from "puppeteer-core";
import type { LaunchOptions } from "./types.ts";
import { TIMEOUT } from "./wait.ts";

/** Opens tabs that have the timeouts and the size every page of a run has. */
export class Tabs {
  #emptyTabTaken = false;
  constructor(
    private readonly browser: Browser,
    private readonly options: LaunchOptions,
  ) {}

  /** A tab in front. The first one is the empty tab the browser starts with, which otherwise would stay around. */
  async open(): Promise<Page> {
    const empty = this.#emptyTabTaken ? undefined : (await this.browser.pages()).find(isEmpty);
    this.#emptyTabTaken = true;
    const page = empty ?? (await this.browser.newPage());
    if (empty !== undefined) await page.bringToFront();
    return this.prepare(page);
  }

  /** A tab that does not become the active one. */
  async openBehind(): Promise<Page> {
    return this.prepare(await this.browser.newPage({ background: true }));
  }

  private async prepare(page: Page): Promise<Page> {
    page.setDefaultTimeout(TIMEOUT);
    page.setDefaultNavigationTimeout(TIMEOUT);
    if (this.options.viewport !== undefined) await page.setViewport(this.options.viewport);
    return page;
  }
}

const isEmpty = (page: Page) => page.url() === "about:blank";

/** The address of a page on one of the hosts. The proxy finds the port, so the address needs none. */
export function addressOn(hosts: Record<string, number>, host: string, path = "/"): string {
  if (!Object.hasOwn(hosts, host))
    throw new Error(`No local server for ${host}; there is ${Object.keys(hosts)}`);
  return new URL(path, `http://${host}/`).href;
}

/** Joins what was seen in the pages with what the proxy saw, which of encrypted requests knows only the host. */
export function joinRequests(full: string[], proxied: string[]): string[] {
  const origins = new Set(full.map((address) => new URL(address).host));
  const hidden = proxied.filter((address) => !origins.has(new URL(address).host));
  return [...new Set([...full, ...hidden])];
}
