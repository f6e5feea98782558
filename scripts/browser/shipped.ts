// A browser with what `npm run build` has made, for who needs it once.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserKind } from "./find.ts";
import { ensureBrowser } from "./install.ts";
import { launchWithExtension } from "./launch.ts";
import type { ExtensionBrowser, LaunchOptions } from "./types.ts";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** Starts it without a window and with a new profile, which is removed when the browser is closed. */
export async function launchShipped(
  kind: BrowserKind,
  hosts: LaunchOptions["hosts"],
  further: Pick<LaunchOptions, "viewport" | "colorScheme"> = {},
): Promise<ExtensionBrowser> {
  const profile = mkdtempSync(join(tmpdir(), `tapelight-${kind}-`));
  const browser = await launchWithExtension({
    kind,
    executablePath: await ensureBrowser(kind),
    extensionPath: join(DIST, kind === "chromium" ? "chrome" : "firefox"),
    profile,
    headless: true,
    hosts,
    ...further,
  });
  const close = browser.close.bind(browser);
  browser.close = async () => {
    await close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return browser;
}
