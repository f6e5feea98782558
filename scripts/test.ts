/**
 * The whole test: lint, types, build, then the tests by project, fast ones first. The last line is
 * `N passed, N failed`; a skipped test is one whose material is absent.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../src/train/resources.ts";
import { ensureBrowser } from "./browser/install.ts";

const HELP = `Usage: npm test [-- PROJECT…]

Sets everything up, then runs lint, types, build and the tests: unit, property, model (training gives the committed
bytes; evaluation floors), e2e (both browsers). With PROJECT names only those tests run.`;
const PROJECTS = ["unit", "property", "model", "e2e"];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

function tool(name: string, args: string[]): boolean {
  const script = join(
    ROOT,
    "node_modules",
    ...({
      biome: ["@biomejs", "biome", "bin", "biome"],
      tsc: ["typescript", "bin", "tsc"],
      vitest: ["vitest", "vitest.mjs"],
    }[name] ?? []),
  );
  return (
    spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] })
      .status === 0
  );
}

function runStep(name: string, count: Count, run: () => boolean): void {
  const started = performance.now();
  console.log(`\n== ${name}`);
  const ok = run();
  if (ok) count.passed++;
  else count.failed++;
  console.log(
    `== ${name}: ${ok ? "passed" : "FAILED"} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
}

/** Runs one vitest project and adds its counts. A run that dies without a report counts as one failure. */
function runProject(project: string, count: Count): void {
  console.log(`\n== ${project} tests`);
  const folder = mkdtempSync(join(tmpdir(), "tapelight-test-"));
  const report = join(folder, "report.json");
  const ok = tool("vitest", [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  try {
    const result = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    count.passed += result.numPassedTests;
    count.failed += result.numFailedTests;
    count.skipped += result.numPendingTests;
    if (!ok && result.numFailedTests === 0) count.failed++;
  } catch {
    count.failed++;
  }
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  if (asked.includes("--help") || asked.includes("-h")) {
    console.log(HELP);
    return;
  }
  const projects = PROJECTS.filter((project) => asked.length === 0 || asked.includes(project));
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  if (asked.length === 0) {
    runStep("lint", count, () => tool("biome", ["check", "--error-on-warnings", "."]));
    runStep("types", count, () => tool("tsc", ["--noEmit"]));
  }
  runStep(
    "build",
    count,
    () =>
      spawnSync(process.execPath, ["--import", "tsx", "build.mjs"], { cwd: ROOT, stdio: "inherit" })
        .status === 0,
  );
  if (projects.includes("e2e"))
    for (const kind of ["chromium", "firefox"] as const) await ensureBrowser(kind);
  for (const project of projects) runProject(project, count);
  process.exitCode = count.failed === 0 ? 0 : 1;
  if (count.skipped > 0) console.log(`\n${count.skipped} skipped: their material is absent`);
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
  console.log("\n0 passed, 1 failed");
});
