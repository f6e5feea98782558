/** Records traces of a running Chromium, all of its processes. */
import type { Browser } from "puppeteer-core";
import { within } from "../../scripts/browser/wait.ts";
import type { TraceEvent } from "./trace.ts";

const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8.execute",
  "extensions",
  "blink.user_timing",
];
const PATIENCE = 30_000;

/** Runs `work` and gives the events meanwhile. */
export async function record(browser: Browser, work: () => Promise<void>): Promise<TraceEvent[]> {
  // a session of the browser: that of a page leaves the extension's own process out
  const session = await browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((done) => session.once("Tracing.tracingComplete", () => done()));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { recordMode: "recordAsMuchAsPossible", includedCategories: CATEGORIES },
  });
  try {
    await work();
  } finally {
    await session.send("Tracing.end");
    await within("The trace", PATIENCE, complete);
    await session.detach();
  }
  return events;
}
