/** Runs the property tests on more cases than the tests do, and on other ones each time. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../src/train/resources.ts";

const HELP = `Usage: npm run fuzz -- [--times N] [--seed N] [FILE…]

Runs the property tests on N times as many cases as npm test (20), starting from a seed of its own, which it prints: with
--seed the same cases come again. FILE: part of a test file's name, such as "search".`;

const { values, positionals } = parseArgs({
  options: {
    times: { type: "string", default: "20" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    help: { type: "boolean", short: "h" },
  },
  allowPositionals: true,
});
const [times, seed] = [values.times, values.seed].map(Number);
if (values.help === true) console.log(HELP);
else if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed)) {
  console.error("--times takes a whole number from 1 on, --seed a whole number");
  process.exitCode = 2;
} else {
  console.log(`Seed ${values.seed}, ${values.times} times the cases of npm test`);
  const run = spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules", "vitest", "vitest.mjs"),
      ...["run", "--project", "property", "--project", "unit", "--testTimeout", String(3_600_000)],
      ...(positionals.length > 0 ? positionals : ["tests/property", ...unitFiles()]),
    ],
    {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, TAPELIGHT_FUZZ: values.times, TAPELIGHT_SEED: values.seed },
    },
  );
  process.exitCode = run.status ?? 1;
}

/** The unit tests that try random cases. */
function unitFiles(): string[] {
  const folder = join(ROOT, "tests", "unit");
  return readdirSync(folder).filter((file) =>
    readFileSync(join(folder, file), "utf8").includes('from "fast-check"'),
  );
}
