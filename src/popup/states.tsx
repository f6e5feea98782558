/** The popup where there is nothing to list: loading, no web page, no access, page left alone. */
import { useState } from "preact/hooks";
import { injectOnClick } from "../platform/inject.ts";
import { addSite } from "../platform/own-sites.ts";
import { changeSettings, isOnAt, type Settings } from "../platform/settings.ts";
import type { OpenTab, ReasonShown } from "./page-model.ts";

/** Pages hear of changed settings by themselves; so many milliseconds later they know what they do. */
const PAGES_TAKE = 150;

export function Skeleton() {
  return (
    <div class="skeleton" aria-busy="true">
      <div />
      <div />
      <div />
    </div>
  );
}

export function NoPage() {
  return (
    <p class="note">
      This is not a web page that Tapelight can read. Open a news article, then press the icon again.
    </p>
  );
}

interface TabProps {
  tab: OpenTab;
  look: () => Promise<void>;
}

export function NoAccess({ tab, look }: TabProps) {
  const [failed, setFailed] = useState(false);
  return (
    <section class="note">
      <p>
        {tab.access === "withdrawn"
          ? `The browser no longer lets Tapelight read ${tab.site} by itself: the permission was withdrawn.`
          : `Tapelight does not read ${tab.site} by itself.`}
      </p>
      <p class="buttons">
        <button
          type="button"
          class="primary"
          id="annotate"
          onClick={() => void annotate(tab, look, setFailed)}
        >
          Annotate this page
        </button>
        <Always tab={tab} look={look} />
      </p>
      {failed && <Refused />}
    </section>
  );
}

/** On a page that the reader's click has opened to us: the click counts for this page only. */
export function OnlyNow({ tab, look }: TabProps) {
  return (
    <p class="only-now">
      <span>Read on your click. {tab.site} is not read by itself.</span>
      <Always tab={tab} look={look} />
    </p>
  );
}

function Always({ tab, look }: TabProps) {
  const always = async (): Promise<void> => {
    if (tab.site === null || !(await addSite(tab.site))) return;
    await annotate(tab, look, () => undefined);
  };
  return (
    <button type="button" id="always" onClick={() => void always()}>
      {tab.access === "withdrawn" ? "Allow it again" : "Always on this site"}
    </button>
  );
}

const REASONS: Record<ReasonShown, string> = {
  "not-english": "This page does not seem to be in English. Tapelight reads English market news.",
  "not-market": "This page does not look like a market article, so it was left alone.",
  "no-text": "There is hardly any text on this page.",
  "not-html": "This is a file, not a web page. Tapelight reads web pages.",
  "not-read": "The text could not be read. Reload the page to try again.",
  off: "Tapelight is off for this site. Nothing on the page is marked.",
};

interface LeftAloneProps {
  tab: OpenTab;
  reason: ReasonShown;
  settings: Settings;
  look: () => Promise<void>;
}

export function LeftAlone({ tab, reason, settings, look }: LeftAloneProps) {
  const [failed, setFailed] = useState(false);
  if (!settings.on) return <OffEverywhere look={look} />;
  // pages that are no articles do not look whether they are switched off
  const told = tab.site !== null && !isOnAt(settings, tab.site) ? "off" : reason;
  return (
    <section class="note" id="left-alone">
      <p>{REASONS[told]}</p>
      {told !== "off" && told !== "not-html" && (
        <p class="buttons">
          <button
            type="button"
            class="primary"
            id="annotate"
            onClick={() => void annotate(tab, look, setFailed)}
          >
            Annotate anyway
          </button>
        </p>
      )}
      {failed && <Refused />}
    </section>
  );
}

function OffEverywhere({ look }: { look: () => Promise<void> }) {
  const switchOn = async (): Promise<void> => {
    await changeSettings((old) => ({ ...old, on: true }));
    setTimeout(() => void look(), PAGES_TAKE);
  };
  return (
    <section class="note" id="left-alone">
      <p>Tapelight is off everywhere. No page is read or marked.</p>
      <p class="buttons">
        <button type="button" class="primary" id="switch-on" onClick={() => void switchOn()}>
          Switch on
        </button>
      </p>
    </section>
  );
}

function Refused() {
  return <p role="alert">The browser does not let extensions read this page.</p>;
}

/** Brings the annotator into the tab: the click on the toolbar icon has granted access to it (activeTab). */
async function annotate(
  tab: OpenTab,
  look: () => Promise<void>,
  setFailed: (failed: boolean) => void,
): Promise<void> {
  try {
    await injectOnClick(tab.id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await look();
  } catch {
    setFailed(true);
  }
}
