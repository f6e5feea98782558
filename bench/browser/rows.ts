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
  /** The most it may be; absent where the row is only told. */
  target?: number;
}

/** All rows of one browser. */
export interface Report {
  browser: string;
  rounds: number;
  /** How many programs wanted to run at a time in the minute before, for each processor; 0 where that is not known. */
  load: number;
  /** Milliseconds of the reference loop. */
  reference: number[];
  rows: Row[];
}

/** The middle value; of an even number the higher of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Null where there is no target. */
export const isMet = ({ values, target }: Row): boolean | null =>
  target === undefined ? null : median(values) <= target;

/** From here on others take so much of the processors that times on the clock say little. */
const BUSY = 0.5;

/** The report as an aligned table, then what each row measures. */
export function tableOf({ browser, rounds, load, reference, rows }: Report): string {
  const lines = [
    ["", "median", "range", "processor", "without", "target", ""],
    ["reference loop", amount(median(reference), "ms"), range(reference), "", "", "", ""],
    ...rows.map((row) => [
      row.name,
      amount(median(row.values), row.unit),
      range(row.values),
      row.processor === undefined ? "" : amount(median(row.processor), row.unit),
      row.without === undefined ? "" : amount(median(row.without), row.unit),
      row.target === undefined ? "" : amount(row.target, row.unit),
      { true: "met", false: "missed", null: "" }[`${isMet(row)}`],
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
  const head =
    load < BUSY
      ? `${browser}, ${rounds} rounds`
      : `${browser}, ${rounds} rounds; other programs kept the machine busy (load ${load.toFixed(1)} a processor), so times on the clock say little`;
  return [head, "", ...aligned, "", "What each row measures", ...notes].join("\n");
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
