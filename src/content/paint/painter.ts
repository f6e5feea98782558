/** The one interface of both painters, and the classes of marks that they paint. */
import type { TextMap } from "../../page/text-map.ts";

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
  /** Takes every trace away. */
  clear(): void;
}
