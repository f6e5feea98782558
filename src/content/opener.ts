/** Opens the card for a target, keeps it at its word, and closes it. */
import type { CardFacts } from "../platform/protocol.ts";
import { Card } from "./card/card.ts";
import type { CardActions } from "./card/view.ts";
import type { Places } from "./places.ts";
import type { Target } from "./targets.ts";

const CLOSE_DELAY = 200;

/** What opened the card: it closes by the same means. */
export type OpenedBy = "pointer" | "click" | "keyboard";

export interface CardSource extends CardActions {
  askArchive(id: string): Promise<CardFacts | null>;
}

export class CardOpener {
  private readonly places: Places;
  private readonly source: CardSource;
  private card: Card | null = null;
  private opened: { target: Target; by: OpenedBy } | null = null;
  private closeTimer = 0;

  constructor(places: Places, source: CardSource, signal: AbortSignal) {
    this.places = places;
    this.source = source;
    addEventListener("scroll", () => this.scrolled(), { passive: true, capture: true, signal });
    addEventListener("resize", () => this.follow(), { passive: true, signal });
    document.addEventListener("fullscreenchange", () => this.close(), { signal });
    document.addEventListener("pointerdown", (event) => this.pressed(event), { capture: true, signal });
    document.addEventListener("keydown", (event) => this.key(event), { capture: true, signal });
    signal.addEventListener("abort", () => {
      clearTimeout(this.closeTimer);
      this.card?.remove();
    });
  }

  get shown(): Target | null {
    return this.opened?.target ?? null;
  }

  open(target: Target, by: OpenedBy): void {
    const box = this.places.boxOf(target);
    if (box === null) return;
    this.keep();
    this.card ??= new Card(
      () => this.keep(),
      () => this.closeSoon(),
    );
    const content = target.content();
    this.opened = { target, by };
    this.card.open(content, this.source, box, this.places.layerOf(target));
    if (by === "keyboard") this.card.focus();
    if (content.archiveId === null) return;
    this.source
      .askArchive(content.archiveId)
      .then((facts) => {
        if (facts !== null && this.shown === target) this.card?.showFacts(facts);
      })
      .catch(() => undefined); // without the archive the card still says what the page says
  }

  /** The pointer has left: a card that the pointer opened goes, unless the pointer comes back in time. */
  closeSoon(): void {
    clearTimeout(this.closeTimer);
    if (this.opened?.by === "pointer") this.closeTimer = window.setTimeout(() => this.close(), CLOSE_DELAY);
  }

  /** The pointer is back on word or card. */
  keep(): void {
    clearTimeout(this.closeTimer);
  }

  close(): void {
    clearTimeout(this.closeTimer);
    this.opened = null;
    this.card?.close();
  }

  /** Whether an event came from within the card. */
  owns(event: Event): boolean {
    return this.card?.owns(event) === true;
  }

  /** Scrolling takes the word from under the pointer, so what the pointer opened goes; all else stays at its word. */
  private scrolled(): void {
    if (this.opened?.by === "pointer") this.close();
    else this.follow();
  }

  private follow(): void {
    if (this.opened === null) return;
    const box = this.places.boxOf(this.opened.target);
    if (box === null || box.bottom < 0 || box.top > innerHeight) this.close();
    else this.card?.place(box);
  }

  private pressed(event: PointerEvent): void {
    if (this.opened !== null && this.opened.by !== "pointer" && !this.owns(event)) this.close();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Escape" || this.opened === null) return;
    this.close();
    event.stopPropagation();
  }
}
