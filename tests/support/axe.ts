/** Runs axe-core on a page. */
import axe from "axe-core";

export interface AxeReport {
  /** Rule and element of each fault. */
  faults: string[];
  /** Elements that at least one rule has checked and found good. */
  checked: number;
}

/** `evaluate`: runs an expression in the page and gives its value. */
export async function runAxe(evaluate: (expression: string) => Promise<unknown>): Promise<AxeReport> {
  if ((await evaluate("typeof axe")) === "undefined") await evaluate(`${axe.source}; 0`);
  const report = await evaluate(`axe.run(document).then(({ violations, passes }) => ({
    faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 120))),
    checked: new Set(passes.flatMap(({ nodes }) => nodes.map(({ target }) => JSON.stringify(target)))).size,
  }))`);
  return report as AxeReport;
}
