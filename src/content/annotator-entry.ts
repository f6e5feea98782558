/** Entry of the annotator's bundle: joins the annotator to the extension. */
import browser from "../platform/browser.ts";
import { readCardFacts, readTextRead, readToPage, type TextRead } from "../platform/messages.ts";
import { PAGE_SLOT, type PageSlot } from "../platform/page-slot.ts";
import { sendToBackground } from "../platform/send.ts";
import {
  changeSettings,
  isOnAt,
  readSettings,
  watchSettings,
  withHidden,
  withShown,
} from "../platform/settings.ts";
import { isCovered } from "../platform/sites.ts";
import { Annotator } from "./annotator.ts";
import { clearLeftovers } from "./leftovers.ts";

const scope = globalThis as unknown as PageSlot;
/** Null until the settings are there. */
let annotator: Annotator | null = null;

async function start(): Promise<void> {
  const settings = await readSettings();
  const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined); // the extension may be gone
  // a browser takes the id away from scripts whose extension is no longer there
  const isGone = (): boolean => browser.runtime?.id === undefined;
  annotator = new Annotator(
    {
      readText,
      annotated: (names) => quietly(sendToBackground({ type: "annotated", names })),
      wasRead: (page, extraction) => quietly(sendToBackground({ type: "read", page, extraction })),
      cleared: () => quietly(sendToBackground({ type: "cleared" })),
      askArchive: async (id) =>
        readCardFacts(await sendToBackground({ type: "card-facts", id, address: pageAddress() })),
      hide: (name) => quietly(changeSettings((old) => withHidden(old, name))),
      show: (id) => quietly(changeSettings((old) => withShown(old, id))),
      openArchive: (id) => quietly(sendToBackground({ type: "open-archive", id })),
      isGone,
    },
    settings,
  );
  let on = isOnAt(settings, location.hostname);
  watchSettings((changed) => {
    const nowOn = isOnAt(changed, location.hostname);
    annotator?.changeSettings(changed);
    if (on && !nowOn) annotator?.stop("off");
    else if (!on && nowOn) quietly(sendToBackground({ type: "market-page" })); // starts again
    on = nowOn;
  });
  annotator.start();
}

/** Whoever asks is answered from the first moment on: the page is being read. */
function listen(): void {
  browser.runtime.onMessage.addListener((raw: unknown) => {
    const message = readToPage(raw);
    const pageState = annotator?.pageState ?? { state: "reading" };
    if (message?.type === "page-state") return Promise.resolve(pageState);
    if (message?.type === "frame-state" && !isPageItself() && pageState.state === "annotated")
      return Promise.resolve(pageState);
    if (message?.type === "command" && annotator?.run(message.command) === true) return Promise.resolve(true);
    if (message?.type === "withdrawn" && hasLost(message.lost, message.granted)) annotator?.stop("withdrawn");
    return undefined;
  });
}

/** The address under which the archive has the page. */
function pageAddress(): string {
  const state = annotator?.pageState;
  return state?.state === "annotated" ? state.page.address : location.href;
}

const isPageItself = (): boolean => window === window.top;

async function readText(text: string, title: string | null, date: string | null): Promise<TextRead> {
  const read = readTextRead(await sendToBackground({ type: "extract", text, title, date }));
  if (read === null) throw new Error("the background has not read the text");
  return read;
}

/** Whether this page was covered by what was withdrawn, and is by nothing else. */
const hasLost = (lost: readonly string[], granted: readonly string[]): boolean =>
  isCovered(location.href, lost) && !isCovered(location.href, granted);

if (scope[PAGE_SLOT] !== undefined) scope[PAGE_SLOT].restart();
else {
  scope[PAGE_SLOT] = { restart: () => annotator?.start() };
  clearLeftovers(document);
  listen();
  void start();
}
