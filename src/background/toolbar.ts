/** Shows states on the toolbar icon, of one tab or of all tabs without one of their own. */
import browser from "../platform/browser.ts";
import { ICON_SIZES, iconFile } from "../platform/files.ts";
import { lookOf, type ToolbarState } from "./toolbar-state.ts";

export async function showState(state: ToolbarState, tabId?: number): Promise<void> {
  const { icon, badge, badgeColour, title } = lookOf(state);
  const tab = tabId === undefined ? {} : { tabId };
  const path = Object.fromEntries(ICON_SIZES.map((size) => [size, `/${iconFile(size, icon === "grey")}`]));
  await Promise.all([
    browser.action.setIcon({ path, ...tab }),
    browser.action.setTitle({ title, ...tab }),
    browser.action.setBadgeBackgroundColor({ color: badgeColour, ...tab }),
    browser.action.setBadgeTextColor?.({ color: "#ffffff", ...tab }),
    browser.action.setBadgeText({ text: badge, ...tab }),
  ]);
}
