#!/usr/bin/env node
// Runs one of the project's TypeScript programs, installing the dependencies first where they are missing,
// so that every npm command works on a fresh clone. Everything it says itself goes to standard error.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".tapelight-lock");

/** Installs what package-lock.json names, unless exactly that is installed already. */
function ensureDependencies() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing dependencies (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const shell = process.platform === "win32";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell,
  });
  if (done.status !== 0) {
    console.error("npm ci failed; see its messages above.");
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

const [program, ...args] = process.argv.slice(2);
ensureDependencies();
const child = spawnSync(process.execPath, ["--import", "tsx", join(root, program), ...args], {
  stdio: "inherit",
});
process.exit(child.status ?? 1);
