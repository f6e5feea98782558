/**
 * Features of a candidate that is a single thing, the same whatever makes it a candidate: what kind of thing it is, and
 * what sizes, units and words its figures have ("an ounce" after a figure of gold, some 26,000 for the Hang Seng).
 */
import { combine } from "../hash.ts";
import { type FigureScene, wordAt } from "./figure-scene.ts";
import type { Thing } from "./subject-sets.ts";
import type { TemplateWriter } from "./template-writer.ts";

export function writeSubject(templates: TemplateWriter, scene: FigureScene, thing: Thing): void {
  const { context, figure, at, items, pointers, exactUnit } = scene;
  const { value } = context.document.quantities[figure.quantity];
  const { type } = thing;
  const [before, next] = [wordAt(scene, at - 1), wordAt(scene, at + 1)];
  const nextTwo = combine(next, wordAt(scene, at + 2));
  templates.from(200);
  // there are many companies, and what is true of one's figures today is not tomorrow
  if (!thing.isCompany) {
    templates.shared(thing.id);
    templates.shared(combine(thing.id, combine(exactUnit, sizeClass(value))));
    templates.shared(combine(thing.id, exactUnit));
    templates.shared(combine(thing.id, next));
    templates.shared(combine(thing.id, nextTwo));
  }
  // the currency of the number and the exchange of the ticker ("HK$3.72" beside 2202.HK)
  const exchange = combine(thing.exchange, exactUnit);
  templates.from(210);
  templates.shared(exchange);
  templates.shared(combine(exchange, figure.nature));
  templates.shared(combine(type, next));
  templates.shared(combine(type, nextTwo));
  templates.shared(combine(type, before));
  templates.shared(combine(type, combine(wordAt(scene, at - 2), before)));
  templates.shared(combine(type, items[0].hash));
  templates.shared(combine(type, figure.nature));
  templates.shared(combine(combine(type, figure.nature), exactUnit));
  templates.shared(combine(type, pointers.near));
  templates.shared(combine(type, pointers.noun));
  templates.shared(combine(type, pointers.first));
}

/** The size of a value in thirds of a power of ten, by multiplication alone so that it is the same on every engine. */
function sizeClass(value: number): number {
  let rest = Math.abs(value);
  if (!(rest > 0) || !Number.isFinite(rest)) return -99;
  let power = 0;
  for (; rest >= 10 && power < 15; power++) rest /= 10;
  for (; rest < 1 && power > -6; power--) rest *= 10;
  return power * 3 + (rest < 2 ? 0 : rest < 5 ? 1 : 2);
}
