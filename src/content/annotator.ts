/**
 * The annotator: brought into a page by the background when the gate has let it through, or by the reader's click.
 * Locates the article, reads it, paints it, and answers the popup. Switching it off removes every trace.
 */
import type { Extractor } from "../core/extractor.ts";
import type { Extraction } from "../core/types.ts";
import { findArticle } from "../page/article.ts";
import { mapText, type TextMap } from "../page/text-map.ts";
import type { CardFacts, PageInfo, PageState } from "../platform/messages.ts";
import type { Settings } from "../platform/settings.ts";
import { Hover } from "./hover.ts";
import { chooseSpans } from "./paint/choose-spans.ts";
import { canHighlight, HighlightPainter } from "./paint/highlight-painter.ts";
import { MarkPainter } from "./paint/mark-painter.ts";
import type { Painter } from "./paint/painter.ts";
import { watchPage } from "./watch.ts";

/** What the annotator needs of the world outside the page. */
export interface Surroundings {
  extractor: Extractor;
  annotated(names: number): void;
  cleared(): void;
  askArchive(id: string): Promise<CardFacts | null>;
  /** The page's annotation is done or gone; for tests and the popup. */
  painter?: Painter;
}

export class Annotator {
  private readonly around: Surroundings;
  private readonly painter: Painter;
  private settings: Settings;
  private current: AbortController | null = null;
  private state: PageState = { state: "reading" };
  private reading: { extraction: Extraction; map: TextMap } | null = null;

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
    this.current?.abort();
    const control = new AbortController();
    this.current = control;
    this.read(control.signal);
    watchPage(() => this.read(control.signal), control.signal);
  }

  private read(signal: AbortSignal): void {
    const started = performance.now();
    this.painter.clear();
    const article = findArticle(document);
    const map = mapText(article.blocks);
    if (map.text.trim() === "") {
      this.state = {
        state: "left-alone",
        reason: "no-text",
        language: document.documentElement.getAttribute("lang"),
      };
      return;
    }
    const extraction = this.around.extractor.extract(map.text, { title: article.title, date: article.date });
    this.reading = { extraction, map };
    this.painter.paint(map, chooseSpans(extraction, map, this.settings));
    const page: PageInfo = {
      address: canonicalAddress(article.canonical),
      title: article.title,
      outlet: article.outlet ?? location.hostname.replace(/^www\./, ""),
      date: article.date,
    };
    this.state = { state: "annotated", page, extraction, milliseconds: performance.now() - started };
    this.hover?.abort();
    this.hover = new AbortController();
    signal.addEventListener("abort", () => this.hover?.abort(), { once: true });
    new Hover(extraction, map, (id) => this.around.askArchive(id), this.hover.signal);
    this.around.annotated(new Set(extraction.entities.filter(isShownName).map((entity) => entity.id)).size);
  }
  private hover: AbortController | null = null;

  /** Paints again with other settings. */
  changeSettings(settings: Settings): void {
    this.settings = settings;
    if (this.reading === null || this.current === null) return;
    this.painter.paint(this.reading.map, chooseSpans(this.reading.extraction, this.reading.map, settings));
  }

  /** Removes every trace from the page. */
  stop(): void {
    this.current?.abort();
    this.hover?.abort();
    this.current = null;
    this.reading = null;
    this.painter.clear();
    this.state = { state: "left-alone", reason: "off", language: null };
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
