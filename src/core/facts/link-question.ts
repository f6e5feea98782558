/** The question whom a figure is about: what of it does not depend on the links before is worked out once. */
import type { FeatureSink } from "../model/linear.ts";
import { type Candidate, followingCandidates, standingCandidates } from "./candidates.ts";
import { sceneOf } from "./figure-scene.ts";
import type { ClosedFigure, FigureToLink, LinkContext, OpenFigure } from "./link-context.ts";
import { CandidateWriter } from "./link-features.ts";
import { HISTORY_REACH } from "./link-history.ts";
import { isTied } from "./tied.ts";

export class LinkQuestion {
  /** The figure is joined to the one before it so that it must be about the same. */
  readonly isTied: boolean;
  private readonly context: LinkContext;
  private readonly standing: readonly Candidate[];
  private readonly writer: CandidateWriter;

  /** About the `at`-th of `figures`. Features go into `sink`. */
  constructor(context: LinkContext, figures: readonly OpenFigure[], at: number, sink: FeatureSink) {
    const figure = figureToLink(context, figures, at);
    this.context = context;
    this.standing = standingCandidates(context, figure);
    this.writer = new CandidateWriter(sceneOf(context, figure), this.standing, sink);
    this.isTied = isTiedToPrevious(context, figure);
  }

  /**
   * The candidates once the figures before are linked, and the parts that each is made of: see CandidateWriter.
   * `closed`: the figures before, at least the last HISTORY_REACH.
   */
  ask(closed: readonly ClosedFigure[]): { candidates: readonly Candidate[]; partsOf: Int32Array } {
    const recent = closed.length > HISTORY_REACH ? closed.slice(-HISTORY_REACH) : closed;
    const following = followingCandidates(this.context, recent);
    return { candidates: [...this.standing, ...following], partsOf: this.writer.write(following, recent) };
  }
}

function figureToLink(
  { document, names, streams }: LinkContext,
  figures: readonly OpenFigure[],
  at: number,
): FigureToLink {
  const figure = figures[at];
  const place = streams.ofQuantity[figure.quantity];
  if (at === 0) return { ...figure, place, previous: -1, previousGap: 9, previousNature: 0, newNames: 9 };
  const previous = figures[at - 1];
  const { end } = document.quantities[previous.quantity];
  return {
    ...figure,
    place,
    previous: previous.quantity,
    previousGap: place[0] - streams.ofQuantity[previous.quantity][0],
    previousNature: previous.nature,
    newNames: namesWithin(names, end, document.quantities[figure.quantity].start),
  };
}

/** How many names lie between two offsets. */
function namesWithin(names: LinkContext["names"], from: number, to: number): number {
  let low = 0;
  for (let high = names.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (names[middle].start < from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (low + count < names.length && names[low + count].end <= to) count++;
  return count;
}

function isTiedToPrevious(
  { document, streams }: LinkContext,
  { place: [sentence, item], previous }: FigureToLink,
): boolean {
  if (previous < 0) return false;
  const { items } = streams.streams[sentence];
  const [before, itemBefore] = streams.ofQuantity[previous];
  const isNext =
    before === sentence && !items.slice(itemBefore + 1, item).some(({ quantity }) => quantity >= 0);
  return isNext && isTied(items, item, document.quantities);
}
