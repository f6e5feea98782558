/**
 * The whole test: lint, types, build, then the tests by project, fast ones first. The last line is
 * `N passed, N failed`; a skipped test is one whose material is absent.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ROOT } from "../src/train/resources.ts";
import { ensureBrowser } from "./browser/install.ts";

const HELP = `Usage: npm test [-- PROJECT…]

Sets everything up, then runs lint, types, build and the tests: unit, property, model (training gives the committed
bytes; evaluation floors), e2e (both browsers). With PROJECT names only those tests run.`;
const PROJECTS = ["unit", "property", "model", "e2e"];

interface Count {
  passed: number;
  skipped: number;
  /** What failed: steps, and tests with their files. */
  failures: string[];
}

/** What is read of vitest's JSON report. */
interface Report {
  numPassedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
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
  else count.failures.push(name);
  console.log(
    `== ${name}: ${ok ? "passed" : "FAILED"} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
}

/** The failures in a report, each with the first lines of why. */
function failuresIn(report: Report): string[] {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const failed = assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => `${file}: ${test.fullName}\n${firstLines(test.failureMessages.join("\n"))}`);
    return failed.length === 0 && status === "failed" ? [`${file}\n${firstLines(message)}`] : failed;
  });
}

function firstLines(message: string): string {
  return message
    .split("\n")
    .slice(0, 6)
    .map((line) => `    ${line}`)
    .join("\n");
}

/** Runs one vitest project and adds its counts. A run that dies without a report counts as one failure. */
function runProject(project: string, count: Count): void {
  console.log(`\n== ${project} tests`);
  const folder = mkdtempSync(join(tmpdir(), "tapelight-test-"));
  const file = join(folder, "report.json");
  const ok = tool("vitest", [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  rmSync(folder, { recursive: true, force: true });
  if (report === null) {
    count.failures.push(`${project} tests ended without a report`);
    return;
  }
  const failures = failuresIn(report);
  count.passed += report.numPassedTests;
  count.skipped += report.numPendingTests;
  count.failures.push(...failures);
  if (!ok && failures.length === 0) count.failures.push(`${project} tests ended with an error`);
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  if (asked.includes("--help") || asked.includes("-h")) {
    console.log(HELP);
    return;
  }
  const projects = PROJECTS.filter((project) => asked.length === 0 || asked.includes(project));
  const count: Count = { passed: 0, skipped: 0, failures: [] };
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
  process.exitCode = count.failures.length === 0 ? 0 : 1;
  if (count.skipped > 0) console.log(`\n${count.skipped} skipped: their material is absent`);
  for (const failure of count.failures) console.log(`\nFAILED ${failure}`);
  console.log(`\n${count.passed} passed, ${count.failures.length} failed`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
  console.log("\n0 passed, 1 failed");
});
