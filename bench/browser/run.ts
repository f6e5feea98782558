/** What the installed extension costs on pages, in real browsers. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { BrowserMissingError, ensureBrowser } from "../../scripts/browser/install.ts";
import { launchWithExtension } from "../../scripts/browser/launch.ts";
import { type PageServer, servePages } from "../../scripts/browser/pages.ts";
import { pause } from "../../scripts/browser/wait.ts";
import { ROOT } from "../../src/train/resources.ts";
import { PATHS, pages } from "./generate.ts";
import { REFERENCE } from "./probe.ts";
import { chromiumRows, firefoxRows } from "./rounds.ts";
import { jsonOf, type Report, tableOf } from "./rows.ts";

const HELP = `Usage: npm run bench:pages -- [--browser chromium|firefox] [--rounds N] [--long] [--json]

Builds the extension and measures what it costs on pages of our own: gate, annotation, live blog, memory, hover, hidden
tabs. Medians of the rounds (5), beside the same page without the extension and a reference loop that makes machines
comparable, each with its target. Chromium is measured by traces, Firefox from inside the page: each report says what
its rows measure. Without --browser both are measured.
  --long   lets the live blog run for a minute a round instead of 20 s
  --json   prints one line of JSON for each browser`;
const HOSTS = { withExtension: "www.thestandard.com.hk", without: "harbourledger.example" };
/** A browser that has just started is busy with itself. */
const SETTLED = 5000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: "string" },
      rounds: { type: "string", default: "5" },
      long: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) return void console.log(HELP);
  const kinds = browserKinds(values.browser);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds is a number from 1, not '${values.rounds}'`);
  build();
  const liveSeconds = values.long ? 60 : 20;
  const server = await servePages(pages(liveSeconds));
  try {
    for (const kind of kinds) {
      const report = await measure(kind, server, rounds, liveSeconds);
      console.log(values.json ? jsonOf(report) : `${tableOf(report)}\n`);
    }
  } finally {
    await server.close();
  }
}

function browserKinds(asked: string | undefined): BrowserKind[] {
  if (asked === undefined) return ["chromium", "firefox"];
  if (asked === "firefox" || asked === "chromium") return [asked];
  throw new Error(`--browser is chromium or firefox, not '${asked}'`);
}

function build(): void {
  const stdio = ["ignore", 2, 2] as ["ignore", 2, 2];
  const done = spawnSync(process.execPath, ["--import", "tsx", "build.mjs"], { cwd: ROOT, stdio });
  if (done.status !== 0) throw new Error("The build failed.");
}

async function measure(
  kind: BrowserKind,
  server: PageServer,
  rounds: number,
  liveSeconds: number,
): Promise<Report> {
  const load = loadavg()[0] / cpus().length;
  const profile = mkdtempSync(join(tmpdir(), "tapelight-bench-"));
  const extension = join(ROOT, "dist", kind === "chromium" ? "chrome" : "firefox");
  const browser = await launchWithExtension({
    kind,
    executablePath: await ensureBrowser(kind),
    extensionPath: extension,
    profile,
    headless: true,
    hosts: { [HOSTS.withExtension]: server.port, [HOSTS.without]: server.port },
    viewport: { width: 1200, height: 900 },
  });
  try {
    await pause(SETTLED);
    const page = await browser.newPage(browser.address(HOSTS.without, PATHS.plain));
    const reference: number[] = [];
    for (let round = 0; round < rounds; round++) reference.push(Number(await page.evaluate(REFERENCE)));
    const measureRows = kind === "chromium" ? chromiumRows : firefoxRows;
    const progress = (what: string): void => console.error(`${kind}: ${what} …`);
    const rows = await measureRows(browser, { rounds, liveSeconds, hosts: HOSTS, extension, progress });
    return { browser: await browser.version(), rounds, load, reference, rows };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

main().catch((error: Error) => {
  console.error(error instanceof BrowserMissingError ? error.message : `bench:pages: ${error.message}`);
  process.exitCode = 1;
});
