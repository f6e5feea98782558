/** Measures that the subject of a figure settles. */
import { expect, it } from "vitest";
import { settleMeasures } from "../../src/core/facts/measures-of-figures.ts";
import type { Figure } from "../../src/core/types.ts";
import { figureWith } from "../support/figure.ts";

it.each<[string, Partial<Figure>, Figure["measure"]]>([
  ["a currency's move", { subjects: ["GBPUSD=X"] }, "fx"],
  ["a currency's level", { subjects: ["CNY=X"], kind: "level" }, "fx"],
  ["two currencies' move", { subjects: ["CNY=X", "JPY=X"] }, "fx"],
  ["spot gold's move", { subjects: ["XAUUSD=X"] }, "price"],
  ["a share's move", { subjects: ["0700.HK"] }, "price"],
  ["a move of a currency and a share", { subjects: ["CNY=X", "0700.HK"] }, "price"],
  ["a move of nothing that is named", { subjects: [] }, "price"],
  ["a forecast for a currency", { subjects: ["JPY=X"], kind: "level", measure: "forecast" }, "forecast"],
  ["money that went into a currency", { subjects: ["JPY=X"], kind: "amount" }, "price"],
])("%s", (_, fields, measure) => {
  const figure = figureWith(fields);
  settleMeasures([figure]);
  expect(figure.measure).toBe(measure);
});
