/** Writes an archive as JSON Lines: an article a line, nothing left out. docs/archive-format.md has the form. */
import type { ArticleVersion, StoredArticle } from "../article.ts";
import { orderedExtraction, orderedVersion } from "./ordered.ts";

/** Version of the form, the value of `tapelight` in each line. */
export const LINE_VERSION = 1;

/** What of an article goes into an export; the rest is made anew by the archive that takes it in. */
export type Exported = Pick<
  StoredArticle,
  "address" | "title" | "outlet" | "date" | "language" | "origin" | "savedAt" | "extraction"
>;

/** An article of an archive with its earlier versions, the oldest first. */
export interface ArticleAndVersions<A = StoredArticle> {
  article: A;
  versions: readonly ArticleVersion[];
}

/** One article as a line of JSON, without the line break. Equal articles give equal lines. */
export function articleLine({ article, versions }: ArticleAndVersions<Exported>): string {
  const { address, title, outlet, date, language, origin, savedAt } = article;
  return JSON.stringify({
    tapelight: LINE_VERSION,
    ...{ address, title, outlet, date, language, origin, savedAt },
    extraction: orderedExtraction(article.extraction),
    versions: versions.map(orderedVersion),
  });
}

/** The archive as UTF-8, a chunk an article; the same articles in the same order give the same bytes. */
export async function* exportJsonl(
  articles: AsyncIterable<ArticleAndVersions<Exported>>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const article of articles) yield encoder.encode(`${articleLine(article)}\n`);
}
