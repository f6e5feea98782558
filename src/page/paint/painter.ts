/** The one interface of both painters, and the classes of marks that they paint. */
import type { TextMap } from "../text-map.ts";

export const MARK_CLASSES = ["name", "index", "blue", "orange", "green", "red", "flat", "figure"] as const;
export type MarkClass = (typeof MARK_CLASSES)[number];

export interface PaintSpan {
  start: number;
  end: number;
  kind: MarkClass;
}

export interface Painter {
  /** Paints spans of a text map; replaces what was painted before. Spans are sorted and do not overlap. */
  paint(map: TextMap, spans: readonly PaintSpan[]): void;
  /**
   * Takes paint away from text that is no longer what was painted, and puts back what the page has wiped out. A wrong
   * number in the colour of the old one is the worst that can happen. Cheap: it looks at painted nodes only, and called
   * from a mutation observer it works before the change is on the screen.
   */
  refresh(): void;
  /** Takes every trace away. */
  clear(): void;
}
