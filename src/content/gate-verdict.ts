/** Is this an English article about markets? A handful of cheap words decide; no model, no layout. */
import type { LeftAlone } from "../platform/protocol.ts";

/** How much text is looked at, in code units. */
const SAMPLE = 6000;
/** Nodes that are looked at; a page whose first ones hold no text is no article. */
const MOST_NODES = 6000;
/** Shorter stretches of text are menus, labels and numbers. */
const SHORTEST = 40;
const IN_LINE = /^(?:a|abbr|b|bdi|br|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/;
const NO_PROSE = /^(?:script|style|noscript|template|textarea|select|button|code|svg|nav|aside|footer)$/i;
/** Words that other languages in Latin letters hardly have: "in", "on" and "was" are Dutch, French or German too. */
const ENGLISH = wordSet("the and to for that with by from its said has have were this which it an be");
const MARKET = wordSet(
  "share shares stock stocks investor investors index points trading bourse trader traders analyst analysts earnings revenue " +
    "profit turnover dividend bond bonds yield yields futures equity equities market markets ipo listed seng nasdaq dow " +
    "nikkei csi billion million percent cent pct bps %",
);
/** One simple pass: a page that is no article pays for it, and code that has never run is slow. */
const WORDS = /[a-z]{2,}|%/g;
/** So many of the words of English news are among these, even of terse lists; of another language a fiftieth. */
const ENGLISH_SHARE = 0.04;
const MARKET_SHARE = 0.03;
const FEWEST_WORDS = 50;
/** Characters of another script than Latin that make a text of their own. */
const MUCH_OTHER = 100;
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\ud7ff]/g;

/** Of what the browser shows by itself, such as text files and PDF, nothing is read. */
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

/** Null for a page with a market article in English, else why it is left alone. */
export function verdictOn(document: Document): LeftAlone | null {
  return HTML.test(document.contentType) ? gateVerdict(sampleText(document)) : "not-html";
}

/**
 * The longer texts of a page, up to SAMPLE code units: of any element, since not every site has paragraphs, and of open
 * shadow roots.
 */
export function sampleText(document: Document): string {
  let sample = "";
  let stretch = "";
  const roots: Node[] = document.body === null ? [] : [document.body];
  for (let seen = 0; roots.length > 0; ) {
    const root = roots.pop() as Node;
    let isProse = true;
    for (let node = following(root, root, true); node !== null; node = following(node, root, isProse)) {
      if (++seen > MOST_NODES || sample.length + stretch.length > SAMPLE)
        return (sample + stretch).slice(0, SAMPLE);
      isProse = true;
      if (node.nodeType === 3) stretch += node.nodeValue ?? "";
      if (node.nodeType !== 1) continue;
      const { localName, shadowRoot } = node as Element;
      if (!IN_LINE.test(localName)) {
        if (stretch.trim().length > SHORTEST) sample += `${stretch}\n`;
        stretch = "";
      }
      if (shadowRoot != null) roots.push(shadowRoot);
      isProse = !NO_PROSE.test(localName);
    }
  }
  return stretch.trim().length > SHORTEST ? sample + stretch : sample;
}

/** The next node in document order, below the node or after all that is below it. */
function following(node: Node, root: Node, below: boolean): Node | null {
  if (below && node.firstChild !== null) return node.firstChild;
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}

/** Null for a market article in English, else why the page is left alone. */
export function gateVerdict(sample: string): LeftAlone | null {
  let words = 0;
  let english = 0;
  let market = 0;
  for (const word of sample.toLowerCase().match(WORDS) ?? []) {
    if (word !== "%") words++;
    if (ENGLISH.has(word)) english++;
    else if (MARKET.has(word)) market++;
  }
  if (words < FEWEST_WORDS)
    return (sample.match(OTHER_SCRIPT)?.length ?? 0) > MUCH_OTHER ? "not-english" : "no-text";
  if (english / words < ENGLISH_SHARE) return "not-english";
  return market / words < MARKET_SHARE ? "not-market" : null;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
