/**
 * The annotator: brought into a page by the background when the gate has let it through, or by the reader's click.
 * Locates the article, reads it, paints it, and answers the popup. Switching it off removes every trace.
 */
import type { Extractor } from "../core/extractor.ts";
import type { Extraction } from "../core/types.ts";
import { findArticle } from "../page/article.ts";
import { mapText, type TextMap } from "../page/text-map.ts";
import type { LeftAlone, PageCommand, PageInfo, PageState } from "../platform/messages.ts";
import type { Settings } from "../platform/settings.ts";
import { Interaction, type InteractionSource } from "./interaction.ts";
import { chooseSpans } from "./paint/choose-spans.ts";
import { canHighlight, HighlightPainter } from "./paint/highlight-painter.ts";
import { MarkPainter } from "./paint/mark-painter.ts";
import type { Painter } from "./paint/painter.ts";
import { runInSlices } from "./slices.ts";
import { type PageWatch, watchPage } from "./watch.ts";

/** What the annotator needs of the world outside the page. */
export interface Surroundings extends InteractionSource {
  extractor: Extractor;
  annotated(names: number): void;
  cleared(): void;
  /** The page's annotation is done or gone; for tests and the popup. */
  painter?: Painter;
}

export class Annotator {
  private readonly around: Surroundings;
  private readonly painter: Painter;
  private settings: Settings;
  private running: AbortController | null = null;
  private watch: PageWatch | null = null;
  private interaction: Interaction | null = null;
  private state: PageState = { state: "reading" };
  private reading: { control: AbortController; map: TextMap; extraction: Extraction | null } | null = null;

  constructor(around: Surroundings, settings: Settings) {
    this.around = around;
    this.settings = settings;
    this.painter = around.painter ?? (canHighlight() ? new HighlightPainter() : new MarkPainter());
  }

  get pageState(): PageState {
    return this.state;
  }

  /** Reads and paints the page; afterwards follows its changes until `stop`. */
  start(): void {
    this.running?.abort();
    this.running = new AbortController();
    this.watch = watchPage(() => void this.read(), this.running.signal);
    void this.read();
  }

  /** Reads the page as it is now. A later reading ends an earlier one that is still going on. */
  private async read(): Promise<void> {
    if (this.running === null) return;
    this.reading?.control.abort();
    const control = new AbortController();
    this.running.signal.addEventListener("abort", () => control.abort(), {
      once: true,
      signal: control.signal,
    });
    const started = performance.now();
    this.interaction = null;
    this.unobserved(() => this.painter.clear());
    const article = findArticle(document);
    const map = mapText(article.blocks);
    this.reading = { control, map, extraction: null };
    if (map.text.trim() === "") {
      const language = document.documentElement.getAttribute("lang");
      this.state = { state: "left-alone", reason: "no-text", language };
      return;
    }
    const { title, date } = article;
    const extraction = await runInSlices(
      this.around.extractor.steps(map.text, { title, date }),
      control.signal,
    );
    if (extraction === null) return;
    this.reading = { control, map, extraction };
    this.unobserved(() => this.painter.paint(map, chooseSpans(extraction, map, this.settings)));
    const page: PageInfo = {
      address: canonicalAddress(article.canonical),
      title,
      outlet: article.outlet ?? location.hostname.replace(/^www\./, ""),
      date,
    };
    this.state = { state: "annotated", page, extraction, milliseconds: performance.now() - started };
    this.interaction = new Interaction(extraction, map, this.around, this.settings, control.signal);
    this.around.annotated(new Set(extraction.entities.filter(isShownName).map((entity) => entity.id)).size);
  }

  /** Changes the page without taking the change for one of the page's own. */
  private unobserved(work: () => void): void {
    if (this.watch === null) work();
    else this.watch.unobserved(work);
  }

  /** Does what a shortcut of the browser asks for. */
  run(command: PageCommand): void {
    this.interaction?.run(command);
  }

  /** Paints again with other settings. */
  changeSettings(settings: Settings): void {
    this.settings = settings;
    this.interaction?.changeSettings(settings);
    const { map, extraction } = this.reading ?? {};
    if (map === undefined || extraction === undefined || extraction === null) return;
    this.unobserved(() => this.painter.paint(map, chooseSpans(extraction, map, settings)));
  }

  /** Removes every trace from the page. */
  stop(reason: LeftAlone): void {
    this.running?.abort();
    this.running = null;
    this.watch = null;
    this.reading = null;
    this.interaction = null;
    this.painter.clear();
    this.state = { state: "left-alone", reason, language: null };
    this.around.cleared();
  }
}

const isShownName = (entity: Extraction["entities"][number]): boolean =>
  entity.type === "company" || entity.type === "index";

/** The page's canonical address where it is an http(s) address of the same host, else the page's own without fragment. */
function canonicalAddress(canonical: string | null): string {
  const own = new URL(location.href);
  own.hash = "";
  if (canonical !== null) {
    try {
      const named = new URL(canonical, own);
      if (/^https?:$/.test(named.protocol) && named.hostname === own.hostname) return named.href;
    } catch {
      // a broken canonical link is as good as none
    }
  }
  return own.href;
}
