/** Entry of the annotator's bundle: joins the annotator to the extension. */
import browser from "../platform/browser.ts";
import { readCardFacts, readTextRead, readToPage } from "../platform/messages.ts";
import { PAGE_SLOT, type PageSlot } from "../platform/page-slot.ts";
import type { TextRead } from "../platform/protocol.ts";
import { sendToBackground } from "../platform/send.ts";
import {
  changeSettings,
  DEFAULTS,
  isOnAt,
  readSettings,
  watchSettings,
  withHidden,
  withShown,
} from "../platform/settings.ts";
import { isCovered } from "../platform/sites.ts";
import { giveWay } from "../platform/slices.ts";
import { Annotator } from "./annotator.ts";
import { clearLeftovers } from "./leftovers.ts";

const scope = globalThis as unknown as PageSlot;
/** The annotator of this page, which begins to read by itself. */
function begin(): Annotator {
  const settings = readSettings().catch(() => DEFAULTS);
  const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined); // the extension may be gone
  const annotator = new Annotator(
    {
      readText,
      annotated: (names) => quietly(sendToBackground({ type: "annotated", names })),
      wasRead: (page, extraction) => quietly(sendToBackground({ type: "read", page, extraction })),
      cleared: () => quietly(sendToBackground({ type: "cleared" })),
      askArchive: async (id) =>
        readCardFacts(await sendToBackground({ type: "card-facts", id, address: addressOf(annotator) })),
      hide: (name) => quietly(changeSettings((old) => withHidden(old, name))),
      show: (id) => quietly(changeSettings((old) => withShown(old, id))),
      openArchive: (id) => quietly(sendToBackground({ type: "open-archive", id })),
      // a browser takes the id away from scripts whose extension is no longer there
      isGone: () => browser.runtime?.id === undefined,
    },
    settings,
  );
  quietly(settings.then((first) => followSettings(annotator, isOnAt(first, location.hostname))));
  // getting the script ready was a task of its own
  void giveWay().then(() => annotator.start());
  return annotator;
}

/** `on`: whether Tapelight is on here now. */
function followSettings(annotator: Annotator, on: boolean): void {
  let wasOn = on;
  watchSettings((changed) => {
    const isOn = isOnAt(changed, location.hostname);
    annotator.changeSettings(changed);
    if (wasOn && !isOn) annotator.stop("off");
    else if (!wasOn && isOn) annotator.start();
    wasOn = isOn;
  });
}

/** Whoever asks is answered from the first moment on: the page is being read. */
function listen(annotator: Annotator): void {
  browser.runtime.onMessage.addListener((raw: unknown) => {
    const message = readToPage(raw);
    const { pageState } = annotator;
    if (message?.type === "page-state") return Promise.resolve(pageState);
    if (message?.type === "frame-state" && !isPageItself() && pageState.state === "annotated")
      return Promise.resolve(pageState);
    if (message?.type === "command" && annotator.run(message.command)) return Promise.resolve(true);
    if (message?.type === "withdrawn" && hasLost(message.lost, message.granted)) annotator.stop("withdrawn");
    return undefined;
  });
}

/** The address under which the archive has the page. */
function addressOf({ pageState }: Annotator): string {
  return pageState.state === "annotated" ? pageState.page.address : location.href;
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
  clearLeftovers(document);
  const annotator = begin();
  scope[PAGE_SLOT] = { restart: () => annotator.start() };
  listen(annotator);
}
