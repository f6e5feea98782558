/** Prints scores as the table that people and scripts compare. */
import type { GoldArticle } from "../corpus/articles.ts";
import { ATTRIBUTES, f1, precision, recall, type Score, SPAN_ROWS, shareOf } from "./score.ts";

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

/** The two-part table: exact spans, then attributes of the matched spans. */
export function scoreTable(score: Score): string {
  const lines = ["spans (exact)     P      R     F1      n"];
  for (const row of SPAN_ROWS) {
    const tally = score.spans[row];
    const cells = `${percent(precision(tally))} ${percent(recall(tally))} ${percent(f1(tally))} ${String(tally.gold).padStart(6)}`;
    lines.push(`${row.padEnd(12)}${tally.gold === 0 ? "     –      –      –      0" : cells}`);
  }
  lines.push("of the matched   right      n");
  for (const attribute of ATTRIBUTES) {
    const { count } = score.attributes[attribute];
    const value = count === 0 ? "     –" : percent(shareOf(score.attributes[attribute]));
    lines.push(`${attribute.padEnd(14)}${value} ${String(count).padStart(6)}`);
  }
  return lines.join("\n");
}

/** What always saying the most frequent value would score, so that easy columns are seen for what they are. */
export function constantBaselines(golds: readonly GoldArticle[]): string {
  const figures = golds.flatMap((gold) => gold.figures);
  const companies = golds.flatMap((gold) => gold.entities.filter((entity) => entity.type === "company"));
  const most = (values: readonly string[]): string => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const [value, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["–", 0];
    return `${value} ${((100 * count) / Math.max(values.length, 1)).toFixed(1)}`;
  };
  const changes = figures.filter((figure) => figure.kind === "change");
  return `constants alone  direction ${most(changes.map((f) => String(f.direction)))}, measure ${most(figures.map((f) => f.measure))}, period ${most(figures.map((f) => f.period))}, role ${most(companies.map((c) => c.role))}`;
}

/** How the figures are linked when names and figures are given, as a line of its own. */
export function givenLine({ given }: Score): string {
  return `subjects of given names and figures ${percent(shareOf(given))} ${String(given.count).padStart(6)}`;
}

/** The same numbers for scripts. */
export function scoreJson(score: Score): object {
  return {
    spans: Object.fromEntries(
      SPAN_ROWS.map((row) => {
        const tally = score.spans[row];
        return [row, { p: precision(tally), r: recall(tally), f: f1(tally), n: tally.gold }];
      }),
    ),
    shares: Object.fromEntries(
      ATTRIBUTES.map((a) => [a, { share: shareOf(score.attributes[a]), n: score.attributes[a].count }]),
    ),
  };
}
