/**
 * The annotator: brought into a page by the background when the gate has let it through, or by the reader's click.
 * Locates the article, reads it, paints it, and answers the popup. Switching it off removes every trace.
 */
import type { Extraction } from "../core/types.ts";
import { articleSteps, type PageArticle } from "../page/article.ts";
import type { Block } from "../page/blocks.ts";
import { chooseSpans } from "../page/paint/choose-spans.ts";
import { canHighlight, HighlightPainter } from "../page/paint/highlight-painter.ts";
import { MarkPainter } from "../page/paint/mark-painter.ts";
import type { Painter } from "../page/paint/painter.ts";
import { mapSteps, type TextMap } from "../page/text-map.ts";
import { persevere } from "../platform/persevere.ts";
import type { LeftAlone, PageCommand, PageInfo, PageState, TextRead } from "../platform/protocol.ts";
import type { Settings } from "../platform/settings.ts";
import { giveWay, runInSlices, WorkClock } from "../platform/slices.ts";
import { Attention } from "./attention.ts";
import { verdictOn } from "./gate-verdict.ts";
import { Interaction } from "./interaction.ts";
import type { CardSource } from "./opener.ts";
import { pageInfoOf } from "./page-info.ts";
import { type Follower, type PageWatch, watchPage } from "./watch.ts";

/** What the annotator needs of the world outside the page. */
export interface Surroundings extends CardSource {
  /** What a text says. Fails where nobody answers, or another text has been asked for meanwhile. */
  readText(text: string, title: string | null, date: string | null): Promise<TextRead>;
  annotated(names: number): void;
  /** The reader has read this article, or it has changed since. */
  wasRead(page: PageInfo, extraction: Extraction): void;
  cleared(): void;
  /** Whether the extension has been updated or removed since: nobody would answer, and a new script may come. */
  isGone(): boolean;
  /** The page's annotation is done or gone; for tests and the popup. */
  painter?: Painter;
}

/** One reading of the page. */
interface PageReading {
  /** Ended by the next reading. */
  control: AbortController;
  map: TextMap;
  read: TextRead;
}

export class Annotator implements Follower {
  private readonly around: Surroundings;
  private readonly painter: Painter;
  /** Null until they have been read. */
  private settings: Settings | null = null;
  private readonly settingsRead: Promise<void>;
  private running: AbortController | null = null;
  private watch: PageWatch | null = null;
  private interaction: Interaction | null = null;
  private attention: Attention | null = null;
  private state: PageState = { state: "reading" };
  private reading: PageReading | null = null;
  /** The reading that is going on. */
  private current: AbortController | null = null;
  /** Of the last reading, without fragment. */
  private address: string | null = null;
  private isAskedFor = false;

  constructor(around: Surroundings, settings: Promise<Settings>) {
    this.around = around;
    this.settingsRead = settings.then((first) => {
      this.settings ??= first;
    });
    this.painter = around.painter ?? (canHighlight() ? new HighlightPainter() : new MarkPainter());
  }

  get pageState(): PageState {
    return this.state;
  }

  /** Reads and paints the page; afterwards follows its changes until `stop`. */
  start(): void {
    this.running?.abort();
    this.address = null;
    this.running = new AbortController();
    this.watch = watchPage(this, this.running.signal);
    this.attention = new Attention(document, this.around.wasRead, this.running.signal);
  }

  changed(): void {
    this.unobserved(() => this.painter.refresh());
  }

  lookAfter(): void {
    if (this.around.isGone()) this.stop("off");
    else this.painter.refresh();
  }

  isArticle(node: Node): boolean {
    const blocks = this.reading?.map.blocks ?? [];
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    return (
      blocks.length === 0 ||
      blocks.some((block) => block.element.contains(node) || element?.contains(block.element) === true)
    );
  }

  /** Reads the page as it is now. A later reading ends an earlier one that is still going on. */
  async read(): Promise<number> {
    if (this.running === null) return 0;
    const control = new AbortController();
    this.running.signal.addEventListener("abort", () => control.abort(), {
      once: true,
      signal: control.signal,
    });
    this.current?.abort();
    this.current = control;
    const clock = new WorkClock();
    const left = clock.time(() => this.verdict());
    if (left !== null) {
      this.leaveAlone(left);
      return clock.milliseconds;
    }
    const article = await runInSlices(articleSteps(document), control.signal, clock);
    if (article === null) return clock.milliseconds;
    const map = await runInSlices(mapSteps(withinReach(article.blocks)), control.signal, clock);
    if (map === null) return clock.milliseconds;
    if (map.text.trim() === "") {
      this.leaveAlone("no-text");
      return clock.milliseconds;
    }
    const same = this.reading?.map.text === map.text ? this.reading.read : null;
    const ask = () => this.around.readText(map.text, article.title, article.date);
    const read = same ?? (await persevere(ask, () => !control.signal.aborted).catch(() => null));
    if (same === null) clock.milliseconds += read?.milliseconds ?? 0;
    await this.settingsRead;
    await giveWay(); // taking in the answer was a task of its own
    if (control.signal.aborted) return clock.milliseconds;
    if (read !== null)
      clock.time(() => {
        if (isStill(map)) this.show(article, { control, map, read }, clock.milliseconds);
        else this.watch?.readAgain();
      });
    // marks that are still right stay
    else if (this.reading === null) this.leaveAlone("not-read");
    return clock.milliseconds;
  }

  /** Paints what has been read. */
  private show(article: PageArticle, reading: PageReading, milliseconds: number): void {
    const { control, map, read } = reading;
    const { settings } = this;
    if (settings === null) return;
    this.current = null;
    this.reading?.control.abort();
    this.reading = reading;
    const { extraction } = read;
    const spans = chooseSpans(extraction, map, settings);
    this.unobserved(() => this.painter.paint(map, spans));
    const page = pageInfoOf(article);
    this.state = { state: "annotated", page, extraction, milliseconds };
    // what the reader has asked for in spite of the gate is no market article
    if (!this.isAskedFor && page.title !== null) this.attention?.shows(page, extraction);
    this.interaction = new Interaction(read, map, this.around, settings, spans, control.signal);
    this.around.annotated(new Set(extraction.entities.filter(isShownName).map((entity) => entity.id)).size);
  }

  /**
   * Why the page is to be left alone now, or null. What the reader has asked for in spite of the gate is read until the
   * address changes, as it does in applications that change pages by themselves.
   */
  private verdict(): LeftAlone | null {
    const address = location.href.split("#", 1)[0];
    if (this.isAskedFor && address === this.address) return null;
    const verdict = verdictOn(document);
    if (address !== this.address) {
      this.isAskedFor = this.address === null && verdict !== null && verdict !== "not-html";
      this.address = address;
    }
    return this.isAskedFor ? null : verdict;
  }

  private leaveAlone(reason: LeftAlone): void {
    this.reading?.control.abort();
    this.reading = null;
    this.interaction = null;
    this.attention?.forget();
    this.unobserved(() => this.painter.clear());
    this.state = { state: "left-alone", reason, language: document.documentElement.getAttribute("lang") };
    this.around.annotated(0);
  }

  /** Changes the page without taking the change for one of the page's own. */
  private unobserved(work: () => void): void {
    if (this.watch === null) work();
    else this.watch.unobserved(work);
  }

  /** Does what a shortcut of the browser asks for. False where there are no marks to do it with. */
  run(command: PageCommand): boolean {
    return this.interaction?.run(command) ?? false;
  }

  /** Paints again with other settings. */
  changeSettings(settings: Settings): void {
    this.settings = settings;
    if (this.reading === null) return;
    const { map, read } = this.reading;
    const spans = chooseSpans(read.extraction, map, settings);
    this.interaction?.changeSettings(settings, spans);
    this.unobserved(() => this.painter.paint(map, spans));
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

/** So much text is read of one page, in code units: ten times a long article. */
const MOST_TEXT = 200_000;

/** The first blocks, up to MOST_TEXT. */
function withinReach(blocks: readonly Block[]): readonly Block[] {
  let length = 0;
  const end = blocks.findIndex(({ nodes }) => {
    for (const node of nodes) length += (node.textContent ?? "").length;
    return length > MOST_TEXT;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** Whether the page still says what was mapped: it may have changed while it was read in slices. */
const isStill = (map: TextMap): boolean =>
  map.segments.every(
    ({ node, start }) =>
      node.isConnected && node.data.replace(/\s/g, " ") === map.text.slice(start, start + node.length),
  );

const isShownName = (entity: Extraction["entities"][number]): boolean =>
  entity.type === "company" || entity.type === "index";
