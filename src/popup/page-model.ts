/** What the popup knows of the open tab, and how it finds out. */
import browser from "../platform/browser.ts";
import type { PageState, RelatedArticle } from "../platform/messages.ts";
import { askPage, sendToBackground } from "../platform/send.ts";
import { siteOf } from "../platform/sites.ts";

export interface OpenTab {
  id: number;
  address: string;
  /** Null for pages that are no web pages. */
  site: string | null;
}

export type View =
  | { is: "loading" }
  | { is: "no-page" }
  /** No content script answers: the site is not matched or not permitted. */
  | { is: "no-access"; tab: OpenTab }
  | { is: "left-alone"; tab: OpenTab; page: Extract<PageState, { state: "left-alone" }> }
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
    if (page === null) return open.site === null ? { is: "no-page" } : { is: "no-access", tab: open };
    if (page.state === "left-alone") return { is: "left-alone", tab: open, page };
    if (page.state === "annotated") return { is: "annotated", tab: open, page };
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return { is: "no-access", tab: open };
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
