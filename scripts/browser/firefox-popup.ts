// The popup of the toolbar button in Firefox. WebDriver BiDi does not know it, but a tab of the same extension can
// look into it, and the browser's own scope can press on it and draw it.
import { writeFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { type Box, middle } from "./card.ts";
import { type ChromeScope, CLICK_POPUP, DRAW_POPUP, HIDE_POPUP, OPEN_SIZE } from "./firefox-scope.ts";
import type { PopupView } from "./types.ts";
import { TIMEOUT, until, within } from "./wait.ts";

const VIEW = `browser.extension.getViews({ type: "popup" })[0]`;

/** (selector) => JSON of the box of the first match, which is scrolled into view and watched for a click */
const BOX = `((selector) => {
  const found = document.querySelector(selector);
  if (found === null) return "null";
  found.scrollIntoView({ block: "center" });
  window.harnessClicked = false;
  window.addEventListener("click", () => { window.harnessClicked = true; }, { capture: true, once: true });
  const { x, y, width, height } = found.getBoundingClientRect();
  return JSON.stringify({ x, y, width, height });
})`;

export class FirefoxPopup implements PopupView {
  constructor(
    private readonly helper: Page,
    private readonly scope: ChromeScope,
  ) {}

  /** Waits until the popup has opened and loaded. */
  async opened(): Promise<this> {
    await until("The popup has opened", () =>
      this.helper.evaluate(
        `${VIEW}?.document.readyState === "complete" && ${VIEW}.location.protocol !== "about:"`,
      ),
    );
    let earlier: string | null = null;
    await until("The popup has its size", async () => {
      const size = await this.scope.run<string | null>(OPEN_SIZE);
      const settled = size !== null && size === earlier;
      earlier = size;
      return settled;
    });
    return this;
  }

  /** Waits until no popup is open. The panel goes away a moment after it was told to. */
  async closed(): Promise<void> {
    await until("The popup has closed", () => this.helper.evaluate(`${VIEW} === undefined`));
  }

  text(): Promise<string> {
    return this.evaluate("document.body.innerText");
  }

  html(): Promise<string> {
    return this.evaluate("document.documentElement.outerHTML");
  }

  async click(selector: string): Promise<void> {
    const box = JSON.parse(await this.evaluate<string>(`${BOX}(${JSON.stringify(selector)})`)) as Box | null;
    if (box === null) throw new Error(`Nothing in the popup matches ${selector}`);
    await this.scope.run(CLICK_POPUP, middle(box));
    // A click may close the popup, and then there is nobody left to ask.
    const arrived = `${VIEW} === undefined || ${VIEW}.harnessClicked`;
    await until(`The click on ${selector} has arrived`, () => this.helper.evaluate(arrived));
  }

  async waitFor(expression: string): Promise<void> {
    await until(`In the popup: ${expression}`, () => this.evaluate<boolean>(`Boolean(${expression})`));
  }

  async evaluate<T>(expression: string): Promise<T> {
    // `with` makes every name mean what it means in the popup's window.
    const inside = `(() => { with (${VIEW}) { return (${expression}); } })()`;
    return (await within(expression, TIMEOUT, this.helper.evaluate(inside))) as T;
  }

  async screenshot(path: string): Promise<void> {
    await writeFile(path, Buffer.from(await this.scope.run<string>(DRAW_POPUP), "base64"));
  }

  async close(): Promise<void> {
    await this.scope.run(HIDE_POPUP);
    await this.closed();
  }
}
