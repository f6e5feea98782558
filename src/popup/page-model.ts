/** What the popup knows of the open tab, and how it finds out. */
import browser from "../platform/browser.ts";
import type { LeftAlone, PageState, RelatedArticle } from "../platform/messages.ts";
import { isDefaultSite, mayRead } from "../platform/own-sites.ts";
import { askPage, sendToBackground } from "../platform/send.ts";
import { siteOf } from "../platform/sites.ts";

export interface OpenTab {
  id: number;
  address: string;
  /** Null for pages that are no web pages. */
  site: string | null;
}

/** Why a page is left alone, other than for want of permission. */
export type ReasonShown = Exclude<LeftAlone, "withdrawn">;

export type View =
  | { is: "loading" }
  | { is: "no-page" }
  /** No content script answers: the site is not matched, or its permission was withdrawn. */
  | { is: "no-access"; tab: OpenTab; isWithdrawn: boolean }
  | { is: "left-alone"; tab: OpenTab; reason: ReasonShown }
  | { is: "annotated"; tab: OpenTab; page: Extract<PageState, { state: "annotated" }> };

export type RelatedView = { is: "loading" } | { is: "failed" } | { is: "done"; articles: RelatedArticle[] };

/** How long the popup waits for a page that is still being read. */
const PATIENCE = 3000;
const STEP = 60;

/** Looks at the active tab of the window. */
export async function lookAtTab(): Promise<View> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { is: "no-page" };
  const open: OpenTab = { id: tab.id, address: tab.url ?? "", site: siteOf(tab.url ?? "") };
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    const page = await askPage(open.id);
    if (page === null) return noAccess(open);
    if (page.state === "left-alone") {
      const { reason } = page;
      return reason === "withdrawn" ? noAccess(open) : { is: "left-alone", tab: open, reason };
    }
    if (page.state === "annotated") return { is: "annotated", tab: open, page };
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return noAccess(open);
}

async function noAccess(tab: OpenTab): Promise<View> {
  if (tab.site === null) return { is: "no-page" };
  const isWithdrawn = isDefaultSite(tab.site) && !(await mayRead(tab.site));
  return { is: "no-access", tab, isWithdrawn };
}

/** What the archive relates to an annotated page. */
export async function relatedTo(page: Extract<PageState, { state: "annotated" }>): Promise<RelatedView> {
  try {
    const articles = await sendToBackground({
      type: "related",
      extraction: page.extraction,
      address: page.page.address,
    });
    return Array.isArray(articles) ? { is: "done", articles } : { is: "failed" };
  } catch {
    return { is: "failed" };
  }
}
