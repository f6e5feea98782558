/** Why two articles are related, in a few words. */
import type { EntityType, Figure } from "../types.ts";
import { daysInWords } from "./days.ts";
import { figureNoun, formatFigure } from "./figure-words.ts";
import { type FigureOverlap, isMoving, significantDigits } from "./shared-figures.ts";
import type { NameOverlap, SharedName } from "./shared-names.ts";

const MOST = 3;
/** Fewer digits may be alike by chance: 3 %, 20 cents. */
const TELLING_DIGITS = 3;

/**
 * At most three, the most telling first: what both are about, a figure that they share or differ in, and how they stand
 * in time; a second name where there is no such figure. None where they have neither such a name nor such a figure.
 * @param areAfterClose whether both appeared once the day's trading was over: then closes can be compared
 */
export function reasonsOf(
  names: NameOverlap,
  figures: FigureOverlap,
  days: number | null,
  areAfterClose: boolean,
): string[] {
  const ground = names.shared.filter(({ isGround }) => isGround);
  const types = new Map(ground.map(({ name }) => [name.id, name.type]));
  const figure = figureReason(figures, types, areAfterClose);
  if (ground.length === 0 && figure === undefined) return [];
  const [first, second] = distinctNames(ground);
  const time = days === null ? undefined : daysInWords(days);
  const room = figure === undefined || time === undefined;
  return [first, figure, room ? second : undefined, time]
    .filter((reason) => reason !== undefined)
    .slice(0, MOST);
}

/** Names as they are written, none twice: a company and its shares may go by one name. */
const distinctNames = (shared: readonly SharedName[]): string[] => [
  ...new Set(shared.map(({ name }) => name.name)),
];

function figureReason(
  { same, rounded, different }: FigureOverlap,
  types: ReadonlyMap<string, EntityType>,
  areAfterClose: boolean,
): string | undefined {
  const typeOf = (figure: Figure): EntityType | null => types.get(figure.subjects[0]) ?? null;
  const say = (adjective: string, figure: Figure): string =>
    `${adjective} ${figureNoun(figure, typeOf(figure))} ${formatFigure(figure)}`;
  const alike = [...same, ...rounded].find(({ figure }) => isTelling(figure));
  if (alike !== undefined) return say("same", alike.figure);
  const other = different.find(
    ({ figure, other }) =>
      isTelling(figure) && isTelling(other) && isFinal(figure, typeOf(figure), areAfterClose),
  );
  return other === undefined ? undefined : say("other", other.other);
}

const isTelling = ({ value }: Figure): boolean => significantDigits(value) >= TELLING_DIGITS;

/** Whether an article that gives another value contradicts: prices move until the close. */
function isFinal(figure: Figure, type: EntityType | null, areAfterClose: boolean): boolean {
  return !isMoving(figure) || (areAfterClose && figureNoun(figure, type) === "close");
}
