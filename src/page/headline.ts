/** The article's headline: where it stands among the blocks, and its words. */

import { metaOf } from "./metadata.ts";
import type { Measured } from "./prose.ts";

export interface Headline {
  title: string | null;
  /** Index of its block, or -1. */
  at: number;
}

/** Shorter titles are those of sections and sites. */
const SHORTEST = 15;
/** What plain() leaves of a text may be so much shorter. */
const MUCH_LONGER = 4;

/** Looks at what the page calls its title, and which of its blocks says the same. */
export function findHeadline(document: Document, blocks: readonly Measured[]): Headline {
  const named = [metaOf(document, "og:title"), clean(document.title)].filter((title) => title !== null);
  const titles = named.map(plain);
  // most blocks are far too long to be part of a title: no need to look at their letters
  const longest = MUCH_LONGER * Math.max(0, ...titles.map(({ length }) => length));
  const isNamed = ({ text }: Measured): boolean =>
    text.length <= longest && titles.some((title) => title.includes(plain(text)));
  const isTop = ({ block }: Measured): boolean =>
    block.element.closest("h1,[role=heading][aria-level='1']") !== null;
  const long = blocks.filter(({ text }) => text.length >= SHORTEST);
  const fullest = long.filter(isNamed).sort((a, b) => b.text.length - a.text.length);
  const block =
    long.find((candidate) => isTop(candidate) && isNamed(candidate)) ?? fullest[0] ?? long.find(isTop);
  const section = blocks.find((candidate) => isTop(candidate) && isNamed(candidate));
  if (section !== undefined && section.text.length < SHORTEST && (block === undefined || !isTop(block)))
    return { title: section.text, at: -1 };
  if (block !== undefined) return { title: block.text, at: blocks.indexOf(block) };
  return { title: clean(document.querySelector("h1")?.textContent) ?? named[0] ?? null, at: -1 };
}

const clean = (text: string | null | undefined): string | null => {
  const words =
    text
      ?.replace(/\u00AD/g, "")
      .replace(/\s+/g, " ")
      .trim() ?? "";
  return words === "" ? null : words;
};

/** What is left when quotation marks, dashes and case are no matter. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
