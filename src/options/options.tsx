/** Settings: what is marked and how, how the card opens, hidden names, and sites. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { openArchive } from "../platform/archive-tab.ts";
import browser from "../platform/browser.ts";
import { ownSites, removeSite } from "../platform/own-sites.ts";
import {
  COLOURS,
  changeSettings,
  DEFAULTS,
  DENSITIES,
  type Kind,
  OPENINGS,
  readSettings,
  SAVINGS,
  type Settings,
  watchSettings,
  withShown,
} from "../platform/settings.ts";
import { EVERY_SITE } from "../platform/sites.ts";
import { Choice, Switches } from "./choices.tsx";
import { Listing } from "./listing.tsx";

const KIND_NAMES: Record<Kind, string> = {
  companies: "Companies",
  indices: "Market indices",
  moves: "Moves, such as +3.7 %",
  figures: "Other figures: levels and amounts",
};
const DENSITY_NAMES: Record<Settings["density"], string> = {
  first: "Its first mention in each paragraph",
  every: "Every mention",
};
const COLOUR_NAMES: Record<Settings["colours"], string> = {
  "blue-orange": "Gains blue, losses orange (safe for colour-blind readers)",
  "green-red": "Gains green, losses red (Hong Kong, Europe, Americas)",
  "red-green": "Gains red, losses green (mainland China, Japan, Korea)",
};
const OPENING_NAMES: Record<Settings["opening"], string> = {
  hover: "When the pointer rests on a mark",
  alt: "When the pointer is on a mark and Alt is held down",
  click: "When a mark is clicked; links stay links",
};
const SAVING_NAMES: Record<Settings["saving"], string> = {
  automatic: "Market articles that you have read, by themselves; none of private windows",
  press: "Only those for which you press Save in the popup",
};

export function Options() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [sites, setSites] = useState<string[]>([]);
  const loadSites = useCallback(async () => setSites(await ownSites()), []);
  useEffect(() => {
    const control = new AbortController();
    void readSettings().then(setSettings);
    void loadSites();
    watchSettings(setSettings, control.signal);
    const reload = (): void => void loadSites();
    browser.permissions.onAdded.addListener(reload);
    browser.permissions.onRemoved.addListener(reload);
    return () => {
      control.abort();
      browser.permissions.onAdded.removeListener(reload);
      browser.permissions.onRemoved.removeListener(reload);
    };
  }, [loadSites]);
  const change = (part: Partial<Settings>): void => void changeSettings((old) => ({ ...old, ...part }));
  return (
    <main>
      <h1>Tapelight settings</h1>
      <Switches
        legend="Tapelight"
        names={{ on: "On. While this is off, no page is read or marked." }}
        chosen={{ on: settings.on }}
        choose={change}
      />
      <Switches
        legend="What is marked"
        names={KIND_NAMES}
        chosen={settings.kinds}
        choose={(part) => change({ kinds: { ...settings.kinds, ...part } })}
      />
      <Choice
        legend="Where a name is marked"
        name="density"
        values={DENSITIES}
        names={DENSITY_NAMES}
        chosen={settings.density}
        choose={(density) => change({ density })}
      />
      <Choice
        legend="Colours of gains and losses"
        name="colours"
        values={COLOURS}
        names={COLOUR_NAMES}
        chosen={settings.colours}
        choose={(colours) => change({ colours })}
      />
      <Choice
        legend="When the card opens"
        name="opening"
        values={OPENINGS}
        names={OPENING_NAMES}
        chosen={settings.opening}
        choose={(opening) => change({ opening })}
      />
      <Choice
        legend="Which articles are saved in your archive"
        name="saving"
        values={SAVINGS}
        names={SAVING_NAMES}
        chosen={settings.saving}
        choose={(saving) => change({ saving })}
      />
      <Switches
        legend="Your archive"
        names={{ remindsOfExport: "Remind me weekly to export it, in the archive itself" }}
        chosen={{ remindsOfExport: settings.remindsOfExport }}
        choose={change}
      />
      <p>
        <button type="button" class="link" id="archive" onClick={() => void openArchive()}>
          Open the archive
        </button>
      </p>
      <section>
        <h2>Keyboard</h2>
        <p class="quiet">
          Alt+Shift+N and Alt+Shift+P go to the next and the previous mark, Alt+Shift+O opens its card, Esc
          closes it. The browser's page of extension shortcuts changes these keys.
        </p>
      </section>
      <Listing
        id="hidden"
        title="Hidden names"
        empty="None. “Not this” on a card hides a name on all sites."
        items={settings.hidden.map(({ id, name }) => ({ key: id, text: name, note: id }))}
        action="Show again"
        act={(id) => void changeSettings((old) => withShown(old, id))}
      />
      <Listing
        id="off-sites"
        title="Sites where Tapelight is off"
        empty="None. Switch a site off in the popup."
        items={settings.offSites.map((site) => ({ key: site, text: site }))}
        action="Switch on"
        act={(site) => change({ offSites: settings.offSites.filter((other) => other !== site) })}
      />
      <Listing
        id="own-sites"
        title="Sites that you added"
        empty="None. Finance-news sites are read by default; add others in the popup."
        items={sites.map((site) => ({ key: site, text: site === EVERY_SITE ? "Every site" : site }))}
        action="Remove"
        act={(site) => void removeSite(site)}
      />
      <p class="quiet">Everything stays in this browser. Tapelight makes no network request.</p>
    </main>
  );
}
