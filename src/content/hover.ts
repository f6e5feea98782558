/** Opens the card by the pointer, in the way that the reader has chosen. Page events are heard, never held up. */
import type { Settings } from "../platform/settings.ts";
import type { CardOpener } from "./opener.ts";
import type { Target } from "./targets.ts";

const OPEN_DELAY = 150;
/** A click there has a meaning of its own. */
const INTERACTIVE =
  "a[href],area,button,input,select,textarea,label,summary,video,audio,[contenteditable],[role=link],[role=button]," +
  "[role=tab],[role=menuitem],[onclick]";

export interface Pointed {
  /** What a point of the window is over. */
  targetAt(x: number, y: number): Target | null;
  opening(): Settings["opening"];
}

export class Hover {
  private readonly opener: CardOpener;
  private readonly pointed: Pointed;
  /** What the pointer was last seen over. */
  private over: Target | null = null;
  private openTimer = 0;

  constructor(opener: CardOpener, pointed: Pointed, signal: AbortSignal) {
    this.opener = opener;
    this.pointed = pointed;
    document.addEventListener("pointermove", (event) => this.moved(event), { passive: true, signal });
    document.addEventListener("click", (event) => this.clicked(event), { signal });
    document.addEventListener("keydown", (event) => this.key(event), { capture: true, signal });
    addEventListener("scroll", () => this.forget(), { passive: true, capture: true, signal });
    signal.addEventListener("abort", () => clearTimeout(this.openTimer));
  }

  private moved(event: PointerEvent): void {
    const opening = this.pointed.opening();
    // with a button down the reader selects or drags
    if (opening === "click" || event.pointerType === "touch" || event.buttons !== 0) return;
    if (this.opener.owns(event)) {
      this.forget(); // the card itself says when the pointer leaves it
      return;
    }
    const target = this.pointed.targetAt(event.clientX, event.clientY);
    if (target !== this.over) this.changed(target, opening);
    else if (target !== null && opening === "alt" && event.altKey) this.openNow(target);
  }

  private changed(target: Target | null, opening: Settings["opening"]): void {
    const { shown } = this.opener;
    this.over = target;
    clearTimeout(this.openTimer);
    if (target !== null && target === shown) this.opener.keep();
    else if (shown !== null) this.opener.closeSoon();
    if (target !== null && opening === "hover")
      this.openTimer = window.setTimeout(() => this.openNow(target), OPEN_DELAY);
  }

  private openNow(target: Target): void {
    if (target !== this.opener.shown) this.opener.open(target, "pointer");
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape") clearTimeout(this.openTimer);
    if (event.key === "Alt" && this.over !== null && this.pointed.opening() === "alt")
      this.openNow(this.over);
  }

  private clicked(event: MouseEvent): void {
    const isPlain =
      event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (this.pointed.opening() !== "click" || !isPlain || this.opener.owns(event)) return;
    if (event.target instanceof Element && event.target.closest(INTERACTIVE) !== null) return;
    if (getSelection()?.isCollapsed === false) return;
    const target = this.pointed.targetAt(event.clientX, event.clientY);
    if (target !== null) this.opener.open(target, "click");
  }

  /** What was under the pointer has moved away. */
  private forget(): void {
    clearTimeout(this.openTimer);
    this.over = null;
  }
}
