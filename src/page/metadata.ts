/** What a page says of itself apart from its text: date, outlet, address. */
import { findDate } from "../core/article/dates.ts";

/** The content of a meta element by property or name; null where it is missing or empty. */
export function metaOf(document: Document, name: string): string | null {
  const content = document
    .querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)
    ?.getAttribute("content");
  const text = content?.replace(/\s+/g, " ").trim() ?? "";
  return text === "" ? null : text;
}

/** The canonical address as the page names it, or null. */
export const canonicalOf = (document: Document): string | null =>
  document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null;

/** The first date that the page's head, its structured data or its time elements name; without zone. */
export function statedDate(document: Document): string | null {
  const stamps = [
    metaOf(document, "article:published_time"),
    metaOf(document, "datePublished"),
    metaOf(document, "date"),
    metaOf(document, "parsely-pub-date"),
    document.querySelector("[itemprop=datePublished]")?.getAttribute("datetime"),
    publishedInData(document),
    document.querySelector("time[datetime]")?.getAttribute("datetime"),
    document.querySelector("time,[class*=dateline],[class*=published],[class*=timestamp]")?.textContent,
  ];
  for (const stamp of stamps) {
    const date = findDate(stamp ?? "");
    if (date !== null) return date;
  }
  return null;
}

/** datePublished of JSON-LD (schema.org NewsArticle), found without trusting the rest to be well formed. */
function publishedInData(document: Document): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const stated = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(script.textContent ?? "");
    if (stated !== null) return stated[1];
  }
  return null;
}
