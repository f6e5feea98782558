/** The popup: what was found on this page, what the archive relates to it, and the switch for the site. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { openArchive } from "../platform/archive-tab.ts";
import browser from "../platform/browser.ts";
import { changeSettings, DEFAULTS, readSettings, type Settings } from "../platform/settings.ts";
import { Annotated } from "./annotated.tsx";
import { lookAtTab, type OpenTab, type View } from "./page-model.ts";
import { LeftAlone, NoAccess, NoPage, OnlyNow, Skeleton } from "./states.tsx";

export function Popup() {
  const [view, setView] = useState<View>({ is: "loading" });
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const look = useCallback(async () => {
    setSettings(await readSettings());
    setView(await lookAtTab());
  }, []);
  useEffect(() => void look(), [look]);
  const tab = "tab" in view ? view.tab : null;
  return (
    <main>
      <Head view={view} tab={tab} settings={settings} changed={look} />
      {view.is === "annotated" && view.tab.access !== "granted" && <OnlyNow tab={view.tab} look={look} />}
      <Body view={view} settings={settings} look={look} />
      <footer>
        <button type="button" class="link" id="archive" onClick={() => void toArchive()}>
          Archive
        </button>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          Settings
        </button>
      </footer>
    </main>
  );
}

async function toArchive(): Promise<void> {
  await openArchive();
  window.close();
}

interface BodyProps {
  view: View;
  settings: Settings;
  look: () => Promise<void>;
}

function Body({ view, settings, look }: BodyProps) {
  switch (view.is) {
    case "loading":
      return <Skeleton />;
    case "no-page":
      return <NoPage />;
    case "no-access":
      return <NoAccess tab={view.tab} look={look} />;
    case "left-alone":
      return <LeftAlone tab={view.tab} reason={view.reason} settings={settings} look={look} />;
    case "annotated":
      return <Annotated page={view.page} />;
  }
}

interface HeadProps {
  view: View;
  tab: OpenTab | null;
  settings: Settings;
  changed: () => Promise<void>;
}

function Head({ view, tab, settings, changed }: HeadProps) {
  const page = view.is === "annotated" ? view.page.page : null;
  return (
    <header>
      <div class="titles">
        <h1 title={page?.title ?? undefined}>{page?.title ?? "Tapelight"}</h1>
        <p class="quiet">{page?.outlet ?? tab?.site ?? ""}</p>
      </div>
      {tab?.site != null && view.is !== "no-access" && settings.on && (
        <SiteSwitch site={tab.site} settings={settings} changed={changed} />
      )}
    </header>
  );
}

function SiteSwitch({
  site,
  settings,
  changed,
}: {
  site: string;
  settings: Settings;
  changed: () => Promise<void>;
}) {
  const on = !settings.offSites.includes(site);
  const flip = async (): Promise<void> => {
    await changeSettings((old) => ({
      ...old,
      offSites: on ? [...old.offSites, site] : old.offSites.filter((other) => other !== site),
    }));
    // the page hears of it by itself; give it a moment before asking how it stands
    setTimeout(() => void changed(), 150);
  };
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={() => void flip()}
        id="site-switch"
      />
      <span>{on ? "On" : "Off"} for this site</span>
    </label>
  );
}
