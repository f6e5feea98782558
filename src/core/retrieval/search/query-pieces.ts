/** Cuts a typed query into words, quotes, operators and values. */
import type { Span } from "../../types.ts";
import type { Operator } from "./query-parts.ts";
import { readTypedValue, type TypedValue } from "./typed-value.ts";

/** What is written without a space: a word, or a field with its text ("outlet:xinhua"). */
export interface WordPiece extends Span {
  kind: "word";
  text: string;
  isExcluded: boolean;
}

export interface QuotePiece extends Span {
  kind: "quote";
  text: string;
  isExcluded: boolean;
  isClosed: boolean;
  /** The field that the quote belongs to in lower case, or null. */
  field: string | null;
}

/** An operator and the value behind it, or null where none stands there yet. */
export interface ConditionPiece extends Span {
  kind: "condition";
  operator: Operator;
  asked: TypedValue | null;
}

export type Piece = WordPiece | QuotePiece | ConditionPiece;

const OPERATORS = new Map<string, Operator>([
  [">", ">"],
  ["＞", ">"],
  [">=", ">="],
  ["=>", ">="],
  ["≥", ">="],
  ["<", "<"],
  ["＜", "<"],
  ["<=", "<="],
  ["=<", "<="],
  ["≤", "<="],
  ["=", "="],
]);
const QUOTES = '"“”„';
/** An equals sign before a letter is part of a ticker: GC=F. */
const PIECE = new RegExp(
  [
    `(?<minus>-?)(?<field>[a-z]+:)?[${QUOTES}](?<quoted>[^${QUOTES}]*)(?<closing>[${QUOTES}]?)`,
    String.raw`(?<operator>>=|<=|=>|=<|[<>≥≤＞＜]|=(?!\p{L}))`,
    String.raw`(?<word>(?:=(?=\p{L})|[^\s<>=≥≤＞＜${QUOTES}])+)`,
  ].join("|"),
  "giu",
);

/** All pieces in order. Whatever the text is, every character but white space lies in one or is none that can be searched. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const pattern = new RegExp(PIECE);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { minus, field, quoted, closing, operator, word } = match.groups as Record<
      string,
      string | undefined
    >;
    const [start, end] = [match.index, match.index + match[0].length];
    if (quoted !== undefined)
      pieces.push({
        kind: "quote",
        start,
        end,
        text: quoted,
        isExcluded: minus !== "",
        isClosed: closing !== "",
        field: field?.slice(0, -1).toLowerCase() ?? null,
      });
    else if (operator !== undefined) {
      const asked = readTypedValue(text, end);
      pieces.push({
        kind: "condition",
        start,
        end: asked?.end ?? end,
        operator: OPERATORS.get(operator) as Operator,
        asked: asked === null ? null : { value: asked.value, unit: asked.unit },
      });
      pattern.lastIndex = asked?.end ?? end;
    } else if (word !== undefined) pieces.push(wordPiece(word, start));
  }
  return pieces;
}

/** A word without the minus before it and without what clings to it: "(0700.HK)," is 0700.HK. */
function wordPiece(written: string, start: number): WordPiece {
  const isExcluded = /^-[^\s-]/.test(written);
  const from = isExcluded ? 1 : (/^[([{,;!?]+/.exec(written)?.[0].length ?? 0);
  const rest = written.slice(from);
  const dotted = /\.[^.]+\.$/.test(rest);
  const text = rest.replace(dotted ? /[)\]},;!?]+$/ : /(?<!\.)\.$|[)\]},;!?]+\.?$/, "");
  return { kind: "word", start, end: start + written.length, text, isExcluded };
}
