// The popup of the toolbar button in Chromium, which is a page like any other once it is open.
import type { Page, Target } from "puppeteer-core";
import type { PopupView } from "./types.ts";
import { TIMEOUT, until } from "./wait.ts";

export class ChromiumPopup implements PopupView {
  private constructor(
    private readonly page: Page,
    private readonly target: Target,
  ) {}

  static async on(target: Target): Promise<ChromiumPopup> {
    const page = await target.asPage();
    page.setDefaultTimeout(TIMEOUT);
    const popup = new ChromiumPopup(page, target);
    await popup.waitFor(`document.readyState === "complete"`);
    return popup;
  }

  text(): Promise<string> {
    return this.evaluate("document.body.innerText");
  }

  html(): Promise<string> {
    return this.evaluate("document.documentElement.outerHTML");
  }

  async click(selector: string): Promise<void> {
    await this.page.click(selector);
  }

  async waitFor(expression: string): Promise<void> {
    await until(`In the popup: ${expression}`, () => this.evaluate(expression));
  }

  async evaluate<T>(expression: string): Promise<T> {
    return (await this.page.evaluate(expression)) as T;
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async close(): Promise<void> {
    const isOpen = () => this.target.browser().targets().includes(this.target);
    // It may close by itself between the question and the order.
    if (isOpen()) await this.page.close().catch(() => {});
    await until("The popup has closed", () => !isOpen());
  }
}
