/** The reader's settings, kept in storage.local. Missing or damaged values fall back to the defaults. */
import browser from "./browser.ts";

export const COLOURS = ["blue-orange", "green-red", "red-green"] as const;
export const SHOWN = ["moves", "all"] as const;

export interface Settings {
  /** Colours of gains and losses, in this order. */
  colours: (typeof COLOURS)[number];
  /** Which figures are marked on the page. */
  shown: (typeof SHOWN)[number];
  /** Host names where Tapelight is switched off. */
  offSites: string[];
}

export const DEFAULTS: Settings = { colours: "blue-orange", shown: "moves", offSites: [] };

/** Settings out of whatever storage holds. */
export function parseSettings(value: unknown): Settings {
  const stored = (typeof value === "object" && value !== null ? value : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    colours: COLOURS.find((c) => c === stored.colours) ?? DEFAULTS.colours,
    shown: SHOWN.find((s) => s === stored.shown) ?? DEFAULTS.shown,
    offSites: Array.isArray(stored.offSites)
      ? stored.offSites.filter((site) => typeof site === "string")
      : [],
  };
}

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get("settings")).settings);
}

/** Changes some settings and keeps the rest. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await browser.storage.local.set({ settings: change(await readSettings()) });
}

/** Calls back with the new settings at each change until `signal` aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === "local" && changes.settings !== undefined) changed(parseSettings(changes.settings.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener));
}
