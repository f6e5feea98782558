/** Sites that the reader has added for good: an optional host permission and a registered content script each. */
import browser from "./browser.ts";
import { GATE_FILE } from "./files.ts";
import { patternsOf } from "./sites.ts";

const SCRIPT_ID = "own-sites";

/** Asks for the site and registers the gate there. Must be called from a click. False where the reader declines. */
export async function addSite(site: string): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: patternsOf(site) }))) return false;
  await restoreSites();
  return true;
}

export async function removeSite(site: string): Promise<void> {
  await browser.permissions.remove({ origins: patternsOf(site) });
  await restoreSites();
}

/** Host names that the reader has granted beyond those of the manifest. */
export async function ownSites(): Promise<string[]> {
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const given = new Set(browser.runtime.getManifest().host_permissions as string[] | undefined);
  return granted
    .filter((pattern) => !given.has(pattern))
    .map((pattern) => pattern.replace(/^\*:\/\/|\/\*$/g, ""));
}

/** Registers the gate for exactly the granted sites. */
export async function restoreSites(): Promise<void> {
  const matches = (await ownSites()).flatMap(patternsOf);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      matches,
      js: [GATE_FILE],
      runAt: "document_idle",
      allFrames: true,
      persistAcrossSessions: true,
    },
  ]);
}
