/** The number on the toolbar icon: distinct companies and indices of the page. */
import browser from "../platform/browser.ts";

export async function showBadge(tabId: number, names: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: "#1b5ea8", tabId });
  await browser.action.setBadgeTextColor?.({ color: "#ffffff", tabId });
  await browser.action.setBadgeText({ text: names === 0 ? "" : names > 99 ? "99+" : String(names), tabId });
}

export async function clearBadge(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ text: "", tabId });
}
