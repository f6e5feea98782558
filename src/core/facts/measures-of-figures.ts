/** Settles a figure's measure where its subject leaves no choice: what a currency does is an exchange rate. */
import type { Figure, Measure } from "../types.ts";

/** Pairs of currencies as Yahoo Finance writes them; metals that are quoted like one have prices. */
const CURRENCY = /^(?!X(?:AU|AG|PT|PD))[A-Z]{3}(?:[A-Z]{3})?=X$/;

/** What a move or level of a currency is taken for, and is not: a price, or a yield where bonds are told of beside it. */
const MISTAKEN = new Set<Measure>(["price", "yield"]);

/** To be called once subjects are known. */
export function settleMeasures(figures: readonly Figure[]): void {
  for (const figure of figures) {
    const { kind, subjects, measure } = figure;
    if (kind === "amount" || subjects.length === 0 || !MISTAKEN.has(measure)) continue;
    if (subjects.every((id) => CURRENCY.test(id))) figure.measure = "fx";
  }
}
