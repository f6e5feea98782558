/** Settings: colours, which figures are marked, and sites. */
import { useEffect, useState } from "preact/hooks";
import { ownSites, removeSite } from "../platform/own-sites.ts";
import {
  COLOURS,
  changeSettings,
  DEFAULTS,
  readSettings,
  type Settings,
  SHOWN,
} from "../platform/settings.ts";

const COLOUR_NAMES: Record<Settings["colours"], string> = {
  "blue-orange": "Gains blue, losses orange (safe for colour-blind readers)",
  "green-red": "Gains green, losses red (Hong Kong, Europe, Americas)",
  "red-green": "Gains red, losses green (mainland China, Japan, Korea)",
};
const SHOWN_NAMES: Record<Settings["shown"], string> = {
  moves: "Moves only",
  all: "All figures: moves, levels and amounts",
};

export function Options() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [sites, setSites] = useState<string[]>([]);
  const load = async (): Promise<void> => {
    setSettings(await readSettings());
    setSites(await ownSites());
  };
  useEffect(() => void load(), []);
  const change = async (part: Partial<Settings>): Promise<void> => {
    await changeSettings((old) => ({ ...old, ...part }));
    await load();
  };
  return (
    <main>
      <h1>Tapelight settings</h1>
      <Choice
        legend="Colours of gains and losses"
        name="colours"
        values={COLOURS}
        names={COLOUR_NAMES}
        chosen={settings.colours}
        choose={(colours) => void change({ colours })}
      />
      <Choice
        legend="Figures marked on the page"
        name="shown"
        values={SHOWN}
        names={SHOWN_NAMES}
        chosen={settings.shown}
        choose={(shown) => void change({ shown })}
      />
      <Sites
        title="Sites where Tapelight is off"
        empty="None. Switch a site off in the popup."
        sites={settings.offSites}
        action="Switch on"
        act={(site) => void change({ offSites: settings.offSites.filter((other) => other !== site) })}
      />
      <Sites
        title="Sites that you added"
        empty="None. Finance-news sites are read by default; add others in the popup."
        sites={sites}
        action="Remove"
        act={(site) => void removeSite(site).then(load)}
      />
      <p class="quiet">Everything stays in this browser. Tapelight makes no network request.</p>
    </main>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  name: string;
  values: readonly T[];
  names: Record<T, string>;
  chosen: T;
  choose: (value: T) => void;
}

function Choice<T extends string>({ legend, name, values, names, chosen, choose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}

interface SitesProps {
  title: string;
  empty: string;
  sites: readonly string[];
  action: string;
  act: (site: string) => void;
}

function Sites({ title, empty, sites, action, act }: SitesProps) {
  return (
    <section>
      <h2>{title}</h2>
      {sites.length === 0 && <p class="quiet">{empty}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button type="button" onClick={() => act(site)}>
              {action}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
