/** Where the points and labels of the card's line chart go; numbers only, no DOM. */
import type { DatedLevel } from "../../core/retrieval/level-history.ts";

/** With fewer values a line says nothing. */
export const FEWEST_LEVELS = 3;

export const CHART_WIDTH = 286;
export const CHART_HEIGHT = 84;
/** Room for the labels above and below the line, and at both sides. */
const TOP = 16;
const BOTTOM = 32;
const SIDE = 6;
/** A label nearer than this to a side is set from that side. */
const LABEL_ROOM = 40;
const DAY = 86_400_000;

export interface ChartPoint {
  x: number;
  y: number;
}

export interface ChartLabel extends ChartPoint {
  text: string;
  anchor: "start" | "middle" | "end";
}

export interface ChartShape {
  line: ChartPoint[];
  /** The points that have a label. */
  marked: ChartPoint[];
  labels: ChartLabel[];
}

export interface Extremes {
  low: DatedLevel;
  high: DatedLevel;
  last: DatedLevel;
}

/** Lowest, highest and last of at least one level. Of equal ones the later counts. */
export function extremesOf(levels: readonly DatedLevel[]): Extremes {
  return {
    low: levels.reduce((best, level) => (level.value <= best.value ? level : best)),
    high: levels.reduce((best, level) => (level.value >= best.value ? level : best)),
    last: levels[levels.length - 1],
  };
}

/** The chart of levels in the order of their days; days are as far apart as the calendar has them. */
export function chartShape(levels: readonly DatedLevel[], formatDay: (day: string) => string): ChartShape {
  const days = levels.map(({ day }) => Date.parse(day) / DAY);
  const { low, high, last } = extremesOf(levels);
  const first = days[0];
  const span = Math.max(1, days[days.length - 1] - first);
  const range = high.value - low.value || 1;
  const line = levels.map(({ value }, i) => ({
    x: round(SIDE + ((days[i] - first) / span) * (CHART_WIDTH - 2 * SIDE)),
    y: round(TOP + ((high.value - value) / range) * (CHART_HEIGHT - TOP - BOTTOM)),
  }));
  const names = new Map<DatedLevel, string[]>();
  for (const [name, level] of [
    ["high", high],
    ["low", low],
    ["last", last],
  ] as const) {
    names.set(level, [...(names.get(level) ?? []), name]);
  }
  const marked = [...names.keys()].map((level) => line[levels.indexOf(level)]);
  const labels = [...names].map(([level, words], i) => {
    const { x, y } = marked[i];
    return { x, y: level === low ? y + 13 : y - 6, text: words.join(", "), anchor: anchorAt(x) };
  });
  const foot = CHART_HEIGHT - 3;
  const ends: ChartLabel[] = [
    { x: SIDE, y: foot, text: formatDay(levels[0].day), anchor: "start" },
    { x: CHART_WIDTH - SIDE, y: foot, text: formatDay(last.day), anchor: "end" },
  ];
  return { line, marked, labels: [...labels, ...ends] };
}

const anchorAt = (x: number): ChartLabel["anchor"] =>
  x < LABEL_ROOM ? "start" : x > CHART_WIDTH - LABEL_ROOM ? "end" : "middle";
const round = (value: number): number => Math.round(10 * value) / 10;
