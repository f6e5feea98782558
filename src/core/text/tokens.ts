/**
 * Splits a text into tokens with offsets. Runs of letters and runs of digits are tokens of their own
 * ("CSI300" and "CSI 300" read alike, "$2.5m" is three tokens), the possessive 's is split off, and
 * tickers, dotted codes, web addresses and dotted abbreviations stay whole.
 */
import { finish, type Steps } from "../steps.ts";
import type { Span } from "../types.ts";

export type TokenKind = "word" | "number" | "code" | "symbol";

export interface Token extends Span {
  text: string;
  kind: TokenKind;
  /** Whether white space (or the start of the text) stands before the token. */
  spaced: boolean;
  /** Whether a line break (or the start of the text) stands before the token. */
  startsLine: boolean;
}

/** Tokens between two steps. */
const STEP = 500;

const PATTERN = new RegExp(
  [
    String.raw`(?<code>https?:\/\/[^\s<>"']+|www\.[^\s<>"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+` + // addresses
      String.raw`|(?<![\w.])(?:[0-9]{4,6}|[0-9]{3}[0-9A-Z]|[A-Z][A-Z0-9]{1,5}(?:-[A-Z])?)\.[A-Z]{1,3}(?![\w.]*\w)` + // 0700.HK, BRK-B.US
      String.raw`|(?<![\w.])[.^][A-Z][A-Z0-9]{1,15}(?![\w.]*\w)` + // .HSI, ^HSI
      String.raw`|(?<![\w$])\$[A-Z]{1,6}(?![\w$])` + // $TSLA
      String.raw`|(?<![\w.])[A-Z]{2,5}=[A-Z0-9]{0,6}(?!\w))`, // BZ=F, CNY=
    String.raw`(?<word>(?:\p{Lu}\.){2,}(?![\p{Ll}\p{Lu}])` + // U.S.
      String.raw`|(?:HK|US|NT|AU|NZ|CA|Mex|SG|S|A|C|R|T)\$` + // HK$
      String.raw`|\p{L}[\p{L}\p{M}\u00AD]*(?:['’](?!(?:s|S|re|ve|ll|d|m|t)(?![\p{L}\p{M}]))\p{L}[\p{L}\p{M}]*)*` + // O'Neill
      String.raw`(?:['’][tT](?![\p{L}\p{M}]))?(?:\.(?:com|net|org|ai|io|cn|hk|co)(?![\p{L}\d]))?)`, // don't, JD.com
    String.raw`(?<number>\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|\.\d+)`,
    String.raw`(?<symbol>['’](?:s|S|re|ve|ll|d|m)(?![\p{L}\p{M}])|--+|\.\.\.|[^\s])`,
  ].join("|"),
  "gu",
);

/** Characters that stand for others of one UTF-16 code unit: full-width forms, other hyphens, small percent signs. */
const LOOKALIKES = /[\uFF01-\uFF5E\uFFE0\uFFE1\uFFE5\uFFE6\u2010\u2011\uFE6A\uFE69]/g;
const FOLDED = new Map([
  ["\uFFE0", "¢"],
  ["\uFFE1", "£"],
  ["\uFFE5", "¥"],
  ["\uFFE6", "₩"],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\uFE6A", "%"],
  ["\uFE69", "$"],
]);

/** The text with look-alikes in their plain form, every character where it was. */
function fold(text: string): string {
  return text.replace(
    LOOKALIKES,
    (character) => FOLDED.get(character) ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** A soft hyphen within a word only says where a line may break. */
const dropSoftHyphens = (text: string): string => text.charAt(0) + text.slice(1).replaceAll("\u00AD", "");

/** What is written, in the form that a token's text has: look-alikes folded, soft hyphens after its first character left out. */
export const plainForm = (written: string): string => dropSoftHyphens(fold(written));

/** The text of a token in lower case, empty past the end. */
export const lower = (token: Token | undefined): string =>
  token === undefined ? "" : token.text.toLowerCase();

/**
 * Tokens of `text`, in order. Lone surrogates and control characters become symbols of their own. The text of a
 * token is the plain form of what is written.
 */
export const tokenize = (text: string): Token[] => finish(tokenSteps(text));

/** The same in steps. */
export function* tokenSteps(text: string): Steps<Token[]> {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of fold(text).matchAll(PATTERN)) {
    const groups = match.groups as Record<TokenKind, string | undefined>;
    const kind: TokenKind =
      groups.word !== undefined
        ? "word"
        : groups.number !== undefined
          ? "number"
          : groups.code !== undefined
            ? "code"
            : "symbol";
    const start = match.index;
    const end = start + match[0].length;
    const spaced = start !== previousEnd;
    const startsLine = spaced && (previousEnd < 0 || text.slice(previousEnd, start).includes("\n"));
    const plain = dropSoftHyphens(match[0]);
    tokens.push({ start, end, text: plain, kind, spaced, startsLine });
    previousEnd = end;
    if (tokens.length % STEP === 0) yield;
  }
  return tokens;
}
