/** Which measurement fills which row, in each browser. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { AFTER_LIVE_SECONDS, ChromiumMeter, HIDDEN_SECONDS } from "./chromium.ts";
import { FirefoxMeter } from "./firefox.ts";
import { longestGap } from "./gaps.ts";
import { PATHS } from "./generate.ts";
import { median, type Row } from "./rows.ts";
import type { Cost } from "./trace.ts";
import type { Hosts } from "./visit.ts";

/** What a measurement run is told. */
export interface Plan {
  rounds: number;
  liveSeconds: number;
  hosts: Hosts;
  /** The folder of the built extension. */
  extension: string;
  /** Says what is being measured. */
  progress(what: string): void;
}

/** What annotating may take, in ms: until the highlights are there, and the longest task. */
const ARTICLES = [
  { name: "article of 1,000 words", path: PATHS.short, shown: 60, longest: 16 },
  { name: "article of 5,000 words", path: PATHS.long, shown: 150, longest: 25 },
  { name: "20,000 text nodes", path: PATHS.nodes, shown: null, longest: 50 },
] as const;
/** A name in the first paragraph of the article that is hovered. */
const HOVERED = "New China Life Insurance";
const MEMORY_TARGET = 12;
const GATE_KILOBYTES = 12;

async function times<T>(rounds: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < rounds; round++) results.push(await work());
  return results;
}

const onClock = (costs: readonly Cost[]) => ({
  values: costs.map(({ wall }) => wall),
  processor: costs.map(({ processor }) => processor),
});
const wall = (costs: readonly Cost[]): number[] => costs.map((cost) => cost.wall);

async function gaps(browser: ExtensionBrowser, { rounds, hosts }: Plan, path: string) {
  const longest = (host: keyof Hosts) => times(rounds, () => longestGap(browser, hosts, host, path));
  return { values: await longest("withExtension"), without: await longest("without") };
}

async function messagesRow(browser: ExtensionBrowser, plan: Plan, name: string, path: string): Promise<Row> {
  return {
    name: `${name}: messages wait`,
    measures:
      "the longest gap between messages that the page sends to itself, from the end of loading until a second after the highlights: how long the page's own ordinary tasks are held up",
    unit: "ms",
    ...(await gaps(browser, plan, path)),
  };
}

function gateSize({ extension }: Plan): Row {
  return {
    name: "gate: size",
    measures: "bytes of gate.js, all that is brought into a page that is no market article",
    unit: "KB",
    values: [statSync(join(extension, "gate.js")).size / 1024],
    target: GATE_KILOBYTES,
  };
}

/** Every row, in Chromium. */
export async function chromiumRows(browser: ExtensionBrowser, plan: Plan): Promise<Row[]> {
  const meter = new ChromiumMeter(browser, plan.hosts);
  const { rounds, progress, liveSeconds } = plan;
  progress("warming up");
  await meter.annotation(PATHS.short);
  progress("gate");
  const rows: Row[] = [
    {
      name: "gate: script",
      measures:
        "scripts of the extension on a page that is no market article, compiling and the browser's own preparation of them included",
      unit: "ms",
      ...onClock(await times(rounds, () => meter.gate())),
      target: 1,
    },
    gateSize(plan),
  ];
  for (const { name, path, shown, longest } of ARTICLES) {
    progress(name);
    const costs = await times(rounds, () => meter.annotation(path));
    const without = await times(rounds, () => meter.longestWithout(path));
    if (shown !== null)
      rows.push({
        name: `${name}: highlights`,
        measures:
          "from the background's call that injects the annotator to the end of the first frame with highlights; processor: the tasks of the page's thread meanwhile",
        unit: "ms",
        ...onClock(costs.map((cost) => cost.shown)),
        target: shown,
      });
    rows.push({
      name: `${name}: background`,
      measures: "scripts of the background meanwhile, which reads the text; other threads than the page's",
      unit: "ms",
      ...onClock(costs.map((cost) => cost.background)),
    });
    rows.push({
      name: `${name}: longest task`,
      measures:
        "the longest task of the page's thread with code of the extension, or the frame with the highlights; without: the longest task once the document is there",
      unit: "ms",
      ...onClock(costs.map((cost) => cost.longest)),
      without: wall(without),
      target: longest,
    });
    rows.push(await messagesRow(browser, plan, name, path));
  }
  progress(`live blog, ${liveSeconds} s a round`);
  rows.push({
    name: "live blog: script",
    measures: `scripts of the extension, in the page and in its background, while a block is added every 100 ms for ${liveSeconds} s, and ${AFTER_LIVE_SECONDS} s after, as a part of that time`,
    unit: "%",
    ...onClock(await times(rounds, () => meter.live(liveSeconds))),
    target: 2,
  });
  progress("memory");
  rows.push(...(await chromiumMemory(meter, rounds)));
  progress("hover");
  rows.push({
    name: "hover to card: script",
    measures: "scripts of the extension from the pointer's first move to the card filled from the archive",
    unit: "ms",
    ...onClock(await times(rounds, () => meter.hover(HOVERED))),
    target: 10,
  });
  progress(`hidden tab, ${HIDDEN_SECONDS} s a round`);
  rows.push({
    name: "hidden tab: script",
    measures: `scripts of the extension in ${HIDDEN_SECONDS} s of a hidden annotated tab to whose article a paragraph is added each second`,
    unit: "ms",
    ...onClock(await times(rounds, () => meter.hidden())),
    target: 0,
  });
  return rows;
}

async function chromiumMemory(meter: ChromiumMeter, rounds: number): Promise<Row[]> {
  const withExtension = await times(rounds, () => meter.memory("withExtension"));
  const without = await times(rounds, () => meter.memory("without"));
  const heap = more(
    "heap",
    "JavaScript heap of a tab with the article of 1,000 words after a collection of garbage, beyond the median without the extension; buffers outside the heap do not count",
    withExtension.map((memory) => memory.heap),
    without.map((memory) => memory.heap),
  );
  const inProcess = more(
    "process",
    "private memory of the tab's process, beyond the median without the extension",
    withExtension.flatMap((memory) => memory.process ?? []),
    without.flatMap((memory) => memory.process ?? []),
  );
  return [heap, inProcess].filter((row) => row.values.length > 0);
}

function more(what: string, measures: string, values: number[], without: number[]): Row {
  const usual = median(without);
  return {
    name: `memory more, ${what}`,
    measures,
    unit: "MB",
    values: values.map((value) => value - usual),
    without,
    target: MEMORY_TARGET,
  };
}

/**
 * The rows that can be measured in Firefox. What the extension's scripts take cannot, nor its longest task: between its
 * slices Firefox lets no ordinary task of the page run that could tell.
 */
export async function firefoxRows(browser: ExtensionBrowser, plan: Plan): Promise<Row[]> {
  const meter = new FirefoxMeter(browser, plan.hosts);
  const { rounds, progress } = plan;
  progress("warming up");
  await meter.painted(PATHS.short);
  const rows: Row[] = [gateSize(plan)];
  for (const { name, path, shown } of ARTICLES) {
    progress(name);
    if (shown !== null) {
      const without = await times(rounds, () => meter.loadedWithout(path));
      const usual = median(without);
      rows.push({
        name: `${name}: highlights`,
        measures:
          "from the start of the navigation to the first frame with highlights, less the median of the time that the page takes to load without the extension: gate, start of the background and injection included",
        unit: "ms",
        values: (await times(rounds, () => meter.painted(path))).map((at) => at - usual),
        without,
        target: shown,
      });
    }
    rows.push(await messagesRow(browser, plan, name, path));
  }
  progress("memory");
  const row = more(
    "process",
    "private memory of the process of a tab with the article of 1,000 words after a collection of garbage, beyond the median without the extension",
    (await times(rounds, () => meter.memory("withExtension"))).flatMap((memory) => memory ?? []),
    (await times(rounds, () => meter.memory("without"))).flatMap((memory) => memory ?? []),
  );
  return row.values.length > 0 ? [...rows, row] : rows;
}
