/** Why two articles are related, in a few words. */
import type { Figure, Measure } from "../types.ts";
import { daysInWords } from "./days.ts";
import { figureNoun, formatFigure } from "./figure-words.ts";
import { type FigureOverlap, isMoving, significantDigits } from "./shared-figures.ts";
import type { NameOverlap, SharedName } from "./shared-names.ts";

const MOST = 3;
/** Fewer digits may be alike by chance: 3 %, 20 cents. */
const TELLING_DIGITS = 3;
/** What is quoted every day comes to the same value again, unless it has as many digits as this or is as near. */
const CERTAIN_DIGITS = 5;
const NEAR_DAYS = 14;

/** What a company has one of in a period. */
const SINGLE: ReadonlySet<Measure> = new Set(["revenue", "profit", "dividend"]);

/** Fewer words that two articles share may be chance. */
const FEWEST_WORDS = 3;

interface FigureReason {
  words: string;
  subject: SharedName;
}

/**
 * At most three, the most telling first: what both are about, a figure of it that they share or differ in, and how they
 * stand in time; a second name where there is no such figure. None where they have no ground in common.
 * @param areAfterClose whether both appeared once the day's trading was over: then closes can be compared
 */
export function reasonsOf(
  names: NameOverlap,
  figures: FigureOverlap,
  days: number | null,
  areAfterClose: boolean,
): string[] {
  const ground = names.shared.filter(({ isGround }) => isGround);
  if (ground.length === 0) return [];
  const figure = figureReason(figures, ground, days, areAfterClose);
  const [first, second] = distinctNames(figure === null ? ground : [figure.subject, ...ground]);
  const reasons = figure === null ? [first, second] : [first, figure.words];
  if (days !== null) reasons.push(daysInWords(days));
  else if (figure !== null) reasons.push(second);
  return reasons.filter((reason) => reason !== undefined).slice(0, MOST);
}

/** Whether the articles are about something in common that has a name. */
export const hasGround = (names: NameOverlap): boolean => names.shared.some(({ isGround }) => isGround);

/** What to say where no name is shared; none where few words are either. */
export function wordReasons(words: readonly string[], days: number | null): string[] {
  if (words.length < FEWEST_WORDS) return [];
  const reasons = [`“${words[0]}”, “${words[1]}”`];
  return days === null ? reasons : [...reasons, daysInWords(days)];
}

/** Names as they are written, none twice: a company and its shares may go by one name. */
const distinctNames = (shared: readonly SharedName[]): string[] => [
  ...new Set(shared.map(({ name }) => name.name)),
];

/** What to say of the figures, if any of them is about a thing in `ground`. */
function figureReason(
  { same, rounded, different }: FigureOverlap,
  ground: readonly SharedName[],
  days: number | null,
  areAfterClose: boolean,
): FigureReason | null {
  const subjectOf = ({ subjects }: Figure): SharedName | undefined =>
    ground.find(({ name }) => subjects.includes(name.id));
  const isNear = days !== null && Math.abs(days) <= NEAR_DAYS;
  const alike = [...same, ...rounded].find(
    ({ figure }) => isTelling(figure, isNear) && subjectOf(figure) !== undefined,
  );
  const other = different.find(
    (pair) =>
      isTelling(pair.figure, isNear) &&
      isTelling(pair.other, isNear) &&
      isFinal(pair.figure, subjectOf(pair.figure), areAfterClose),
  );
  const [adjective, figure] = alike !== undefined ? ["same", alike.figure] : ["other", other?.other];
  const subject = figure === undefined ? undefined : subjectOf(figure);
  if (figure === undefined || subject === undefined) return null;
  return { words: `${adjective} ${figureNoun(figure, subject.name.type)} ${formatFigure(figure)}`, subject };
}

function isTelling(figure: Figure, isNear: boolean): boolean {
  const digits = significantDigits(figure.value);
  return digits >= (isMoving(figure) && !isNear ? CERTAIN_DIGITS : TELLING_DIGITS);
}

/**
 * Whether an article that gives another value contradicts. Prices move until the close; of deals, stakes, forecasts and
 * what has no measure of its own a company may have several on one day.
 */
function isFinal(figure: Figure, subject: SharedName | undefined, areAfterClose: boolean): boolean {
  if (subject === undefined) return false;
  if (figure.measure === "price") return areAfterClose && figureNoun(figure, subject.name.type) === "close";
  return SINGLE.has(figure.measure);
}
