/** What reading article files takes and gives, whatever the form of a file. */
import type { Extraction } from "../../core/types.ts";
import type { ArticleVersion, NewArticle } from "../article.ts";

/** A file of the reader's: a `File` of the browser, or what a program has opened. */
export interface InputFile {
  /** Path inside the folder that was chosen, with forward slashes. */
  name: string;
  /** Read in slices, never whole. */
  content: Blob;
}

/** An article as a file has it. */
export interface ReadArticle extends Omit<NewArticle, "extraction" | "savedAt" | "versions"> {
  /** Milliseconds since 1970; null where the file does not say. */
  savedAt: number | null;
  text: string;
  /** Null: still to be extracted from the text. */
  extraction: Extraction | null;
  /** Earlier versions, the oldest first. */
  versions: ArticleVersion[];
}

/** An article, or something that was left out, with the place it stands at. */
export type Reading =
  | { is: "article"; file: string; line: number; article: ReadArticle }
  | { is: "skipped"; file: string; line: number | null; reason: string };

/** What a page parsed from a file says. */
export interface HtmlArticle {
  title: string | null;
  /** ISO date and time without zone, or null. */
  date: string | null;
  outlet: string | null;
  /** Address as the page names it, relative ones included, or null. */
  address: string | null;
  language: string | null;
  /** The article's blocks, parted by empty lines. */
  text: string;
}

/** Parses HTML and finds its article; null where there is none. */
export type HtmlReader = (source: string) => HtmlArticle | null;

/** Something in a file that cannot be read; the message is the reason for the reader's eyes. */
export class UnreadableError extends Error {
  /** Counted from 1; null where the reason is no single line's. */
  readonly line: number | null;

  constructor(reason: string, line: number | null = null) {
    super(reason);
    this.name = "UnreadableError";
    this.line = line;
  }
}
