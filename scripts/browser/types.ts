// What the harness offers, whichever browser is behind it.
import type { Browser, Page } from "puppeteer-core";
import type { Card } from "./card.ts";
import type { BrowserKind } from "./find.ts";

export interface LaunchOptions {
  kind: BrowserKind;
  executablePath: string;
  /** The folder of the built extension. In Chromium the extension's ID depends on this path. */
  extensionPath: string;
  /** Folder of the browser profile. Launching again with the same one is a restart that keeps its data. */
  profile: string;
  headless: boolean;
  /** Invented host names of test pages, to the port of 127.0.0.1 that serves them. */
  hosts: Record<string, number>;
  /** Size of the pages. Left out, pages have the size of the window. */
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
  /** Lets the browser load pages outside `hosts`. Left out, all other requests are refused and listed. */
  internet?: boolean;
}

/** The popup of the toolbar button, as it is open. */
export interface PopupView {
  text(): Promise<string>;
  html(): Promise<string>;
  /** A real click of the mouse, which counts as a gesture of the user. */
  click(selector: string): Promise<void>;
  /** Waits until a JavaScript expression is truthy in the popup. */
  waitFor(expression: string): Promise<void>;
  /** The value of a JavaScript expression, or of the promise it gives. */
  evaluate<T>(expression: string): Promise<T>;
  /** Writes a picture of the popup as PNG. */
  screenshot(path: string): Promise<void>;
  /** Closes the popup. Does nothing if it has closed itself. */
  close(): Promise<void>;
}

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Chromium: the extension's ID. Firefox: its UUID. In both the host of its own pages. */
  readonly extensionId: string;
  version(): Promise<string>;
  /** The address of a page on one of the `hosts`. */
  address(host: string, path?: string): string;
  /** A page in a tab of its own, which becomes the active tab. The first one takes the empty tab of the start. */
  newPage(url?: string): Promise<Page>;
  /** A page of the extension in a tab. */
  extensionPage(path: string): Promise<Page>;
  /** Presses the toolbar button for a page, which becomes the active tab. */
  openPopup(page: Page): Promise<PopupView>;
  /** The hover card of a page, or null if there is none. */
  readCard(page: Page): Promise<Card | null>;
  /** A real click on something in the hover card. */
  clickInCard(page: Page, selector: string): Promise<void>;
  /** How many ranges the extension has highlighted on a page. */
  highlightCount(page: Page): Promise<number>;
  /** Stops the background as the browser does when it is idle, and waits until it has stopped. */
  stopBackground(): Promise<void>;
  /** Stops the background once, however busy it is. Whoever asks it again wakes it at once. */
  killBackground(): Promise<void>;
  backgroundRunning(): Promise<boolean>;
  /** Ends the extension and starts it anew, as an update does. Its own pages close. */
  reloadExtension(): Promise<void>;
  /** Does what a keyboard shortcut of the manifest's `commands` does, on a page, which becomes the active tab. */
  runCommand(page: Page, name: string): Promise<void>;
  /**
   * Lets the extension read what a match pattern says, as a reader does in the browser's own settings of extensions.
   * In Chromium these offer the patterns of the manifest's `host_permissions` only.
   */
  grantHosts(pattern: string): Promise<void>;
  /** Takes from the extension all hosts that it may read, in the same way. */
  withdrawHosts(): Promise<void>;
  /** The title of the toolbar button for a page. In Chromium the page becomes the active tab. */
  iconTitle(page: Page): Promise<string>;
  /** The text on the toolbar button for a page. In Chromium the page becomes the active tab. */
  badge(page: Page): Promise<string>;
  /** Uncaught errors of pages and extension, and what the extension wrote to console.error. */
  errors(): Promise<string[]>;
  /** Addresses outside `hosts` and 127.0.0.1 that anything in the browser has asked for. */
  requests(): Promise<string[]>;
  close(): Promise<void>;
}
