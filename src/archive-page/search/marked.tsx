/** A short text with the places marked that a search has found in it. */
import type { Span } from "../../core/types.ts";

/** The places to mark in a text, in order and never overlapping. */
export type MarkIn = (text: string) => readonly Span[];

export const MARK_NOTHING: MarkIn = () => [];

export function Marked({ text, markIn }: { text: string; markIn: MarkIn }) {
  const pieces: preact.ComponentChildren[] = [];
  let end = 0;
  for (const span of markIn(text)) {
    pieces.push(
      text.slice(end, span.start),
      <mark key={span.start}>{text.slice(span.start, span.end)}</mark>,
    );
    end = span.end;
  }
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}
