/** Asks on which sites Tapelight may read pages. */
import { useCallback, useEffect, useState } from "preact/hooks";
import browser from "../platform/browser.ts";
import {
  addSite,
  askForDefaultSites,
  defaultPatterns,
  hasDefaultSites,
  ownSites,
} from "../platform/own-sites.ts";
import { EVERY_SITE, typedSite } from "../platform/sites.ts";

interface Granted {
  defaults: boolean;
  own: string[];
}

const DECLINED = "Nothing has changed: the browser was told not to allow it.";

export function Sites() {
  const [granted, setGranted] = useState<Granted>({ defaults: false, own: [] });
  const [said, setSaid] = useState("");
  const load = useCallback(
    async () => setGranted({ defaults: await hasDefaultSites(), own: await ownSites() }),
    [],
  );
  useEffect(() => {
    const changed = (): void => void load();
    changed();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [load]);
  /** `asked` is under way: browsers take a request from the click itself only. */
  const ask = async (asked: Promise<boolean>, agreed: string): Promise<void> => {
    setSaid((await asked) ? agreed : DECLINED);
    await load();
  };
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">On which sites?</h2>
      <ul class="choices">
        <li>
          <Offer
            id="defaults"
            title="Finance-news sites"
            action="Allow"
            isGranted={granted.defaults}
            act={() => void ask(askForDefaultSites(), "Tapelight reads finance-news sites.")}
          >
            {defaultPatterns().length} sites, such as Reuters, SCMP and Nikkei Asia.
          </Offer>
          <details>
            <summary>All of them</summary>
            <p class="quiet">{defaultPatterns().map(siteIn).join(", ")}</p>
          </details>
        </li>
        <li>
          <Offer
            id="every"
            title="Every site"
            action="Allow"
            isGranted={granted.own.includes(EVERY_SITE)}
            act={() => void ask(addSite(EVERY_SITE), "Tapelight reads market articles on every site.")}
          >
            Pages that are no market articles in English are left alone.
          </Offer>
        </li>
        <li>
          <OneSite own={granted.own} ask={ask} problem={setSaid} />
        </li>
      </ul>
      <p role="status">{said}</p>
    </section>
  );
}

const siteIn = (pattern: string): string => pattern.replace(/^\*:\/\/(\*\.)?|\/\*$/g, "");

interface OfferProps {
  id: string;
  title: string;
  action: string;
  isGranted: boolean;
  act: () => void;
  children: preact.ComponentChildren;
}

function Offer({ id, title, action, isGranted, act, children }: OfferProps) {
  return (
    <div class="offer">
      <p>
        <strong>{title}</strong>
        <br />
        <span class="quiet">{children}</span>
      </p>
      {isGranted ? (
        <span id={id}>Allowed ✓</span>
      ) : (
        <button type="button" id={id} aria-label={`${action}: ${title}`} onClick={act}>
          {action}
        </button>
      )}
    </div>
  );
}

interface OneSiteProps {
  own: string[];
  ask: (asked: Promise<boolean>, agreed: string) => Promise<void>;
  problem: (text: string) => void;
}

function OneSite({ own, ask, problem }: OneSiteProps) {
  const [typed, setTyped] = useState("");
  const submit = (event: Event): void => {
    event.preventDefault();
    const site = typedSite(typed);
    if (site === null) problem("That is no address of a site. Type one such as news.example.com.");
    else void ask(addSite(site), `Tapelight reads market articles on ${site}.`);
  };
  const sites = own.filter((site) => site !== EVERY_SITE);
  return (
    <form class="offer" onSubmit={submit}>
      <p>
        <label for="site">
          <strong>One more site</strong>
        </label>
        <br />
        <input
          id="site"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="news.example.com"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {sites.length > 0 && <span class="quiet allowed">Allowed: {sites.join(", ")}</span>}
      </p>
      <button type="submit" id="one" aria-label="Allow: one more site">
        Allow
      </button>
    </form>
  );
}
