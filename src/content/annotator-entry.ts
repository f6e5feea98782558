/** Entry of the annotator's bundle: decodes model and tables, and joins the annotator to the extension. */
import resources from "tapelight:resources";
import { Extractor } from "../core/extractor.ts";
import type { Gazetteer } from "../core/gazetteer/gazetteer.ts";
import { decodeModels } from "../core/model/models.ts";
import { lexiconFrom } from "../core/resources.ts";
import browser from "../platform/browser.ts";
import { readCardFacts, readToPage } from "../platform/messages.ts";
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
import { PAGE_SLOT, type PageSlot } from "./page-slot.ts";
import { giveWay } from "./slices.ts";

const scope = globalThis as unknown as PageSlot;

async function start(): Promise<void> {
  const settings = await readSettings();
  const lexicon = lexiconFrom(resources);
  await giveWay();
  const extractor = new Extractor(lexicon, decodeModels(bytesOf(resources.model)));
  await giveWay();
  const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined); // the extension may be gone
  // a browser takes the id away from scripts whose extension is no longer there
  const isGone = (): boolean => browser.runtime?.id === undefined;
  const annotator = new Annotator(
    {
      extractor,
      annotated: (names) => quietly(sendToBackground({ type: "annotated", names })),
      wasRead: (page, extraction) => quietly(sendToBackground({ type: "read", page, extraction })),
      cleared: () => quietly(sendToBackground({ type: "cleared" })),
      askArchive: async (id) =>
        readCardFacts(await sendToBackground({ type: "card-facts", id, address: location.href })),
      listingsOf: (id) => listingsIn(lexicon.gazetteer, id),
      hide: (name) => quietly(changeSettings((old) => withHidden(old, name))),
      show: (id) => quietly(changeSettings((old) => withShown(old, id))),
      isGone,
    },
    settings,
  );
  scope[PAGE_SLOT] = { restart: () => annotator.start() };
  browser.runtime.onMessage.addListener((raw: unknown) => {
    const message = readToPage(raw);
    const { pageState } = annotator;
    if (message?.type === "page-state") return Promise.resolve(pageState);
    if (message?.type === "frame-state" && !isPageItself() && pageState.state === "annotated")
      return Promise.resolve(pageState);
    if (message?.type === "command") annotator.run(message.command);
    if (message?.type === "withdrawn" && hasLost(message.lost, message.granted)) annotator.stop("withdrawn");
    return undefined;
  });
  let on = isOnAt(settings, location.hostname);
  watchSettings((changed) => {
    const nowOn = isOnAt(changed, location.hostname);
    annotator.changeSettings(changed);
    if (on && !nowOn) annotator.stop("off");
    else if (!on && nowOn) quietly(sendToBackground({ type: "market-page" })); // brings the styles back, then restarts
    on = nowOn;
  });
  annotator.start();
}

const isPageItself = (): boolean => window === window.top;

/** A thing's main listing and its others. */
function listingsIn(gazetteer: Gazetteer, id: string): string[] {
  const row = gazetteer.rowWithCode(id);
  return row === null ? [] : [gazetteer.row(row).id, ...gazetteer.row(row).also];
}

/** Whether this page was covered by what was withdrawn, and is by nothing else. */
const hasLost = (lost: readonly string[], granted: readonly string[]): boolean =>
  isCovered(location.href, lost) && !isCovered(location.href, granted);

/** Where the browser decodes by itself (Chrome 140, Firefox 133) this takes a few milliseconds, else some fifty. */
function bytesOf(base64: string): Uint8Array {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array };
  if (fromBase64 !== undefined) return fromBase64.call(Uint8Array, base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

if (scope[PAGE_SLOT] !== undefined) scope[PAGE_SLOT].restart();
else void start();
