/** What is measured, and how it is told. */

/** One line of the report. */
export interface Row {
  name: string;
  /** What exactly the number is, in a sentence. */
  measures: string;
  unit: "ms" | "KB" | "MB" | "%";
  /** One a round. */
  values: number[];
  /** The same by processor time, which stays where the machine is busy otherwise; absent where it is not known. */
  processor?: number[];
  /** The same on the same page without the extension. */
  without?: number[];
  /** The most it may be. */
  target: number;
}

/** All rows of one browser. */
export interface Report {
  browser: string;
  rounds: number;
  /** Milliseconds of the reference loop. */
  reference: number[];
  rows: Row[];
}

/** The middle value; of an even number the higher of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

export const isMet = (row: Row): boolean => median(row.values) <= row.target;

/** The report as an aligned table, then what each row measures. */
export function tableOf({ browser, rounds, reference, rows }: Report): string {
  const lines = [
    ["", "median", "range", "processor", "without", "target", ""],
    ["reference loop", amount(median(reference), "ms"), range(reference), "", "", "", ""],
    ...rows.map((row) => [
      row.name,
      amount(median(row.values), row.unit),
      range(row.values),
      row.processor === undefined ? "" : amount(median(row.processor), row.unit),
      row.without === undefined ? "" : amount(median(row.without), row.unit),
      amount(row.target, row.unit),
      isMet(row) ? "met" : "missed",
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const aligned = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 || column === line.length - 1
          ? cell.padEnd(widths[column])
          : cell.padStart(widths[column]),
      )
      .join("  ")
      .trimEnd(),
  );
  const notes = rows.map(({ name, measures }) => `  ${name}: ${measures}`);
  return [`${browser}, ${rounds} rounds`, "", ...aligned, "", "What each row measures", ...notes].join("\n");
}

/** The report as one line of JSON. */
export function jsonOf(report: Report): string {
  const rows = report.rows.map((row) => ({ ...row, median: median(row.values), met: isMet(row) }));
  return JSON.stringify({ ...report, rows });
}

const amount = (value: number, unit: Row["unit"]): string => `${decimals(value)} ${unit}`;
const range = (values: readonly number[]): string =>
  values.length < 2 ? "" : `${decimals(Math.min(...values))} to ${decimals(Math.max(...values))}`;
const decimals = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 2 : 1);
