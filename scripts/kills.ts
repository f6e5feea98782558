/** Kills browsers while they save and import, many times, and tells what was lost. */
import { parseArgs } from "node:util";
import { faultsOf, killRounds } from "../tests/support/kills.ts";

const HELP = `Usage: npm run kills -- [--browser chromium|firefox] [--kills N]

Needs a build (npm run build). Fills the archive of the installed extension by saving and importing, sends SIGKILL to
the browser and all its processes in the middle of it (50 times), starts it again on the same profile, and looks whether
every article that was told to be safe is there and the index says what the articles say. Without --browser both.`;

const { values } = parseArgs({
  options: {
    browser: { type: "string" },
    kills: { type: "string", default: "50" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help === true) console.log(HELP);
else {
  const kinds = (["chromium", "firefox"] as const).filter((kind) => (values.browser ?? kind) === kind);
  for (const kind of kinds) {
    const kills = await killRounds(kind, Number(values.kills), (kill) => {
      const { during, after, safe, found } = kill;
      console.log(
        `${kind}: ${during}, killed after ${after} ms: ${safe} safe, ${found.count} in the archive`,
      );
      for (const fault of faultsOf(kill)) console.log(`  FAULT ${fault}`);
    });
    const faults = kills.flatMap(faultsOf);
    const safe = kills.reduce((sum, kill) => sum + kill.safe, 0);
    console.log(`${kind}: ${kills.length} kills, ${safe} articles told to be safe, ${faults.length} faults`);
    if (faults.length > 0) process.exitCode = 1;
  }
}
