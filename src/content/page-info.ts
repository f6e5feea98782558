/** What the archive and the popup are told of the page itself. */
import type { PageArticle } from "../page/article.ts";
import type { PageInfo } from "../platform/protocol.ts";

export function pageInfoOf({ canonical, title, outlet, date }: PageArticle): PageInfo {
  return {
    address: canonicalAddress(canonical),
    title,
    outlet: outlet ?? location.hostname.replace(/^www\./, ""),
    date,
    language: document.documentElement.getAttribute("lang"),
  };
}

/** The page's canonical address where it is an http(s) address of the same host, else the page's own without fragment. */
function canonicalAddress(canonical: string | null): string {
  const own = new URL(location.href);
  own.hash = "";
  if (canonical !== null) {
    try {
      const named = new URL(canonical, own);
      if (/^https?:$/.test(named.protocol) && named.hostname === own.hostname) return named.href;
    } catch {
      // a broken canonical link is as good as none
    }
  }
  return own.href;
}
