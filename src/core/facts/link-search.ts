/**
 * Links the figures of a document to their subjects, in the order of the text. What a figure is linked to bears on
 * those after it, so that several ways of linking are followed until one is clearly better (beam search, Lowerre 1976).
 */
import type { LinearModel } from "../model/linear.ts";
import type { Steps } from "../steps.ts";
import type { LinkContext } from "./link-context.ts";
import { HISTORY_REACH } from "./link-history.ts";
import { type ClosedFigure, figureToLink, type Link, linksOf, type OpenFigure } from "./linking.ts";

/** Ways that are followed at once. */
const WIDTH = 4;
/** Subjects that are less probable than this are not followed. */
const LEAST = 0.05;
/** Ways that agree on this many last figures are one: the figures to come will hardly tell them apart. */
const SAME = 6;

/** One way of linking the figures so far. */
interface Path {
  /** The last figures, as far back as features look. */
  closed: readonly ClosedFigure[];
  /** Product of the probabilities of its links, in proportion to that of the best path. */
  odds: number;
  link: Link | null;
  before: Path | null;
}

/** The subjects of each figure. A step a figure. */
export function* linkSteps(
  context: LinkContext,
  model: LinearModel,
  figures: readonly OpenFigure[],
): Steps<Link[]> {
  let paths: Path[] = [{ closed: [], odds: 1, link: null, before: null }];
  for (let at = 0; at < figures.length; at++) {
    const longer = paths.flatMap((path) => {
      const links = linksOf(context, model, figureToLink(context, figures, at, path.closed));
      return links
        .filter(({ score }, k) => k === 0 || score >= LEAST)
        .map((link) => extended(path, link, figures[at]));
    });
    paths = best(longer);
    yield;
  }
  const links: Link[] = [];
  for (let path: Path | null = paths[0]; path !== null; path = path.before)
    if (path.link !== null) links.push(path.link);
  return links.reverse();
}

function extended(path: Path, link: Link, figure: OpenFigure): Path {
  const closed = [...path.closed.slice(1 - HISTORY_REACH), { ...figure, subjects: link.candidate.ids }];
  return { closed, odds: path.odds * link.score, link, before: path };
}

/** The best paths that differ, the best of all first with odds of 1. */
function best(paths: Path[]): Path[] {
  const kept = new Map<string, Path>();
  for (const path of paths.sort((a, b) => b.odds - a.odds)) {
    const key = path.closed
      .slice(-SAME)
      .map(({ subjects }) => subjects.join(","))
      .join(";");
    if (!kept.has(key)) kept.set(key, path);
    if (kept.size === WIDTH) break;
  }
  const top = paths[0].odds;
  return [...kept.values()].map((path) => ({ ...path, odds: path.odds / top }));
}
