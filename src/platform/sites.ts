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
