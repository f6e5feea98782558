/** What a block is by its look: prose, a heading, a row of figures, a link, a label or a byline. */
import { findDate } from "../core/article/dates.ts";
import type { FoundBlock } from "./blocks.ts";

export interface Measured {
  block: FoundBlock;
  /** White space collapsed. */
  text: string;
  words: number;
  /** Share of the characters that stand in links, 0 to 1. */
  linked: number;
  /** Sentences, or enough words to be one. */
  isProse: boolean;
  isHeading: boolean;
  isRow: boolean;
  /** A line that opens a box of other things: "Most read", "Advertisement". */
  isLabel: boolean;
  /** A line after which readers speak, or the offer to subscribe. */
  endsArticle: boolean;
  /** Who wrote it and when; rights; where to share it. */
  isByline: boolean;
}

const LABEL =
  /^(?:advertisement|advertorial|sponsored(?: content)?|promoted|story continues below|article continues|(?:also )?read (?:also|more|next|this)|see also|related(?: (?:stories|articles|news|content|topics|links|coverage))?|more (?:from|in|on|about) .{2,40}|more stories|most (?:read|viewed|popular|watched|shared)(?: .{2,30})?|trending(?: .{2,20})?|(?:top|latest|other|popular) (?:stories|news|headlines|articles)|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|don[’']t miss|editors?[’']? picks?|explore more .*|about the authors?|sign up .*|subscribe.*|get (?:the|our) .*|follow (?:us|me).*|share(?: this| on| or comment)?.*|tags?:? .*|topics?:? .*|filed under.*|from our partners|around the web|key events|newsletter.*|next (?:story|article).*|previous (?:story|article).*|loading.*|hot stocks|in this article|movers on other days|skip to .*)$/i;
const INLINE_LABEL =
  /^(?:(?:also read|read (?:more|also|next)|see also)\b|(?:related(?: \w+)?|more|watch|recommended|share|tags?|topics?|filed under|ad|advert|sponsored|promoted)\s*[:|·–-]|(?:access |most read )?ranking\b)/i;
const COMMENTS =
  /^(?:(?:\d+ )?(?:comments?|replies|responses|reader comments)(?: ?\(?\d+\)?)?|discussion(?: \(\d+\))?|\d+ thoughts? on .*|leave a (?:reply|comment)|(?:join|start) the (?:discussion|conversation)|add a comment|what the community is saying|comments (?:are|have been) closed)\.?$/i;
const OFFER =
  /^(?:subscribe (?:to|now|today)|to (?:continue|keep) reading|(?:continue|keep) reading|this (?:article|story|content) is (?:for|reserved)|start your (?:free )?trial|choose (?:a|your) (?:plan|subscription)|unlock (?:this|the)|already (?:a|have a) subscri)/i;
const BYLINE =
  /^(?:by|text|words|reporting by|reported by|writing by|written by|edited by|editing by|posted(?: (?:by|on|in))?|published|updated|last updated|first published|source:|photo:|image:|©|\(c\)|copyright|all rights reserved|no reproduction|with inputs from|\(with inputs from|\(reporting by)\b/i;
const RIGHTS =
  /\ball rights reserved\b|\bcopyright\b|©|\bprivacy policy\b|\bterms of (?:use|service)\b|\bconditions of use\b|\bpast performance\b|\b(?:not|no) (?:investment|financial) advice\b|\bpaid content\b|\bmarketing material\b/i;
const CLOCK =
  /\b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|gmt|bst|utc|ist|jst|hkt|sgt|cet|e[sd]?t|p[sd]?t)\b|\b\d+ ?(?:min(?:ute)?s?|h(?:ours?)?|m|days?) (?:ago|read)\b/i;
const SENTENCE_END = /[.!?…][”"’')\]]*$/;
/** So many words are a sentence even where the page cuts it off. */
const LONG = 16;
const SHORT_SENTENCE = 7;
const LONGEST_BYLINE = 24;
const LONGEST_RIGHTS = 40;

/** Looks at one block. */
export function measure(block: FoundBlock): Measured {
  const text = block.nodes
    .map((node) => node.textContent ?? "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  const words = text === "" ? 0 : text.split(" ").length;
  const { element } = block;
  const linked = linkedShare(block, text.length);
  const isHeading = headingOf(element);
  const isRow = element.localName === "tr";
  const ends = SENTENCE_END.test(text);
  const short = words <= LONGEST_BYLINE;
  const isByline =
    (words <= LONGEST_RIGHTS && RIGHTS.test(text)) ||
    (short &&
      !isRow &&
      (BYLINE.test(text) || (!isHeading && !ends && (CLOCK.test(text) || findDate(text) !== null))));
  const isLabel =
    words <= 12 && (LABEL.test(text) || INLINE_LABEL.test(text)) && !(ends && words > SHORT_SENTENCE);
  return {
    block,
    text,
    words,
    linked,
    isProse:
      !isHeading &&
      !isRow &&
      !isByline &&
      !isLabel &&
      linked < 0.5 &&
      (ends ? words >= SHORT_SENTENCE : words >= LONG),
    isHeading,
    isRow,
    isLabel,
    endsArticle: words <= 14 && (COMMENTS.test(text) || OFFER.test(text)),
    isByline,
  };
}

function headingOf(element: Element): boolean {
  return element.closest("h1,h2,h3,h4,h5,h6,[role=heading]") !== null;
}

function linkedShare({ element, nodes }: FoundBlock, length: number): number {
  if (length === 0) return 0;
  if (element.closest("a") !== null) return 1;
  let linked = 0;
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    const links = child.localName === "a" ? [child] : child.querySelectorAll("a");
    for (const link of links) linked += (link.textContent ?? "").trim().length;
  }
  return Math.min(1, linked / length);
}
