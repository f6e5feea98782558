/** Is this an English article about markets? A handful of cheap words decide; no model, no layout. */
import type { LeftAlone } from "../platform/messages.ts";

/** How much text is looked at, in code units. */
const SAMPLE = 6000;
/** Nodes that are looked at; a page whose first ones hold no text is no article. */
const MOST_NODES = 6000;
/** Shorter stretches of text are menus, labels and numbers. */
const SHORTEST = 40;
const IN_LINE = /^(?:a|abbr|b|bdi|br|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/;
const NO_PROSE = /^(?:script|style|noscript|template|textarea|select|button|code|svg|nav|aside|footer)$/i;
const ENGLISH = /\b(?:the|of|and|to|in|on|for|that|with|as|at|by|from|is|was)\b/gi;
const MARKET =
  /\b(?:shares?|stocks?|investors?|index|points|trading|bourse|traders?|analysts?|earnings|revenue|profit|turnover|dividend|bonds?|yields?|futures|equit(?:y|ies)|markets?|IPO|listed|Hang Seng|Nasdaq|Dow|Nikkei|CSI|billion|million)\b|\d(?:\.\d+)?\s?(?:%|percent|per cent|pct|bps)/gi;
/** Of the words of English news at least so many are among these; of German or French a twentieth. */
const ENGLISH_SHARE = 0.14;
const LATIN = /[a-z]{2,}/gi;
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\ud7ff]/g;

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
  const words = sample.match(LATIN)?.length ?? 0;
  const others = sample.match(OTHER_SCRIPT)?.length ?? 0;
  if (words < 50) return others > 100 ? "not-english" : "no-text";
  const english = (sample.match(ENGLISH)?.length ?? 0) / words;
  if (english < ENGLISH_SHARE) return "not-english";
  const market = (sample.match(MARKET)?.length ?? 0) / words;
  return market < 0.03 ? "not-market" : null;
}
