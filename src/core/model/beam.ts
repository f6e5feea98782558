/**
 * Beam search (Lowerre 1976): a choice at each place, each choice bearing on those after it. Several ways of choosing
 * are followed until one is clearly better.
 */
import type { Steps } from "../steps.ts";

export interface BeamOptions<C> {
  /** Ways that are followed at once. */
  width: number;
  /** Choices that are less probable than this are not followed, unless they are the best. */
  least: number;
  /** How many choices back the next one depends on; earlier ones are not handed on. */
  reach: number;
  /** Ways that agree on this many last choices are one: what is to come will hardly tell them apart. */
  same: number;
  /** Choices with the same key agree. */
  keyOf: (choice: C) => string | number;
}

/** One way of choosing so far. */
interface Path<C> {
  /** The last choices. */
  recent: readonly C[];
  /** Product of the probabilities of its choices, in proportion to that of the best path. */
  odds: number;
  before: Path<C> | null;
}

/**
 * The best choices at places 0 to `count` - 1. `choicesAt` gives what finds the choices at a place after the last choices
 * made: the most probable first, at least one; `score` is the probability. Places come in order. A step a place.
 */
export function* beamSteps<C extends { score: number }>(
  count: number,
  choicesAt: (at: number) => (recent: readonly C[]) => readonly C[],
  options: BeamOptions<C>,
): Steps<C[]> {
  let paths: Path<C>[] = [{ recent: [], odds: 1, before: null }];
  for (let at = 0; at < count; at++) {
    const longer: Path<C>[] = [];
    const choicesAfter = choicesAt(at);
    for (const path of paths) {
      const choices = choicesAfter(path.recent);
      for (const choice of choices) {
        if (choice !== choices[0] && choice.score < options.least) break;
        const recent = [...path.recent.slice(1 - options.reach), choice];
        longer.push({ recent, odds: path.odds * choice.score, before: path });
      }
    }
    paths = best(longer, options);
    yield;
  }
  const chosen: C[] = [];
  for (let path: Path<C> | null = paths[0]; path !== null && path.before !== null; path = path.before)
    chosen.push(path.recent[path.recent.length - 1]);
  return chosen.reverse();
}

/** The best paths that differ, the best of all first with odds of 1. */
function best<C>(paths: Path<C>[], { same, width, keyOf }: BeamOptions<C>): Path<C>[] {
  const kept = new Map<string, Path<C>>();
  for (const path of paths.sort((a, b) => b.odds - a.odds)) {
    const key = path.recent.slice(-same).map(keyOf).join("\n");
    if (!kept.has(key)) kept.set(key, path);
    if (kept.size === width) break;
  }
  const top = paths[0].odds;
  return [...kept.values()].map((path) => ({ ...path, odds: path.odds / top }));
}
