/**
 * Sites that the browser lets us read: those of the manifest, which the reader may withdraw, and those that the reader
 * has added for good, with an optional host permission and a registered content script.
 */
import browser from "./browser.ts";
import { GATE_FILE, MARK_STYLES_FILE } from "./files.ts";
import { EVERY_SITE, isCovered, patternsOf } from "./sites.ts";

const SCRIPT_ID = "own-sites";

/** Match patterns of the finance-news sites that the manifest names. */
export function defaultPatterns(): string[] {
  return (browser.runtime.getManifest().host_permissions as string[] | undefined) ?? [];
}

/** Asks for the sites of the manifest. Must be called from a click. False where the reader declines. */
export function askForDefaultSites(): Promise<boolean> {
  return browser.permissions.request({ origins: defaultPatterns() });
}

/** Whether the browser lets us read all sites of the manifest. */
export function hasDefaultSites(): Promise<boolean> {
  return browser.permissions.contains({ origins: defaultPatterns() });
}

/** Asks for a site, or for EVERY_SITE. Must be called from a click. False where the reader declines. */
export function addSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: patternsFor(site) });
}

/** Whether the browser lets us read a site. */
export function mayRead(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsOf(site) });
}

/** Whether a site is one of the manifest. */
export const isDefaultSite = (site: string): boolean => defaultFor(site) !== undefined;

/** The manifest's own pattern where it covers the site: its content script comes back with it. */
function patternsFor(site: string): string[] {
  const pattern = defaultFor(site);
  return pattern === undefined ? patternsOf(site) : [pattern];
}

const defaultFor = (site: string): string | undefined =>
  defaultPatterns().find((pattern) => isCovered(`https://${site}/`, [pattern]));

export async function removeSite(site: string): Promise<void> {
  const granted = (await grantedBeyondManifest()).filter((pattern) => siteIn(pattern) === site);
  await browser.permissions.remove({ origins: granted });
}

/** Host names that the reader has granted beyond those of the manifest; EVERY_SITE where all are. */
export async function ownSites(): Promise<string[]> {
  return [...new Set((await grantedBeyondManifest()).map(siteIn))];
}

async function grantedBeyondManifest(): Promise<string[]> {
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const given = new Set(defaultPatterns());
  return granted.filter((pattern) => !given.has(pattern));
}

const siteIn = (pattern: string): string =>
  pattern === "<all_urls>" ? EVERY_SITE : pattern.replace(/^[a-z*]+:\/\/|\/.*$/g, "");

let restoring: Promise<void> = Promise.resolve();

/**
 * Registers the gate for exactly the granted sites; on those of the manifest it runs already. The background does so
 * whenever permissions change, one time after the other: two at once would register the same script twice.
 */
export function restoreSites(): Promise<void> {
  restoring = restoring.then(registerGate, registerGate);
  return restoring;
}

async function registerGate(): Promise<void> {
  const matches = (await ownSites()).flatMap(patternsOf);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      matches,
      excludeMatches: defaultPatterns(),
      js: [GATE_FILE],
      css: [MARK_STYLES_FILE],
      runAt: "document_idle",
      allFrames: true,
      persistAcrossSessions: true,
    },
  ]);
}
