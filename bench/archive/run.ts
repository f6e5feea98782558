/** How fast the archive is, in the installed extension in real browsers, at growing sizes. */
import { spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { ROOT } from "../../src/train/resources.ts";
import { REFERENCE } from "../browser/probe.ts";
import { jsonOf, tableOf } from "../browser/rows.ts";
import { archiveRows } from "./measure.ts";

const HELP = `Usage: npm run bench:archive -- [--browser chromium|firefox] [--sizes N,N,…] [--rounds N] [--json]

Builds the extension, fills its archive with generated articles of 300 words to each size in turn (1000,10000,50000) and
measures at each: a question after the background was stopped and while it runs, adding one article, space on the disk;
and MiniSearch on the same articles (up to --peer articles, 10000). Medians of the rounds (11).
  --json   prints one line of JSON for each browser`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: "string" },
      sizes: { type: "string", default: "1000,10000,50000" },
      rounds: { type: "string", default: "11" },
      peer: { type: "string", default: "10000" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) return void console.log(HELP);
  const stdio = ["ignore", 2, 2] as ["ignore", 2, 2];
  const built = spawnSync(process.execPath, ["--import", "tsx", "build.mjs"], { cwd: ROOT, stdio });
  if (built.status !== 0) throw new Error("The build failed.");
  const sizes = values.sizes.split(",").map(Number);
  const rounds = Number(values.rounds);
  if (![rounds, ...sizes].every((n) => Number.isInteger(n) && n > 0))
    throw new Error("--sizes and --rounds are numbers from 1");
  for (const kind of kindsOf(values.browser)) {
    const load = loadavg()[0] / cpus().length;
    const browser = await launchShipped(kind, {});
    try {
      const page = await browser.extensionPage("options.html");
      const reference: number[] = [];
      for (let round = 0; round < 5; round++) reference.push(Number(await page.evaluate(REFERENCE)));
      const progress = (what: string): void => console.error(`${kind}: ${what} …`);
      const rows = await archiveRows(browser, { sizes, rounds, peerUpTo: Number(values.peer), progress });
      const report = { browser: await browser.version(), rounds, load, reference, rows };
      console.log(values.json ? jsonOf(report) : `${tableOf(report)}\n`);
    } finally {
      await browser.close();
    }
  }
}

function kindsOf(asked: string | undefined): BrowserKind[] {
  if (asked === undefined) return ["chromium", "firefox"];
  if (asked === "firefox" || asked === "chromium") return [asked];
  throw new Error(`--browser is chromium or firefox, not '${asked}'`);
}

main().catch((error: Error) => {
  console.error(`bench:archive: ${error.message}`);
  process.exitCode = 1;
});
