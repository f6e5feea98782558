// Installs a browser where that can be done without asking: as root on Debian and its relatives.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type BrowserKind, findBrowser, installAdvice } from "./find.ts";

/** There is no browser of this kind, and none could be installed. The message says in one line what to do. */
export class BrowserMissingError extends Error {
  override name = "BrowserMissingError";
  constructor(
    readonly kind: BrowserKind,
    reason = "",
  ) {
    super(reason === "" ? installAdvice(kind) : `${installAdvice(kind)} (${reason})`);
  }
}

/** Debian has the first of each; Ubuntu's relatives that ship real packages may have only the second. */
const PACKAGES = { chromium: ["chromium", "chromium-browser"], firefox: ["firefox-esr", "firefox"] } as const;

/** Whether an os-release file describes Debian or something made from it. */
export function isDebianLike(osRelease: string): boolean {
  const words = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((line) =>
    line[1].split(" "),
  );
  return words.some((word) => word === "debian" || word === "ubuntu");
}

/**
 * Whether the output of `apt-cache policy` offers a real package. On Ubuntu the candidate for chromium and firefox
 * has "snap" in its version: a stub that wants a snap daemon, which containers do not have.
 */
export function hasRealCandidate(policy: string): boolean {
  const candidate = /^\s*Candidate: (.*)$/m.exec(policy)?.[1] ?? "(none)";
  return candidate !== "(none)" && !candidate.includes("snap");
}

function canUseApt(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    return isDebianLike(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

/** Runs apt-get with its own output on standard error, since standard output belongs to the program that asked. */
function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env, timeout: 15 * 60_000 }).status === 0;
}

function offered(name: string): boolean {
  // The words of `apt-cache policy` are translated, so the language is fixed.
  const env = { ...process.env, LC_ALL: "C" };
  return hasRealCandidate(
    spawnSync("apt-cache", ["policy", name], { encoding: "utf8", env, timeout: 60_000 }).stdout ?? "",
  );
}

/** The path of a browser of this kind, which is installed first if it is missing and that can be done. */
export async function ensureBrowser(kind: BrowserKind): Promise<string> {
  const found = findBrowser(kind);
  if (found !== null) return found;
  if (!canUseApt()) throw new BrowserMissingError(kind);
  console.error(`No ${kind} browser found. Updating the package lists (apt-get update) …`);
  // An update that fails in part (one broken source) may still have brought what is needed.
  aptGet("update");
  const name = PACKAGES[kind].find(offered);
  if (name === undefined)
    throw new BrowserMissingError(kind, "apt offers no package of it that works without snap");
  console.error(`Installing ${name} (apt-get install) …`);
  const done = aptGet("install", "-y", "--no-install-recommends", name, "fonts-liberation");
  const path = findBrowser(kind);
  if (!done || path === null) throw new BrowserMissingError(kind, `apt-get could not install ${name}`);
  return path;
}
