/** What the popup knows of the open tab, and how it finds out. */
import browser from "../platform/browser.ts";
import { isDefaultSite, mayRead } from "../platform/own-sites.ts";
import type { LeftAlone, PageState, RelatedArticle } from "../platform/protocol.ts";
import { askPage, sendToBackground } from "../platform/send.ts";
import { siteOf } from "../platform/sites.ts";

export interface OpenTab {
  id: number;
  address: string;
  /** Null for pages that are no web pages. */
  site: string | null;
  access: Access;
}

/** Whether the browser lets us read the tab's site without a click; "withdrawn" for a site of the manifest. */
export type Access = "granted" | "withdrawn" | "not-granted";

/** Why a page is left alone, other than for want of permission. */
export type ReasonShown = Exclude<LeftAlone, "withdrawn">;

export type View =
  | { is: "loading" }
  | { is: "no-page" }
  /** No content script answers: the site is not matched, or its permission was withdrawn. */
  | { is: "no-access"; tab: OpenTab }
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
  const address = tab.url ?? "";
  const site = siteOf(address);
  const open: OpenTab = { id: tab.id, address, site, access: await accessTo(site) };
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

const noAccess = (tab: OpenTab): View => (tab.site === null ? { is: "no-page" } : { is: "no-access", tab });

async function accessTo(site: string | null): Promise<Access> {
  if (site === null) return "not-granted";
  if (await mayRead(site)) return "granted";
  return isDefaultSite(site) ? "withdrawn" : "not-granted";
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
