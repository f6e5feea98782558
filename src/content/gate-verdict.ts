/** Is this an English article about markets? A handful of cheap words decide; no model, no layout. */
import type { LeftAlone } from "../platform/messages.ts";

/** How much text is looked at. */
const SAMPLE = 6000;
const ENGLISH = /\b(?:the|of|and|to|in|on|for|that|with|as|at|by|from|is|was)\b/gi;
const MARKET =
  /\b(?:shares?|stocks?|investors?|index|points|trading|bourse|traders?|analysts?|earnings|revenue|profit|turnover|dividend|bonds?|yields?|futures|equit(?:y|ies)|markets?|IPO|listed|Hang Seng|Nasdaq|Dow|Nikkei|CSI|billion|million)\b|\d(?:\.\d+)?\s?(?:%|percent|per cent|pct|bps)/gi;

/** The words of a page's paragraphs and headings, up to SAMPLE code units. */
export function sampleText(document: Document): string {
  let sample = "";
  for (const element of document.querySelectorAll("h1,p,article li,pre")) {
    const text = element.textContent ?? "";
    if (text.length > 40 || element.tagName === "H1") sample += `${text}\n`;
    if (sample.length > SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}

/** Null for a market article in English, else why the page is left alone. */
export function gateVerdict(sample: string, language: string | null): LeftAlone | null {
  const words = sample.split(/\s+/).length;
  if (words < 60) return "no-text";
  const english = (sample.match(ENGLISH)?.length ?? 0) / words;
  if (english < 0.12 || (language !== null && !/^en\b/i.test(language) && english < 0.2))
    return "not-english";
  const market = (sample.match(MARKET)?.length ?? 0) / words;
  return market < 0.03 ? "not-market" : null;
}
