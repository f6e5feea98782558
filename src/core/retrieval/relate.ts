/** Re-ranks what BM25 finds by shared names, figures and day, and says in a few words why each is related. */
import { daysBetween } from "./days.ts";
import type { Gist } from "./gist.ts";
import { relationFeatures } from "./relation-features.ts";
import { hasGround, reasonsOf, wordReasons } from "./relation-reasons.ts";
import { RELATION_WEIGHTS } from "./relation-weights.generated.ts";
import { overlapOfFigures } from "./shared-figures.ts";
import { overlapOfNames } from "./shared-names.ts";

export interface Relation {
  /** Only for comparing articles with one another. */
  score: number;
  /** At most three, the most telling first; none where the articles have no ground in common. */
  reasons: string[];
}

/**
 * How an archived article is related to the open one.
 * @param text its BM25 score as a share of the best one's, the open article itself and copies of it left out
 * @param sharedWords words that say something and stand in both, the most telling first; asked for where no name is shared
 * @param rarity how few articles bear an id: 1 for one of them, 0 for all or where that is not known (see rarityOf)
 */
export function relate(
  open: Gist,
  archived: Gist,
  text: number,
  rarity: (id: string) => number,
  sharedWords: () => readonly string[],
): Relation {
  const names = overlapOfNames(open, archived, rarity);
  const figures = overlapOfFigures(open, archived);
  const days = daysBetween(open.date, archived.date);
  const features = relationFeatures(text, names, figures, days);
  return {
    score: features.reduce((sum, value, i) => sum + value * RELATION_WEIGHTS[i], 0),
    reasons: hasGround(names)
      ? reasonsOf(names, figures, days, isAfterClose(open) && isAfterClose(archived))
      : wordReasons(sharedWords(), days),
  };
}

/** Where most markets have closed, by the clock of the article's own place. */
const CLOSED = "16:00";

const isAfterClose = ({ date }: Gist): boolean => date !== null && date.slice(11, 16) >= CLOSED;
