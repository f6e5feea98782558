/** The popup where there is nothing to list: loading, no web page, no access, page left alone. */
import { useState } from "preact/hooks";
import { injectAnnotator } from "../platform/inject.ts";
import type { PageState, LeftAlone as Reason } from "../platform/messages.ts";
import { addSite } from "../platform/own-sites.ts";
import type { OpenTab } from "./page-model.ts";

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

export function NoAccess({ tab, look }: { tab: OpenTab; look: () => Promise<void> }) {
  const [failed, setFailed] = useState(false);
  const always = async (): Promise<void> => {
    if (tab.site === null || !(await addSite(tab.site))) return;
    await annotate(tab, look, setFailed);
  };
  return (
    <section class="note">
      <p>Tapelight does not read {tab.site} by itself.</p>
      <p class="buttons">
        <button
          type="button"
          class="primary"
          id="annotate"
          onClick={() => void annotate(tab, look, setFailed)}
        >
          Annotate this page
        </button>
        <button type="button" id="always" onClick={() => void always()}>
          Always on this site
        </button>
      </p>
      {failed && <Refused />}
    </section>
  );
}

const REASONS: Record<Reason, string> = {
  "not-english": "This page does not seem to be in English. Tapelight reads English market news.",
  "not-market": "This page does not look like a market article, so it was left alone.",
  "no-text": "There is hardly any text on this page.",
  off: "Tapelight is off for this site. Nothing on the page is marked.",
};

interface LeftAloneProps {
  tab: OpenTab;
  page: Extract<PageState, { state: "left-alone" }>;
  look: () => Promise<void>;
}

export function LeftAlone({ tab, page, look }: LeftAloneProps) {
  const [failed, setFailed] = useState(false);
  return (
    <section class="note" id="left-alone">
      <p>{REASONS[page.reason]}</p>
      {page.reason !== "off" && (
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
    await injectAnnotator(tab.id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await look();
  } catch {
    setFailed(true);
  }
}
