/** Names of sites as the reader sees them. */

/** Host name of an http(s) address, or null for any other address. */
export function siteOf(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.hostname : null;
  } catch {
    return null;
  }
}

/** Match patterns of a site, for permissions and content scripts. */
export const patternsOf = (site: string): string[] => [`*://${site}/*`];

/** The name under which every site is meant: its match pattern is that of any host. */
export const EVERY_SITE = "*";

/** Whether any of some match patterns covers an address. */
export function isCovered(address: string, patterns: readonly string[]): boolean {
  const site = siteOf(address);
  return site !== null && patterns.some((pattern) => covers(pattern, new URL(address).protocol, site));
}

function covers(pattern: string, protocol: string, site: string): boolean {
  if (pattern === "<all_urls>") return true;
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (scheme === undefined || (scheme !== "*" && `${scheme}:` !== protocol)) return false;
  if (host === "*" || host === site) return true;
  return host.startsWith("*.") && (site === host.slice(2) || site.endsWith(host.slice(1)));
}

/** The site that a reader means by what they typed, an address or a host name; null where it is neither. */
export function typedSite(typed: string): string | null {
  const text = typed.trim();
  const site = siteOf(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  return site !== null && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(site) ? site : null;
}
