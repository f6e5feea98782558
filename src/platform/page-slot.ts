/** Where gate, annotator and popup meet: globals of the extension's own world in a page, which page scripts cannot see. */
import type { LeftAlone } from "./protocol.ts";

export const PAGE_SLOT = "tapelightAnnotator";
export const GATE_SLOT = "tapelightGate";

export interface PageSlot {
  /** Set while the annotator runs on the page. */
  [PAGE_SLOT]?: { restart(): void };
  /** What the gate has found. */
  [GATE_SLOT]?: LeftAlone | "reading";
}
