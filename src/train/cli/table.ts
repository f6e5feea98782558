/** An extraction as a plain table for a terminal. */
import type { Entity, Extraction, Figure } from "../../core/types.ts";

/** Names, then figures, then quantities where they were asked for. `explain` adds evidence and score. */
export function extractionTable(extraction: Extraction, explain: boolean): string {
  const { title, date, entities, figures, quantities } = extraction;
  const parts = [
    `  title  ${title ?? "–"}`,
    `  date   ${date ?? "–"}`,
    "",
    grid([
      ["name", "type", "id", "role", ...(explain ? ["score", "why"] : [])],
      ...entities.map((e) => nameRow(e, explain)),
    ]),
    "",
    grid([
      [
        "figure",
        "kind",
        "value",
        "unit",
        "subjects",
        "measure",
        "period",
        "as of",
        ...(explain ? ["score", "why"] : []),
      ],
      ...figures.map((f) => figureRow(f, explain)),
    ]),
  ];
  if (quantities !== undefined) {
    parts.push(
      "",
      grid([
        ["quantity", "value", "unit", "bound"],
        ...quantities.map((q) => [q.text, String(q.value), q.unit ?? "–", q.bound]),
      ]),
    );
  }
  return `${parts.join("\n")}\n`;
}

function nameRow(entity: Entity, explain: boolean): string[] {
  const row = [entity.text, entity.type, entity.id, entity.role];
  return explain ? [...row, entity.score.toFixed(2), entity.why] : row;
}

function figureRow(figure: Figure, explain: boolean): string[] {
  const sign = { 1: "+", "-1": "-", 0: "=" }[String(figure.direction)] ?? "";
  const row = [
    figure.text,
    figure.kind,
    sign + String(figure.value),
    figure.unit ?? "–",
    figure.subjects.join(",") || "?",
    figure.measure,
    figure.period,
    figure.asOf ?? "–",
  ];
  return explain ? [...row, figure.score.toFixed(2), figure.why] : row;
}

/** Columns as wide as their widest cell. */
function grid(rows: string[][]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)));
  return rows
    .map((row) =>
      `  ${row.map((cell, c) => cell.replace(/\s+/g, " ") + " ".repeat(widths[c] - [...cell].length)).join("  ")}`.trimEnd(),
    )
    .join("\n");
}
