/** A focus ring around a stretch of text: an overlay in a shadow root of ours, so that the text's DOM stays as it is. */
const STYLES = `
  :host { --ring: #1b5ea8; --halo: #ffffff }
  @media (forced-colors: active) { :host { --ring: Highlight; --halo: Canvas } }
  div { position: fixed; box-sizing: border-box; border: 2px solid var(--ring); border-radius: 3px;
    box-shadow: 0 0 0 1px var(--halo); forced-color-adjust: none }`;
/** Room between text and ring, in CSS pixels. */
const ROOM = 3;

export class Ring {
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;

  /** Draws a ring around rectangles of the window, in place of any before. */
  draw(rects: readonly DOMRect[]): void {
    const root = this.mount();
    root.replaceChildren(
      ...rects.map((rect) => {
        const box = document.createElement("div");
        box.style.left = `${rect.left - ROOM}px`;
        box.style.top = `${rect.top - ROOM}px`;
        box.style.width = `${rect.width + 2 * ROOM}px`;
        box.style.height = `${rect.height + 2 * ROOM}px`;
        return box;
      }),
    );
  }

  remove(): void {
    this.host?.remove();
    this.host = null;
    this.root = null;
  }

  private mount(): ShadowRoot {
    if (this.root !== null && this.host?.isConnected === true) return this.root;
    const host = document.createElement("div");
    host.dataset.tapelightRing = "";
    host.ariaHidden = "true";
    host.popover = "manual"; // seen above an element in full screen
    host.style.cssText = "all: initial; position: fixed; inset: 0; pointer-events: none; overflow: visible";
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
    document.documentElement.append(host);
    host.showPopover();
    this.host = host;
    this.root = root;
    return root;
  }
}
