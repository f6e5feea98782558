/** Features that tell the measure of a figure, or its period: words of their classes around it and before it. */
import { combine, hashString } from "../hash.ts";
import { MEASURE_WORDS, SPAN_WORDS, TIME_WORDS, type WordClasses } from "../text/word-classes.ts";
import type { FigureContext } from "./figure-context.ts";
import type { Emit, HintWriter, Place } from "./hints.ts";
import type { StreamItem } from "./stream.ts";
import { isTied } from "./tied.ts";

/** Words of a class that are looked at on each side. */
const NEAREST = 3;
/** Sentences before the figure's that are looked at, within its block. */
const BEFORE = 2;
/** How far back a span of time may have been named for the sentences after it. */
const SPAN_REACH = 4;
/** Items on each side that are looked at: a sentence may be as long as a page. */
const REACH = 40;
/** Figures that say the same as the figure are looked for so far, on each side. */
const MOST_ALIKE = 4;
const NONE: ReadonlySet<number> = new Set();
const NOTHING = hashString("<no word>");

/** Hints of the measure: words of what things are measured by. Templates 110 to 129. */
export const writeMeasureHints: HintWriter = (context, place, kind, emit) => {
  const hint = hintOf(context, place, kind, emit);
  writeAround(context, place, MEASURE_WORDS, 110, hint);
};

/** Hints of the period: words of time, and the span of time that was named before. Templates 130 to 159. */
export const writePeriodHints: HintWriter = (context, place, kind, emit) => {
  const hint = hintOf(context, place, kind, emit);
  writeAround(context, place, TIME_WORDS, 130, hint, sayingTheSame(context, place));
  writeSpans(context, place[0], hint);
};

type Hint = (template: number, value: number) => void;

/** Each hint by itself, with the kind, and with kind and unit. */
function hintOf({ streams }: FigureContext, [sentence, at]: Place, kind: number, emit: Emit): Hint {
  const kindAndUnit = combine(kind, streams.streams[sentence].items[at].hash);
  return (template, value) => {
    const hash = combine(template, value);
    emit(hash);
    emit(combine(hash, kind));
    emit(combine(hash, kindAndUnit));
  };
}

/** Words of the classes: the nearest on each side, all of the sentence, and those of the sentences before. */
function writeAround(
  context: FigureContext,
  [sentence, at]: Place,
  classes: WordClasses,
  template: number,
  hint: Hint,
  alike: ReadonlySet<number> = NONE,
): void {
  const { items } = context.streams.streams[sentence];
  const before = writeSide(items, at, -1, classes, template, hint, alike);
  const after = writeSide(items, at, 1, classes, template + 5, hint, alike);
  hint(template + 10, combine(before, after));
  for (const found of classesOf(context, sentence, classes)) hint(template + 11, found);
  const earlier = new Set<number>();
  for (const s of sentencesBefore(context, sentence, BEFORE))
    for (const found of classesOf(context, s, classes)) earlier.add(found);
  for (const found of earlier) hint(template + 12, found);
}

/**
 * The nearest words on one side, with how many figures stand between; those that are `alike` do not
 * count. Gives the class of the nearest.
 */
function writeSide(
  items: readonly StreamItem[],
  at: number,
  side: 1 | -1,
  classes: WordClasses,
  template: number,
  hint: Hint,
  alike: ReadonlySet<number>,
): number {
  let nearest = NOTHING;
  let [figures, names, count] = [0, 0, 0];
  const end = side > 0 ? Math.min(items.length, at + REACH) : Math.max(-1, at - REACH);
  for (let i = at + side; i !== end && count < NEAREST; i += side) {
    if (items[i].quantity >= 0 && !alike.has(i)) figures = Math.min(figures + 1, 2);
    if (items[i].name >= 0) names = 1;
    const found = classes.get(items[i].word);
    if (found === undefined) continue;
    if (count === 0) {
      nearest = found;
      hint(template, combine(found, combine(figures, names)));
    }
    hint(template + 1 + count++, combine(found, figures));
  }
  return nearest;
}

/** Items of the figures that say the same as the figure, such as a conversion in brackets, and so cover the same time. */
function sayingTheSame({ document, streams }: FigureContext, [sentence, at]: Place): Set<number> {
  const { items } = streams.streams[sentence];
  const found = new Set<number>();
  for (let i = at + 1; i < items.length && found.size < MOST_ALIKE; i++) {
    if (items[i].quantity < 0) continue;
    if (!isTied(items, i, document.quantities)) break;
    found.add(i);
  }
  const most = found.size + MOST_ALIKE;
  for (let i = at; i > 0 && found.size < most && isTied(items, i, document.quantities); ) {
    for (i--; items[i].quantity < 0; ) i--;
    found.add(i);
  }
  return found;
}

/** The span of time that was named last before the sentence, and the last one of the text's first sentence, mostly its title. */
function writeSpans(context: FigureContext, sentence: number, hint: Hint): void {
  let named = NOTHING;
  let away = 0;
  for (const s of sentencesBefore(context, sentence, SPAN_REACH)) {
    const found = lastOf(context, s);
    if (found === NOTHING) continue;
    [named, away] = [found, sentence - s];
    break;
  }
  hint(150, named);
  hint(151, combine(named, Math.min(away, 2)));
  hint(152, combine(named, lastOf(context, sentence) === NOTHING ? 0 : 1));
  const inTitle = sentence === 0 ? NOTHING : lastOf(context, 0);
  hint(153, inTitle);
}

/** The class of the last span of time that a sentence names. */
const lastOf = (context: FigureContext, sentence: number): number =>
  [...classesOf(context, sentence, SPAN_WORDS)].at(-1) ?? NOTHING;

/** The classes of the words of a sentence, each once, the last one last. Worked out once for all figures. */
function classesOf(
  { streams, classes: known }: FigureContext,
  sentence: number,
  classes: WordClasses,
): ReadonlySet<number> {
  const ofAll = known.get(classes) ?? [];
  known.set(classes, ofAll);
  if (ofAll[sentence] !== undefined) return ofAll[sentence];
  const found = new Set<number>();
  for (const { word } of streams.streams[sentence].items) {
    const own = classes.get(word);
    if (own === undefined) continue;
    found.delete(own);
    found.add(own);
  }
  ofAll[sentence] = found;
  return found;
}

/** Sentences of the same block before one, the nearest first. */
function* sentencesBefore({ document }: FigureContext, sentence: number, reach: number): Generator<number> {
  const { block } = document.sentences[sentence];
  for (let s = sentence - 1; s >= 0 && sentence - s <= reach && document.sentences[s].block === block; s--)
    yield s;
}
