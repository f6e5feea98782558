/** Goes from mark to mark by shortcuts of the browser, shows which one is current, and opens its card. */
import type { PageCommand } from "../platform/protocol.ts";
import type { CardOpener } from "./opener.ts";
import type { Places } from "./places.ts";
import { Ring } from "./ring.ts";
import type { Target } from "./targets.ts";

export class Keyboard {
  private readonly opener: CardOpener;
  private readonly places: Places;
  private readonly marks: () => readonly Target[];
  private readonly ring = new Ring();
  private current: Target | null = null;

  /** `marks`: what is marked on the page, in the order of the text. */
  constructor(opener: CardOpener, places: Places, marks: () => readonly Target[], signal: AbortSignal) {
    this.opener = opener;
    this.places = places;
    this.marks = marks;
    addEventListener("scroll", () => this.redraw(), { passive: true, capture: true, signal });
    addEventListener("resize", () => this.redraw(), { passive: true, signal });
    document.addEventListener("fullscreenchange", () => this.leave(), { signal });
    document.addEventListener("pointerdown", (event) => this.pressed(event), { capture: true, signal });
    document.addEventListener("keydown", (event) => this.key(event), { signal });
    signal.addEventListener("abort", () => this.ring.remove());
  }

  run(command: PageCommand): void {
    if (command === "open-card") {
      const target = this.current ?? this.nearest(1);
      if (target === null) return;
      this.select(target);
      this.opener.open(target, "keyboard");
    } else {
      const target = this.step(command === "next-highlight" ? 1 : -1);
      this.opener.close();
      if (target !== null) this.select(target);
    }
  }

  /** The mark after or before the current one, which may have been hidden since; after the last comes the first. */
  private step(by: 1 | -1): Target | null {
    const { current } = this;
    if (current === null) return this.nearest(by);
    const marks = this.marks();
    const next =
      by === 1
        ? marks.find((mark) => mark.start > current.start)
        : marks.findLast((mark) => mark.start < current.start);
    return next ?? marks.at(by === 1 ? 0 : -1) ?? null;
  }

  /** Where the reader looks: the first mark below the window's top, or backwards the last above its bottom. */
  private nearest(by: 1 | -1): Target | null {
    const marks = by === 1 ? this.marks() : this.marks().toReversed();
    const isAhead = (mark: Target): boolean => {
      const box = this.places.boxOf(mark);
      return box !== null && (by === 1 ? box.top >= 0 : box.bottom <= innerHeight);
    };
    return marks.find(isAhead) ?? marks[0] ?? null;
  }

  private select(target: Target): void {
    this.current = target;
    const box = this.places.boxOf(target);
    if (box === null || box.top < 0 || box.bottom > innerHeight)
      this.places.elementOf(target)?.scrollIntoView({ block: "center", behavior: "instant" });
    this.redraw();
  }

  private redraw(): void {
    if (this.current === null) return;
    const rects = this.places.rectsOf(this.current);
    if (rects.length === 0) this.leave();
    else this.ring.draw(rects);
  }

  private pressed(event: PointerEvent): void {
    if (!this.opener.owns(event)) this.leave();
  }

  /** Escape closes a card first: that key press does not come as far as here. */
  private key(event: KeyboardEvent): void {
    if (event.key === "Escape") this.leave();
  }

  private leave(): void {
    this.current = null;
    this.ring.remove();
  }
}
