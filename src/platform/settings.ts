/** The reader's settings, kept in storage.local. Missing or damaged values fall back to the defaults. */
import browser from "./browser.ts";

export const COLOURS = ["blue-orange", "green-red", "red-green"] as const;
export const DENSITIES = ["first", "every"] as const;
export const OPENINGS = ["hover", "alt", "click"] as const;
export const SAVINGS = ["automatic", "press"] as const;

export type Kind = "companies" | "indices" | "moves" | "figures";

/** A thing that the reader wants no marks for. */
export interface HiddenName {
  id: string;
  name: string;
}

export interface Settings {
  /** False where the reader has switched Tapelight off everywhere. */
  on: boolean;
  /** Colours of gains and losses, in this order. */
  colours: (typeof COLOURS)[number];
  /** What is marked, and opens a card. */
  kinds: Record<Kind, boolean>;
  /** Names: the first mention in a paragraph, or every one. */
  density: (typeof DENSITIES)[number];
  /** How the pointer opens the card: resting on a mark, resting there with Alt held, or by a click. */
  opening: (typeof OPENINGS)[number];
  /** Whether market articles are saved once they are read, or only when the reader presses Save. */
  saving: (typeof SAVINGS)[number];
  /** Whether the archive reminds the reader weekly to export it. */
  remindsOfExport: boolean;
  /** When the archive was exported last, in milliseconds since 1970; null where it never was. */
  exportedAt: number | null;
  /** When the reader put the reminder off, in the same way. */
  remindedAt: number | null;
  /** Never marked, on no site. */
  hidden: HiddenName[];
  /** Host names where Tapelight is switched off. */
  offSites: string[];
}

export const DEFAULTS: Settings = {
  on: true,
  colours: "blue-orange",
  kinds: { companies: true, indices: true, moves: true, figures: false },
  density: "first",
  opening: "hover",
  saving: "automatic",
  remindsOfExport: false,
  exportedAt: null,
  remindedAt: null,
  hidden: [],
  offSites: [],
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
const oneOf = <T extends string>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find((item) => item === value) ?? otherwise;
const flag = (value: unknown, otherwise: boolean): boolean =>
  typeof value === "boolean" ? value : otherwise;
const time = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Settings out of whatever storage holds. */
export function parseSettings(value: unknown): Settings {
  const stored = record(value);
  const kinds = record(stored.kinds);
  const kind = (name: Kind): boolean => flag(kinds[name], DEFAULTS.kinds[name]);
  return {
    on: flag(stored.on, DEFAULTS.on),
    colours: oneOf(COLOURS, stored.colours, DEFAULTS.colours),
    kinds: {
      companies: kind("companies"),
      indices: kind("indices"),
      moves: kind("moves"),
      figures: kind("figures"),
    },
    density: oneOf(DENSITIES, stored.density, DEFAULTS.density),
    opening: oneOf(OPENINGS, stored.opening, DEFAULTS.opening),
    saving: oneOf(SAVINGS, stored.saving, DEFAULTS.saving),
    remindsOfExport: flag(stored.remindsOfExport, DEFAULTS.remindsOfExport),
    exportedAt: time(stored.exportedAt),
    remindedAt: time(stored.remindedAt),
    hidden: list(stored.hidden)
      .map(record)
      .flatMap(({ id, name }) => (typeof id === "string" && typeof name === "string" ? [{ id, name }] : [])),
    offSites: list(stored.offSites).filter((site) => typeof site === "string"),
  };
}

/** Whether Tapelight is on for a site. */
export const isOnAt = (settings: Settings, site: string): boolean =>
  settings.on && !settings.offSites.includes(site);

/** Settings with a thing hidden; one that is hidden already stays so. */
export function withHidden(settings: Settings, thing: HiddenName): Settings {
  return { ...settings, hidden: [...withShown(settings, thing.id).hidden, thing] };
}

/** Settings with a hidden thing shown again. */
export function withShown(settings: Settings, id: string): Settings {
  return { ...settings, hidden: settings.hidden.filter((hidden) => hidden.id !== id) };
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
