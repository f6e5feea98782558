/** The popup on an annotated page: summary, the three views, save. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Extraction } from "../core/types.ts";
import { keepQuietly } from "../platform/persistence.ts";
import type { PageState } from "../platform/protocol.ts";
import { sendToBackground } from "../platform/send.ts";
import { Figures } from "./figures.tsx";
import { Names } from "./names.tsx";
import { type RelatedView, relatedTo } from "./page-model.ts";
import { Related } from "./related.tsx";

type Page = Extract<PageState, { state: "annotated" }>;
const TABS = ["Related", "Figures", "Names"] as const;

export function Annotated({ page }: { page: Page }) {
  const [tab, setTab] = useState<(typeof TABS)[number]>("Related");
  const [related, setRelated] = useState<RelatedView>({ is: "loading" });
  const load = useCallback(async (): Promise<void> => {
    setRelated({ is: "loading" });
    setRelated(await relatedTo(page));
  }, [page]);
  useEffect(() => void load(), [load]);
  return (
    <>
      <p class="summary" id="summary">
        {summary(page)}
      </p>
      <div role="tablist" aria-label="Views" class="tabs">
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="view"
            onClick={() => setTab(name)}
          >
            {name}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div id="view" role="tabpanel" tabIndex={0} aria-labelledby={`tab-${tab}`}>
        {tab === "Related" && <Related view={related} retry={load} />}
        {tab === "Figures" && <Figures extraction={page.extraction} />}
        {tab === "Names" && <Names extraction={page.extraction} />}
      </div>
      <Save page={page} />
    </>
  );
}

function summary(page: Page): string {
  const { extraction } = page;
  const counted = [
    plural(distinct(extraction, "company"), "company", "companies"),
    plural(distinct(extraction, "index"), "index", "indices"),
    plural(extraction.figures.length, "figure", "figures"),
  ];
  return `${counted.join(", ")} · read in ${Math.max(1, Math.round(page.milliseconds))} ms`;
}

function distinct(extraction: Extraction, type: Extraction["entities"][number]["type"]): number {
  return new Set(extraction.entities.filter((entity) => entity.type === type).map((entity) => entity.id))
    .size;
}

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function Save({ page }: { page: Page }) {
  const [saved, setSaved] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    sendToBackground({ type: "is-saved", address: page.page.address }).then(setSaved, () => setSaved(false));
  }, [page]);
  const save = async (): Promise<void> => {
    setProblem(null);
    try {
      const answer = await sendToBackground({ type: "save", page: page.page, extraction: page.extraction });
      if (answer.saved) {
        setSaved(true);
        void keepQuietly(1).catch(() => undefined);
      } else setProblem(answer.message);
    } catch {
      setProblem("This article was not saved: the archive did not answer. Press Save again.");
    }
  };
  return (
    <div class="save">
      <button type="button" class="primary" id="save" disabled={saved === null} onClick={() => void save()}>
        {saved === true ? "Saved ✓" : "Save this article"}
      </button>
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
}
