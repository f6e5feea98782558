/**
 * Finds the article on a page: its headline, date, outlet and the blocks that hold its text. Works on any DOM, a
 * browser's or a parsed file's.
 */
import { findDate } from "../core/article/dates.ts";
import { finish, type Steps } from "../core/steps.ts";
import { articleRange, type Range } from "./article-range.ts";
import { type Block, blockSteps } from "./blocks.ts";
import { findHeadline } from "./headline.ts";
import { canonicalOf, metaOf, statedDate } from "./metadata.ts";
import { type Measured, measure } from "./prose.ts";

export interface PageArticle {
  title: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
  outlet: string | null;
  /** Canonical address where the page names one of its own site, else null. */
  canonical: string | null;
  blocks: Block[];
}

/** Blocks that are measured between two steps. */
const STEP = 60;
/** A block of so few words that is neither paragraph nor item is a label of the page's own. */
const FEW_WORDS = 4;
/** Of a headline no more is taken, in code units. */
const LONGEST_TITLE = 1000;

/** The article of a document. `blocks` is empty where there is none. */
export const findArticle = (document: Document): PageArticle => finish(articleSteps(document));

/** The same in steps. */
export function* articleSteps(document: Document): Steps<PageArticle> {
  const blocks = yield* blockSteps(document);
  const measured: Measured[] = [];
  for (const block of blocks) {
    if (block.around !== null) continue;
    if (measured.push(measure(block)) % STEP === 0) yield;
  }
  yield;
  const headline = findHeadline(document, measured);
  yield;
  const found = articleRange(measured);
  yield;
  // a page without any prose is a note or a table: all of it
  const range = found.end > found.start ? found : { start: 0, end: measured.length };
  const chosen = sift(measured, range, headline.at);
  return {
    title: headline.title?.slice(0, LONGEST_TITLE) ?? null,
    date: statedDate(document) ?? dateBeside(measured, headline.at, range),
    outlet: metaOf(document, "og:site_name"),
    canonical: canonicalOf(document),
    blocks: chosen.map(({ block }) => block),
  };
}

/** The headline, what stands between it and the text, and of the text what is no byline, label or list of links. */
function sift(blocks: readonly Measured[], { start, end }: Range, headline: number): Measured[] {
  const from = headline >= 0 && headline < end ? headline : start;
  const chosen: Measured[] = [];
  for (let at = from; at < end; at++) {
    const block = blocks[at];
    if (at === headline || (at < start ? isStandfirst(block) : isText(block, blocks[at + 1])))
      chosen.push(block);
  }
  return chosen;
}

const isStandfirst = (block: Measured): boolean =>
  block.isProse ||
  isCaption(block) ||
  (block.words >= 6 && block.linked < 0.3 && !block.isByline && !block.isLabel && !block.isRow);

function isText(block: Measured, next: Measured | undefined): boolean {
  if (isCaption(block)) return true;
  if (block.isByline || block.isLabel || block.endsArticle) return false;
  if (block.isRow || block.isProse) return true;
  // a headline that is a link belongs to the text where its teaser follows
  if (block.linked > 0.5) return block.isHeading && next?.isProse === true;
  return (
    block.isHeading ||
    block.words > FEW_WORDS ||
    block.block.element.matches("p,li,blockquote,pre,td,th,caption")
  );
}

const isCaption = ({ block }: Measured): boolean => block.element.closest("figcaption,caption") !== null;

/** The first date near the headline, for pages that state it in print only. */
function dateBeside(blocks: readonly Measured[], headline: number, { start }: Range): string | null {
  const from = Math.max(0, headline >= 0 ? headline - 2 : start - 6);
  for (const { text, words } of blocks.slice(from, from + 8)) {
    const date = words <= 30 ? findDate(text) : null;
    if (date !== null) return date;
  }
  return null;
}
