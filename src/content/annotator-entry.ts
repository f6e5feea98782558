/** Entry of the annotator's bundle: decodes model and tables, and joins the annotator to the extension. */
import resources from "tapelight:resources";
import { Extractor } from "../core/extractor.ts";
import { decodeModels } from "../core/model/models.ts";
import { lexiconFrom } from "../core/resources.ts";
import browser from "../platform/browser.ts";
import { readToPage } from "../platform/messages.ts";
import { sendToBackground } from "../platform/send.ts";
import { readSettings, watchSettings } from "../platform/settings.ts";
import { Annotator } from "./annotator.ts";
import { PAGE_SLOT, type PageSlot } from "./page-slot.ts";

const scope = globalThis as unknown as PageSlot;

async function start(): Promise<void> {
  const settings = await readSettings();
  const extractor = new Extractor(lexiconFrom(resources), decodeModels(bytesOf(resources.model)));
  const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined); // the extension may be gone
  // a browser takes the id away from scripts whose extension is no longer there
  const isGone = (): boolean => browser.runtime?.id === undefined;
  const annotator = new Annotator(
    {
      extractor,
      annotated: (names) => quietly(sendToBackground({ type: "annotated", names })),
      cleared: () => quietly(sendToBackground({ type: "cleared" })),
      askArchive: (id) => sendToBackground({ type: "card-facts", id, address: location.href }),
      isGone,
    },
    settings,
  );
  scope[PAGE_SLOT] = { restart: () => annotator.start() };
  browser.runtime.onMessage.addListener((message: unknown) => {
    const question = readToPage(message);
    const silent =
      question?.type === "frame-state" && (isPageItself() || annotator.pageState.state !== "annotated");
    return question === null || silent ? undefined : Promise.resolve(annotator.pageState);
  });
  let on = !settings.offSites.includes(location.hostname);
  watchSettings((changed) => {
    const nowOn = !changed.offSites.includes(location.hostname);
    annotator.changeSettings(changed);
    if (on && !nowOn) annotator.stop();
    else if (!on && nowOn) quietly(sendToBackground({ type: "market-page" })); // brings the styles back, then restarts
    on = nowOn;
  });
  annotator.start();
}

const isPageItself = (): boolean => window === window.top;

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
