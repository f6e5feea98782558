// Programs for Firefox's own scope, where the browser's window and its services are. They are source text because
// they run there: a compiled function would refer to helpers of the TypeScript runner that Firefox does not have.
import type { Browser, Page } from "puppeteer-core";
import { TIMEOUT, within } from "./wait.ts";

/** What the harness needs of Puppeteer's inner parts; checked with version 24. */
interface Inside {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

/** A value or an error as WebDriver BiDi reports it. */
export interface BidiAnswer {
  type: "success" | "exception";
  result?: { value?: unknown; shadowRoot?: { sharedId?: string } };
  exceptionDetails?: { text: string };
}

/** Sends a command of WebDriver BiDi that Puppeteer has no method for. */
export async function bidi<T>(browser: Browser, method: string, params: object): Promise<T> {
  const { connection } = browser as unknown as Inside;
  return (await within(method, TIMEOUT, connection.send(method, params))).result as T;
}

/** The name WebDriver BiDi has for a tab. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** The value of an answer, or what went wrong as an exception. */
export function unwrap(answer: BidiAnswer): unknown {
  if (answer.type !== "success") throw new Error(answer.exceptionDetails?.text ?? "Firefox gave no answer");
  return answer.result?.value;
}

/** Runs programs in the scope of the browser's window. */
export class ChromeScope {
  private constructor(
    private readonly browser: Browser,
    private readonly context: string,
  ) {}

  static async of(browser: Browser): Promise<ChromeScope> {
    const wanted = { "moz:scope": "chrome", maxDepth: 0 };
    const tree = await bidi<{ contexts: { context: string }[] }>(browser, "browsingContext.getTree", wanted);
    const [window] = tree.contexts;
    if (window === undefined) throw new Error("Firefox has no window.");
    return new ChromeScope(browser, window.context);
  }

  /** Runs the body of an async function whose parameter is `given`, and returns what it returns. */
  async run<T>(body: string, given: Record<string, string | number> = {}): Promise<T> {
    const answer = await bidi<BidiAnswer>(this.browser, "script.evaluate", {
      target: { context: this.context },
      expression: `(async (given) => JSON.stringify(await (async () => { ${body} })() ?? null))(${JSON.stringify(given)})`,
      awaitPromise: true,
    });
    return JSON.parse(String(unwrap(answer))) as T;
  }
}

/** given: uuid. Starts to take down errors and requests. */
export const WATCH = `
  const own = "moz-extension://" + given.uuid + "/";
  const seen = { errors: [], requests: [] };
  globalThis.harnessSeen = seen;
  const where = (source) => (source.startsWith(own) ? source.slice(own.length) : "page " + source);

  const onMessage = (message) => {
    if (!(message instanceof Ci.nsIScriptError)) return;
    const milder = Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag;
    const source = message.sourceName ?? "";
    if (message.flags & milder || !(source.startsWith(own) || source.startsWith("http"))) return;
    // Firefox's own word for a popup that was closed before its question was answered, as readers close popups; no
    // script can catch it
    if (/Promise (?:resolved|rejected) after context unloaded/.test(message.errorMessage)) return;
    seen.errors.push(where(source) + ":" + message.lineNumber + ": " + message.errorMessage);
  };
  Services.console.registerListener(onMessage);

  // console.error is kept in the process that calls it, so a listener goes into each of them. This process itself
  // refuses the script, which does not matter: no extension runs in it.
  const listener = \`{
    const text = (value) => {
      try {
        return typeof value === "object" && !/Error/.test(String(value)) ? JSON.stringify(value) : String(value);
      } catch {
        return "(unreadable)";
      }
    };
    Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((event) => {
      const { level, filename, arguments: values } = event.wrappedJSObject ?? event;
      if (level !== "error" && level !== "assert") return;
      sendAsyncMessage("harness:console", { level, filename: filename ?? "", text: Array.from(values, text).join(" ") });
    }, Services.scriptSecurityManager.getSystemPrincipal());
  }\`;
  Services.ppmm.addMessageListener("harness:console", ({ data }) => {
    if (!data.filename.startsWith(own)) return;
    seen.errors.push(where(data.filename) + ": console." + data.level + ": " + data.text);
  });
  Services.ppmm.loadProcessScript("data:application/javascript;charset=utf-8," + encodeURIComponent(listener), true);

  const onRequest = (subject) => {
    seen.requests.push(subject.QueryInterface(Ci.nsIHttpChannel).URI.spec);
  };
  Services.obs.addObserver(onRequest, "http-on-opening-request");
`;

export const READ_ERRORS = "return globalThis.harnessSeen.errors;";
export const READ_REQUESTS = "return globalThis.harnessSeen.requests;";

const EXTENSION = "const { extension } = WebExtensionPolicy.getByID(given.addon);";

const ACTION = `
  ${EXTENSION}
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);
`;

const TAB = `
  const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
  const element = NavigableManager.getBrowsingContextById(given.context).top.embedderElement;
  const tab = window.gBrowser.getTabForBrowser(element);
`;

/** given: addon, context. Whether a tab is the active one. */
export const IS_ACTIVE = `${TAB} return window.gBrowser.selectedTab === tab;`;

/** given: addon, context. The badge text for a tab. */
export const BADGE = `${ACTION} ${TAB} return button.action.getProperty(tab, "badgeText") ?? "";`;

/** given: addon, context. The title of the button for a tab. */
export const ICON_TITLE = `${ACTION} ${TAB} return button.action.getProperty(tab, "title") ?? "";`;

/** given: addon, name. Presses the key that Firefox has set up for a shortcut of the manifest. */
export const RUN_COMMAND = `${EXTENSION}
  const command = (await extension.shortcuts.allCommands()).find(({ name }) => name === given.name);
  const letter = command.shortcut.at(-1);
  const keys = [...document.querySelectorAll("keyset[id^=ext-keyset-id] key")];
  keys.find((key) => key.getAttribute("key") === letter).doCommand();
`;

const PERMISSIONS = `${EXTENSION}
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
`;

/** given: addon, pattern. */
export const GRANT = `${PERMISSIONS}
  await ExtensionPermissions.add(given.addon, { permissions: [], origins: [given.pattern] }, extension);
`;

/** given: addon. */
export const WITHDRAW = `${PERMISSIONS}
  const origins = extension.allowedOrigins.patterns.map(({ pattern }) => pattern);
  await ExtensionPermissions.remove(given.addon, { permissions: [], origins }, extension);
`;

/** given: addon. Presses the toolbar button for the active tab. */
export const PRESS_BUTTON = `${ACTION} await button.triggerAction(window);`;

/** given: addon. "running", "stopped" or something in between. */
export const BACKGROUND_STATE = `${EXTENSION} return extension.backgroundState;`;

/** given: addon. Stops the background even if it is busy. */
export const STOP_BACKGROUND = `${EXTENSION} await extension.terminateBackground({ disableResetIdleForTest: true });`;

/** given: addon. Ends the extension and starts it anew. */
export const RELOAD = `
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  await (await AddonManager.getAddonByID(given.addon)).reload();
`;

const POPUP = `const popup = document.querySelector("browser.webextension-popup-browser");`;

/**
 * The size of the popup once its panel is open, else null. While it opens, Firefox moves the document from one
 * element to another, and a click would be lost.
 */
export const OPEN_SIZE = `
  const popups = [...document.querySelectorAll("browser.webextension-popup-browser")];
  if (popups.length !== 1 || popups[0].closest("panel")?.state !== "open") return null;
  const { width, height } = popups[0].getBoundingClientRect();
  return width > 0 && height > 0 ? width + "x" + height : null;
`;

/** given: x, y inside the popup. A click of the mouse. */
export const CLICK_POPUP = `
  ${POPUP}
  const frame = popup.getBoundingClientRect();
  const [x, y] = [frame.x + given.x, frame.y + given.y];
  for (const [type, buttons] of [["mousemove", 0], ["mousedown", 1], ["mouseup", 0]]) {
    // The first is what newer versions have.
    if (window.synthesizeMouseEvent) window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1, buttons }, {});
    else window.windowUtils.sendMouseEvent(type, x, y, 0, 1, 0);
  }
`;

/** Draws the popup as the data address of a PNG. */
export const DRAW_POPUP = `
  ${POPUP}
  const scale = window.devicePixelRatio;
  const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, scale, "white");
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("2d").drawImage(picture, 0, 0);
  const bytes = await (await canvas.convertToBlob({ type: "image/png" })).bytes();
  return bytes.toBase64();
`;

/** Closes the popup as a click beside it does. */
export const HIDE_POPUP = `${POPUP} popup?.closest("panel")?.hidePopup();`;
