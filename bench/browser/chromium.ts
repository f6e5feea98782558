/** Measures in Chromium, by traces: time of the extension's scripts, tasks of the page's thread; and memory. */
import type { Page } from "puppeteer-core";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { pause, until } from "../../scripts/browser/wait.ts";
import { hoverWord } from "../../tests/support/hover.ts";
import { PATHS } from "./generate.ts";
import { CHANGES_MARK, PAINTED_MARK, READY_MARK, START_CHANGES } from "./probe.ts";
import { megabytes, privateMegabytes } from "./processes.ts";
import { record } from "./recording.ts";
import {
  type Cost,
  frameAfter,
  injectedAt,
  inputAt,
  longestOf,
  type Mark,
  markOf,
  sumOf,
  type Task,
  type TraceEvent,
  tasksOf,
  threadOf,
} from "./trace.ts";
import { type Hosts, inTab, painted } from "./visit.ts";

/** After a load: nothing more will come. */
const STILL = 1000;
export const HIDDEN_SECONDS = 10;
/** Added to the live blog's time, for the reading that follows its last block. */
export const AFTER_LIVE_SECONDS = 2;

/** What the page's thread did. */
interface Seen {
  events: TraceEvent[];
  tasks: Task[];
  /** The thread, and when its document was there. */
  thread: Mark;
}

/** What annotating cost. */
export interface Annotation {
  /** From the background's call to the frame with the highlights; of the processor the tasks of the page's thread. */
  shown: Cost;
  /** The longest of the tasks with code of the extension and of the frame with the highlights. */
  longest: Cost;
  /** Scripts of the background meanwhile. */
  background: Cost;
}

/** MB of a tab; `process` is null where the system does not tell. */
export interface Memory {
  heap: number;
  process: number | null;
}

/** Takes one measurement at a call, each in a new tab, which has a new process. */
export class ChromiumMeter {
  private readonly origin: string;

  constructor(
    private readonly browser: ExtensionBrowser,
    private readonly hosts: Hosts,
  ) {
    this.origin = `chrome-extension://${browser.extensionId}/`;
  }

  /** The gate on a page that is no market article. */
  async gate(): Promise<Cost> {
    return inTab(this.browser, async (page) => {
      const { tasks } = await this.watch(page, () => this.visit(page, "withExtension", PATHS.plain));
      return sumOf(tasks, "own");
    });
  }

  async annotation(path: string): Promise<Annotation> {
    return inTab(this.browser, async (page) => {
      const { events, tasks, thread } = await this.watch(page, () => this.visit(page, "withExtension", path));
      const from = injectedAt(events, thread, `${this.origin}annotator.js`);
      const shown = markOf(events, PAINTED_MARK);
      const to = shown === null ? null : frameAfter(events, thread, shown.at);
      if (from === null || to === null) throw new Error("The trace has no annotation.");
      const within = tasks.filter((task) => task.end > from && task.start < to);
      return {
        shown: { wall: to - from, processor: within.reduce((sum, { cost }) => sum + cost.processor, 0) },
        longest: longestOf(within.filter((task) => task.isOwn || task.end >= to)),
        background: sumOf(
          this.backgroundTasks(events).filter((task) => task.end > from && task.start < to),
          "own",
        ),
      };
    });
  }

  /** The longest task once the document is there, on a page without the extension. */
  async longestWithout(path: string): Promise<Cost> {
    return inTab(this.browser, async (page) => {
      const { tasks, thread } = await this.watch(page, () => this.visit(page, "without", path));
      return longestOf(tasks.filter((task) => task.start >= thread.at));
    });
  }

  /** Percent of the time in scripts of the extension, while a live blog grows and is read. */
  async live(seconds: number): Promise<Cost> {
    return inTab(this.browser, async (page) => {
      await this.visit(page, "withExtension", PATHS.live);
      const milliseconds = (seconds + AFTER_LIVE_SECONDS) * 1000;
      const { wall, processor } = await this.costOfChanges(page, milliseconds);
      return { wall: (100 * wall) / milliseconds, processor: (100 * processor) / milliseconds };
    });
  }

  /** Scripts of the extension from the pointer's first move to the filled card. */
  async hover(name: string): Promise<Cost> {
    return inTab(this.browser, async (page) => {
      await this.visit(page, "withExtension", PATHS.short);
      const { events, tasks, thread } = await this.watch(page, async () => {
        await hoverWord(page, name);
        await pause(STILL);
      });
      await until("the card is open", async () => (await this.browser.readCard(page))?.visible);
      const moved = inputAt(events, thread, "pointermove");
      if (moved === null) throw new Error("The pointer did not move.");
      return sumOf(
        tasks.filter((task) => task.end > moved),
        "own",
      );
    });
  }

  /** Scripts of the extension in a tab that is hidden and goes on changing. */
  async hidden(): Promise<Cost> {
    return inTab(this.browser, async (page) => {
      await this.visit(page, "withExtension", PATHS.hidden);
      return inTab(this.browser, async (front) => {
        await front.bringToFront();
        await until("the tab is hidden", () => page.evaluate("document.hidden"));
        const cost = await this.costOfChanges(page, HIDDEN_SECONDS * 1000);
        if (Number(await page.evaluate("window.benchAdded")) < HIDDEN_SECONDS / 2)
          throw new Error("The hidden page did not change.");
        return cost;
      });
    });
  }

  /** A tab with an article, after a collection of garbage. */
  async memory(host: keyof Hosts): Promise<Memory> {
    return inTab(this.browser, async (page) => {
      const { thread } = await this.watch(page, () => this.visit(page, host, PATHS.short));
      const session = await page.createCDPSession();
      for (let pass = 0; pass < 3; pass++) await session.send("HeapProfiler.collectGarbage");
      const { JSHeapUsedSize: heap } = await page.metrics();
      return { heap: megabytes(heap ?? Number.NaN), process: privateMegabytes(thread.pid) };
    });
  }

  /** Opens a page and waits until it is annotated, where it will be, and still. */
  private async visit(page: Page, host: keyof Hosts, path: string): Promise<void> {
    const address = this.browser.address(this.hosts[host], `${path}?frames`);
    if (host === "withExtension" && path !== PATHS.plain) await painted(page, () => page.goto(address));
    else await page.goto(address);
    await pause(STILL);
  }

  /** Scripts of the extension while the page changes. */
  private async costOfChanges(page: Page, milliseconds: number): Promise<Cost> {
    const { events, tasks } = await this.watch(page, async () => {
      await page.evaluate(START_CHANGES);
      await pause(milliseconds);
    });
    const changes = markOf(events, CHANGES_MARK);
    if (changes === null) throw new Error("The page did not change.");
    return sumOf(
      [...tasks, ...this.backgroundTasks(events)].filter((task) => task.start > changes.at),
      "own",
    );
  }

  private backgroundTasks(events: readonly TraceEvent[]): Task[] {
    const thread = threadOf(events, `${this.origin}background.js`);
    return thread === null ? [] : tasksOf(events, thread, this.origin);
  }

  /** Runs `work` and tells what the page's thread did meanwhile. */
  private async watch(page: Page, work: () => Promise<void>): Promise<Seen> {
    const events = await record(this.browser.browser, async () => {
      // tells the thread of a page that is there already; one that is opened sets the mark itself, later
      await page.evaluate(`void performance.mark(${JSON.stringify(READY_MARK)})`);
      await work();
    });
    const thread = markOf(events, READY_MARK);
    if (thread === null) throw new Error("The trace has no mark of the page.");
    return { events, tasks: tasksOf(events, thread, this.origin), thread };
  }
}
