/** Tickers as articles print them, brought into the form that Yahoo Finance uses. */
import type { Document } from "../document.ts";
import { EXCHANGES, mainlandSuffix, withSuffix } from "../text/ticker-forms.ts";

/**
 * The ticker that token `i` prints, or null: a dotted code, a cashtag, or a bare code that an exchange, "stock code"
 * or angle brackets announce.
 */
export function printedTicker(document: Document, i: number): string | null {
  const token = document.tokens[i];
  if (token.kind === "code") {
    if (token.text.startsWith("$")) return token.text.slice(1);
    const dotted = /^([0-9A-Z-]+)\.([A-Z]{1,3})$/.exec(token.text);
    return dotted === null
      ? /^[.^]/.test(token.text) || token.text.includes("=")
        ? token.text
        : null
      : withSuffix(dotted[1], dotted[2]);
  }
  const isCode =
    token.kind === "number" ? /^\d{1,6}$/.test(token.text) : /^[A-Z][A-Z0-9]{0,5}$/.test(token.text);
  if (!isCode) return null;
  const suffix = announcedSuffix(document, i);
  return suffix === null ? null : withSuffix(token.text, suffix.slice(1));
}

/** What stands before a bare code and says where it is listed: "NASDAQ: AAPL", "SEHK:700", "stock code: 9988", "700 HK". */
function announcedSuffix(document: Document, i: number): string | null {
  const { lowered, tokens } = document;
  if (tokens[i].kind === "number" && lowered[i + 1] === "hk" && tokens[i + 1].text === "HK") return ".HK";
  const colon = lowered[i - 1] === ":" ? i - 2 : i - 1;
  const exchange = lowered[colon];
  if (exchange === undefined) return null;
  if (
    Object.hasOwn(EXCHANGES, exchange) &&
    (lowered[i - 1] === ":" || tokens[colon].text === tokens[colon].text.toUpperCase())
  ) {
    return EXCHANGES[exchange] || ".";
  }
  if (exchange === "code" && tokens[i].kind === "number")
    return /^\d{6}$/.test(tokens[i].text) ? `.${mainlandSuffix(tokens[i].text)}` : ".HK";
  return null;
}
