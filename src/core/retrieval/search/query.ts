/**
 * Reads what is typed into the search. Every text is a query: what is not finished yet, or makes no sense, asks for
 * nothing.
 */
import { readBareDays, readDateField } from "./days.ts";
import type { FigurePart, PartBase, Query, QueryPart, WordPart } from "./query-parts.ts";
import {
  type ConditionPiece,
  type Piece,
  piecesOf,
  type QuotePiece,
  type WordPiece,
} from "./query-pieces.ts";

const FIELD = /^(outlet|on|date|after|before):(.*)$/is;

/** Reads a query; never throws. Ranges are in UTF-16 code units of `text`. */
export function parseQuery(text: string): Query {
  const parts: QueryPart[] = [];
  let isOr = false;
  for (const piece of piecesOf(text)) {
    if (piece.kind === "word" && (piece.text === "OR" || piece.text === "|")) {
      isOr = canBeAlternative(parts.at(-1));
      continue;
    }
    if (piece.kind === "condition") parts.push(conditionPart(piece, parts));
    else parts.push(textPart(piece, isOr && !piece.isExcluded, piece.end === text.length));
    isOr = false;
  }
  return { text, parts };
}

const canBeAlternative = (part: QueryPart | undefined): boolean =>
  part !== undefined && !part.isExcluded && part.kind !== "unfinished";

function textPart(piece: Exclude<Piece, ConditionPiece>, isAlternative: boolean, isLast: boolean): QueryPart {
  const { start, end, text, isExcluded } = piece;
  const base: PartBase = { start, end, isExcluded, isAlternative };
  const field = fieldOf(piece);
  if (field !== null) return fieldPart(base, field.name, field.text);
  if (piece.kind === "quote") {
    // a field that is none, such as "NASDAQ:", says nothing before a quote
    return text.trim() === ""
      ? { ...base, kind: "unfinished" }
      : { ...base, kind: "phrase", text, isOpen: !piece.isClosed };
  }
  const days = readBareDays(text);
  if (days !== null) return { ...base, kind: "days", ...days };
  if (!/[\p{L}\p{N}]/u.test(text)) return { ...base, kind: "unfinished" };
  return { ...base, kind: "word", text, isOpen: isLast && !isExcluded };
}

function fieldOf(piece: WordPiece | QuotePiece): { name: string; text: string } | null {
  const written =
    piece.kind === "word" ? piece.text : piece.field === null ? "" : `${piece.field}:${piece.text}`;
  const match = FIELD.exec(written);
  return match === null ? null : { name: match[1].toLowerCase(), text: match[2].trim() };
}

function fieldPart(base: PartBase, name: string, text: string): QueryPart {
  if (name === "outlet")
    return text === "" ? { ...base, kind: "unfinished" } : { ...base, kind: "outlet", text };
  const days = readDateField(name, text);
  return days === null ? { ...base, kind: "unfinished" } : { ...base, kind: "days", ...days };
}

/** Takes the words before an operator off `parts`: they say whose figures are meant. */
function conditionPart(piece: ConditionPiece, parts: QueryPart[]): QueryPart {
  const plain: PartBase = { start: piece.start, end: piece.end, isExcluded: false, isAlternative: false };
  if (piece.asked === null) return { ...plain, kind: "unfinished" };
  const words = wordsBefore(parts);
  if (words.length === 0) return { ...plain, kind: "unfinished" };
  const [{ start, isAlternative }] = words;
  const { operator, asked } = piece;
  return { ...plain, kind: "figure", start, isAlternative, words, operator, asked } satisfies FigurePart;
}

/** The last words that no field, OR or exclusion parts; a quote right before the operator is a name as a whole. */
function wordsBefore(parts: QueryPart[]): WordPart[] {
  const last = parts.at(-1);
  if (last?.kind === "phrase" && !last.isExcluded) {
    parts.pop();
    return [{ ...last, kind: "word", isOpen: false }];
  }
  let first = parts.length;
  while (first > 0 && parts[first - 1].kind === "word" && !parts[first - 1].isExcluded)
    if (parts[--first].isAlternative) break;
  return (parts.splice(first) as WordPart[]).map((word) => ({ ...word, isOpen: false }));
}
