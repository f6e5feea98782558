/** What the archive has about a thing: a line chart of its levels, and the latest articles. */
import type { DatedLevel, LevelHistory } from "../../core/retrieval/level-history.ts";
import type { ArchivedArticle, CardFacts } from "../../platform/protocol.ts";
import { formatDay, formatNumber, formatUnit } from "../../ui/format.ts";
import { CHART_HEIGHT, CHART_WIDTH, chartShape, extremesOf, FEWEST_LEVELS } from "./chart.ts";
import { element, svg } from "./elements.ts";

/** The archive's part of the card; empty where the archive has nothing. */
export function buildArchive({ latest, history }: CardFacts): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (history !== null && history.levels.length >= FEWEST_LEVELS) parts.push(...buildChart(history));
  if (latest.length > 0) parts.push(buildArticles(latest));
  return parts.length === 0 ? [] : [element("h2", "", "In your archive"), ...parts];
}

function buildChart({ levels, unit }: LevelHistory): HTMLElement[] {
  const { line, marked, labels } = chartShape(levels, formatDay);
  const { low, high, last } = extremesOf(levels);
  const told = (level: DatedLevel): string =>
    `${formatNumber(level.value)} ${formatUnit(unit)}, ${formatDay(level.day)}`;
  const picture = svg(
    "svg",
    {
      viewBox: `0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`,
      role: "img",
      "aria-label":
        `Line chart of ${levels.length} values from ${formatDay(levels[0].day)} to ${formatDay(last.day)}. ` +
        `Lowest ${told(low)}. Highest ${told(high)}. Last ${told(last)}.`,
    },
    svg("polyline", { points: line.map(({ x, y }) => `${x},${y}`).join(" ") }),
    ...marked.map(({ x, y }) => svg("circle", { cx: x, cy: y, r: 3 })),
    ...labels.map(({ x, y, text, anchor }) => svg("text", { x, y, "text-anchor": anchor }, text)),
  );
  const rows = [
    ["Last", last],
    ["High", high],
    ["Low", low],
  ] as const;
  const list = element("dl", "levels");
  for (const [name, level] of rows) {
    const value = element(
      "span",
      "value",
      formatNumber(level.value),
      " ",
      element("span", "unit", formatUnit(unit)),
    );
    list.append(
      element("dt", "", name),
      element("dd", "", value, element("span", "quiet", formatDay(level.day))),
    );
  }
  return [element("div", "chart", picture), list];
}

function buildArticles(articles: readonly ArchivedArticle[]): HTMLElement {
  const list = element("ul", "articles");
  for (const { title, outlet, day, address } of articles) {
    const source = [formatDay(day), outlet].filter(Boolean).join(" · ");
    list.append(element("li", "", element("span", "quiet", source), element("br"), titled(title, address)));
  }
  return list;
}

function titled(title: string, address: string | null): HTMLElement {
  if (address === null || !/^https?:\/\//.test(address)) return element("span", "", title);
  const link = element("a", "", title);
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}
