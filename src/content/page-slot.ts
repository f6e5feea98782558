/** Where gate and annotator meet: one global of the extension's own world, which page scripts cannot see. */

export const PAGE_SLOT = "tapelightAnnotator";

export interface PageSlot {
  /** Set while the annotator runs on the page. */
  [PAGE_SLOT]?: { restart(): void };
}
