// The entry of the harness: starts a browser with the extension in it.
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import { startProxy } from "./proxy.ts";
import type { ExtensionBrowser, LaunchOptions } from "./types.ts";

export type { Card } from "./card.ts";
export type { ExtensionBrowser, LaunchOptions, PopupView } from "./types.ts";
export { watchdog } from "./wait.ts";

/** Starts a browser with a new or an earlier profile and puts the extension into it. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = resolve(options.profile);
  const extensionPath = resolve(options.extensionPath);
  await mkdir(profile, { recursive: true });
  const proxy = await startProxy({ hosts: options.hosts, internet: options.internet ?? false });
  try {
    const launch = options.kind === "chromium" ? launchChromium : launchFirefox;
    return await launch({ ...options, profile, extensionPath }, proxy);
  } catch (error) {
    proxy.close();
    throw error;
  }
}
