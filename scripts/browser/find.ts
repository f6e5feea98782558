// Finds a browser that is already on this machine.
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { posix, win32 } from "node:path";

/** The two families of browsers the extension is built for. Chrome, Chromium and Edge are one family. */
export type BrowserKind = "chromium" | "firefox";

type Environment = Record<string, string | undefined>;

/** The environment variable that overrides the search for each kind. */
export const OVERRIDE = { chromium: "CHROME_BIN", firefox: "FIREFOX_BIN" } as const;

const PROGRAMS = {
  chromium: {
    linux: [
      "chromium",
      "google-chrome-stable",
      "google-chrome",
      "chromium-browser",
      "microsoft-edge-stable",
      "microsoft-edge",
      "google-chrome-beta",
      "google-chrome-unstable",
    ],
    darwin: [
      "Google Chrome.app/Contents/MacOS/Google Chrome",
      "Chromium.app/Contents/MacOS/Chromium",
      "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "Google Chrome Canary.app/Contents/MacOS/Google Chrome Canary",
    ],
    win32: [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Google\\Chrome SxS\\Application\\chrome.exe",
    ],
    onPath: { darwin: ["chromium", "google-chrome"], win32: ["chrome.exe", "chromium.exe", "msedge.exe"] },
    linuxExtra: ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"],
  },
  firefox: {
    linux: ["firefox-esr", "firefox", "firefox-devedition", "firefox-developer-edition", "firefox-beta"],
    darwin: [
      "Firefox.app/Contents/MacOS/firefox",
      "Firefox Developer Edition.app/Contents/MacOS/firefox",
      "Firefox Nightly.app/Contents/MacOS/firefox",
    ],
    win32: [
      "Mozilla Firefox\\firefox.exe",
      "Mozilla Firefox ESR\\firefox.exe",
      "Firefox Developer Edition\\firefox.exe",
      "Firefox Nightly\\firefox.exe",
    ],
    onPath: { darwin: ["firefox"], win32: ["firefox.exe"] },
    linuxExtra: ["/opt/firefox/firefox", "/usr/lib64/firefox/firefox", "/snap/bin/firefox"],
  },
} as const;

/** Every place a browser of this kind may be, best first. Pure, so that the tables can be tested anywhere. */
export function candidates(kind: BrowserKind, platform: NodeJS.Platform, env: Environment): string[] {
  const programs = PROGRAMS[kind];
  const named = env[OVERRIDE[kind]];
  const found = named ? [named] : [];
  const onPath = (names: readonly string[], path: typeof posix | typeof win32) => {
    const folders = (env.PATH ?? env.Path ?? "").split(path.delimiter).filter((folder) => folder !== "");
    return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  };
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    found.push(...programs.win32.flatMap((program) => roots.map((root) => win32.join(root, program))));
    found.push(...onPath(programs.onPath.win32, win32));
  } else if (platform === "darwin") {
    const roots = ["/Applications", ...(env.HOME ? [posix.join(env.HOME, "Applications")] : [])];
    found.push(...programs.darwin.flatMap((program) => roots.map((root) => posix.join(root, program))));
    found.push(...onPath(programs.onPath.darwin, posix));
  } else {
    // A PATH without the usual folders (cron, systemd) must not hide an installed browser.
    const usual = { ...env, PATH: [env.PATH, "/usr/bin", "/usr/local/bin"].filter(Boolean).join(":") };
    const folders = usual.PATH.split(":").filter((folder) => folder !== "" && !folder.startsWith("/snap/"));
    found.push(...programs.linux.flatMap((name) => folders.map((folder) => posix.join(folder, name))));
    found.push(...programs.linuxExtra);
  }
  return [...new Set(found)];
}

/** Ubuntu's chromium-browser and firefox are scripts that only ask to install a snap. */
function isSnapStub(path: string): boolean {
  if (process.platform !== "linux" || statSync(path).size > 20_000) return false;
  const script = readFileSync(path, "latin1");
  const snap = /\/snap\/bin\/[a-z-]+/.exec(script)?.[0];
  return script.startsWith("#!") && snap !== undefined && !existsSync(snap);
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() && !isSnapStub(path);
  } catch {
    return false;
  }
}

/** The executable of an installed browser of this kind, or null. An override that does not exist is passed over. */
export function findBrowser(kind: BrowserKind): string | null {
  return candidates(kind, process.platform, process.env).find(runnable) ?? null;
}

/** One line that tells how to get a browser of this kind on this platform. */
export function installAdvice(kind: BrowserKind): string {
  const name = kind === "chromium" ? "Chrome, Chromium or Edge" : "Firefox";
  const site = kind === "chromium" ? "https://www.google.com/chrome" : "https://www.mozilla.org/firefox";
  const ways: Partial<Record<NodeJS.Platform, string>> = {
    darwin: `"brew install --cask ${kind === "chromium" ? "google-chrome" : "firefox"}" or ${site}`,
    win32: `"winget install ${kind === "chromium" ? "Google.Chrome" : "Mozilla.Firefox"}" or ${site}`,
    linux:
      kind === "chromium"
        ? `"sudo apt-get install chromium" (Debian), "sudo dnf install chromium" (Fedora) or ${site} (Ubuntu)`
        : `"sudo apt-get install firefox-esr" (Debian), "sudo dnf install firefox" (Fedora) or ${site} (Ubuntu)`,
  };
  const way = ways[process.platform] ?? site;
  return `${name} was not found: install it with ${way}, or set ${OVERRIDE[kind]} to its executable.`;
}
