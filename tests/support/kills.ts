/** Kills browsers while they save and import, and looks what their archive is like afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { ensureBrowser } from "../../scripts/browser/install.ts";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/browser/launch.ts";
import { pause } from "../../scripts/browser/wait.ts";
import { ROOT } from "../../src/train/resources.ts";
import type { Findings } from "../browser/kill-harness.ts";
import { bundleHarness } from "./bundle.ts";

/** One kill: what was going on, what had been told to be safe by then, and what was found afterwards. */
export interface Kill {
  during: "saving" | "importing";
  after: number;
  safe: number;
  found: Findings;
}

/** Articles that one round may write. */
const ROUND = 800;
/** Kills on one profile: every article is read again after each. */
const ON_ONE = 5;
/** Of the work that goes on before the kill, in milliseconds. */
const SHORTEST = 300;
const LONGEST = 2500;
/** The page is asked this often what is safe, in milliseconds. */
const POLL = 20;

/** Kills a browser so many times, a few times on one profile. `told` hears of each. */
export async function killRounds(
  kind: BrowserKind,
  kills: number,
  told: (kill: Kill) => void,
): Promise<Kill[]> {
  const done: Kill[] = [];
  for (let first = 0; first < kills; first += ON_ONE)
    done.push(...(await killsOnOne(kind, first, Math.min(first + ON_ONE, kills), told)));
  return done;
}

/** Kills number `first` to `end`, the last left out. */
async function killsOnOne(
  kind: BrowserKind,
  first: number,
  end: number,
  told: (kill: Kill) => void,
): Promise<Kill[]> {
  const profile = mkdtempSync(join(tmpdir(), `tapelight-kill-${kind}-`));
  const code = await bundleHarness("kill-harness.ts");
  const safe: number[] = [];
  const done: Kill[] = [];
  let browser = await launch(kind, profile);
  try {
    for (let round = first; round < end; round++) {
      const during = round % 2 === 0 ? "saving" : "importing";
      // spread over the range, the same every time
      const after = SHORTEST + ((round * 0.618034) % 1) * (LONGEST - SHORTEST);
      const numbers = await workUntilKilled(browser, code, during, round * ROUND, after);
      safe.push(...numbers);
      browser = await launch(kind, profile);
      const page = await ownPage(browser, code);
      const found = (await page.evaluate(`harness.look(${JSON.stringify(safe)})`)) as Findings;
      const kill: Kill = { during, after: Math.round(after), safe: numbers.length, found };
      done.push(kill);
      told(kill);
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return done;
}

/** What is wrong with an archive after a kill; empty where nothing is. */
export function faultsOf({ during, after, found }: Kill): string[] {
  const where = `${during}, killed after ${after} ms`;
  const faults = [
    found.missing.length > 0 &&
      `${found.missing.length} articles that were safe are gone (${found.missing[0]})`,
    found.wrong > 0 && `${found.wrong} terms are wrong in the index`,
    found.damaged.length > 0 && `${found.damaged.length} articles are damaged`,
    found.open > 0 && `${found.open} imports did not end`,
    found.count !== found.articles && `${found.count} articles are counted, ${found.articles} are there`,
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${where}: ${fault}`);
}

/** Numbers of the articles of which the page was told that they are safe. */
async function workUntilKilled(
  browser: ExtensionBrowser,
  code: string,
  during: Kill["during"],
  from: number,
  after: number,
): Promise<number[]> {
  const page = await ownPage(browser, code);
  const work = during === "saving" ? `save(${from})` : `importAll(${from}, ${from + ROUND})`;
  await page.evaluate(`void harness.${work}; 0`);
  let end = -1;
  for (const until = performance.now() + after; performance.now() < until; await pause(POLL))
    end = Number(await page.evaluate("harness.safeUntil()"));
  await kill(browser);
  return Array.from({ length: Math.max(end - from, 0) }, (_, i) => from + i);
}

async function ownPage(browser: ExtensionBrowser, code: string): Promise<Page> {
  const page = await browser.extensionPage("options.html");
  await page.evaluate(code);
  return page;
}

async function launch(kind: BrowserKind, profile: string): Promise<ExtensionBrowser> {
  return launchWithExtension({
    kind,
    executablePath: await ensureBrowser(kind),
    extensionPath: join(ROOT, "dist", kind === "chromium" ? "chrome" : "firefox"),
    profile,
    headless: true,
    hosts: {},
  });
}

/** SIGKILL for the browser and all its processes: none may tidy up. */
async function kill({ browser }: ExtensionBrowser): Promise<void> {
  const root = browser.process();
  if (root?.pid === undefined) throw new Error("The browser has no process.");
  const gone = new Promise((done) => root.once("exit", done));
  for (const pid of [root.pid, ...descendants(root.pid)]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // gone already
    }
  }
  await gone;
}

/** Process ids of the children of a process, and of theirs (proc(5)). */
function descendants(root: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])] as const];
      } catch {
        return [];
      }
    });
  const found: number[] = [];
  for (let level = [root]; level.length > 0; ) {
    level = parents.filter(([, parent]) => level.includes(parent)).map(([pid]) => pid);
    found.push(...level);
  }
  return found;
}
