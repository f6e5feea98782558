/** What the toolbar icon says: the state in its colour, its badge and its title, never in the colour alone. */
import type { Settings } from "../platform/settings.ts";
import { siteOf } from "../platform/sites.ts";

export type ToolbarState =
  | { is: "on"; names: number }
  /** An article that was to be saved by itself is not; `message` says why. */
  | { is: "not-saved"; message: string }
  | { is: "no-article" }
  | { is: "off-here"; site: string }
  | { is: "off-everywhere" };

export interface ToolbarLook {
  icon: "colour" | "grey";
  badge: string;
  badgeColour: string;
  title: string;
}

const ACCENT = "#1b5ea8";
const ALARM = "#a04a00";
const GREY = "#5b6068";

export function lookOf(state: ToolbarState): ToolbarLook {
  switch (state.is) {
    case "on": {
      const { names } = state;
      return {
        icon: "colour",
        badge: names === 0 ? "" : names > 99 ? "99+" : String(names),
        badgeColour: ACCENT,
        title: `Tapelight: ${names} ${names === 1 ? "name" : "names"} on this page`,
      };
    }
    case "not-saved":
      return { icon: "colour", badge: "!", badgeColour: ALARM, title: `Tapelight: ${state.message}` };
    case "no-article":
      return { icon: "grey", badge: "", badgeColour: GREY, title: "Tapelight: no market article here" };
    case "off-here":
      return { icon: "grey", badge: "off", badgeColour: GREY, title: `Tapelight is off for ${state.site}` };
    case "off-everywhere":
      return { icon: "grey", badge: "off", badgeColour: GREY, title: "Tapelight is off everywhere" };
  }
}

/** The state of a page on which nothing is marked. Without an address: of pages in general. */
export function unmarkedState(settings: Settings, address: string | undefined): ToolbarState {
  if (!settings.on) return { is: "off-everywhere" };
  const site = address === undefined ? null : siteOf(address);
  return site !== null && settings.offSites.includes(site) ? { is: "off-here", site } : { is: "no-article" };
}
