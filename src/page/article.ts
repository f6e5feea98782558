/**
 * Finds the article on a page: its headline, date, outlet and the blocks (headline, paragraphs, captions, list items,
 * table rows) that hold its text. Works on any DOM, a browser's or a parsed file's.
 */
import { findDate } from "../core/article/dates.ts";
import { NEVER, standsAround } from "./skip.ts";

export interface PageArticle {
  title: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
  outlet: string | null;
  /** Canonical address where the page names one of its own site, else null. */
  canonical: string | null;
  blocks: Element[];
}

const BLOCK = "p,h1,h2,h3,h4,h5,h6,li,figcaption,blockquote,td,th,dd,dt,pre,caption,summary";
const CONTAINERS =
  "p,h1,h2,h3,h4,h5,h6,ul,ol,li,figure,blockquote,table,pre,div,section,article,header,main,dl";

/** The article of a document. `blocks` is empty where there is none. */
export function findArticle(document: Document): PageArticle {
  const root = articleRoot(document);
  const blocks = root === null ? [] : blocksOf(root);
  const headline = document.querySelector("h1");
  if (headline !== null && !blocks.includes(headline) && !blocks.some((block) => headline.contains(block))) {
    if (isReadable(headline)) blocks.unshift(headline);
  }
  return {
    title: text(headline) ?? meta(document, "og:title") ?? trimmed(document.title),
    date: articleDate(document),
    outlet: meta(document, "og:site_name") ?? null,
    canonical: document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null,
    blocks,
  };
}

/** The element that holds most paragraph text among the likely ones, else the body. */
function articleRoot(document: Document): Element | null {
  const { body } = document;
  if (body === null) return null;
  const likely = [
    ...document.querySelectorAll(
      "article,[itemprop=articleBody],[role=main],main,[class*=article-body],[class*=story-body]",
    ),
  ];
  let best: Element = body;
  let most = 0;
  for (const element of likely) {
    const weight = proseLength(element);
    // of nested candidates the outer wins only when it adds prose
    if (weight > most * 1.1) [best, most] = [element, weight];
  }
  return most >= 250 ? best : body;
}

function proseLength(element: Element): number {
  let sum = 0;
  for (const paragraph of element.querySelectorAll("p")) {
    if (!inAround(paragraph, element)) sum += (paragraph.textContent ?? "").trim().length;
  }
  return sum;
}

function inAround(element: Element, root: Element): boolean {
  for (let e: Element | null = element; e !== null && e !== root; e = e.parentElement)
    if (standsAround(e)) return true;
  return false;
}

/** Leaf blocks below an element in document order: no block within a block. */
export function blocksOf(root: Element): Element[] {
  const blocks: Element[] = [];
  const visit = (element: Element): void => {
    if (element !== root && (element.matches(NEVER) || standsAround(element))) return;
    if (element.matches("tr")) {
      if (isReadable(element)) blocks.push(element);
      return;
    }
    const inner = element.querySelector(`${CONTAINERS},tr`);
    if (inner === null || (element.matches(BLOCK) && !hasBlockWithText(element))) {
      if ((element.matches(BLOCK) || hasOwnText(element)) && isReadable(element)) blocks.push(element);
      else for (const child of element.children) visit(child);
      return;
    }
    for (const child of element.children) visit(child);
  };
  visit(root);
  return blocks;
}

const hasBlockWithText = (element: Element): boolean =>
  [...element.querySelectorAll(CONTAINERS)].some((inner) => (inner.textContent ?? "").trim() !== "");

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? "").trim().length > 1);

function isReadable(element: Element): boolean {
  if ((element.textContent ?? "").trim().length < 2) return false;
  const checkVisibility = (element as { checkVisibility?: () => boolean }).checkVisibility;
  return typeof checkVisibility !== "function" || checkVisibility.call(element);
}

const trimmed = (value: string | null | undefined): string | null => {
  const clean = value?.replace(/\s+/g, " ").trim() ?? "";
  return clean === "" ? null : clean;
};
const text = (element: Element | null): string | null => trimmed(element?.textContent);
const meta = (document: Document, name: string): string | null =>
  trimmed(document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute("content"));

function articleDate(document: Document): string | null {
  const stamps = [
    meta(document, "article:published_time"),
    meta(document, "date"),
    document.querySelector("[itemprop=datePublished]")?.getAttribute("content"),
    document.querySelector("time[datetime]")?.getAttribute("datetime"),
    text(document.querySelector("time,[class*=dateline],[class*=published],[class*=timestamp]")),
  ];
  for (const stamp of stamps) {
    const date = findDate(stamp ?? "");
    if (date !== null) return date;
  }
  return null;
}
