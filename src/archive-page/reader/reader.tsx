/** An article as it was saved. */
import { useCallback, useMemo, useState } from "preact/hooks";
import type { ArticleVersion, StoredArticle } from "../../archive/article.ts";
import type { ArchiveStore } from "../../archive/store.ts";
import type { Extraction, Span } from "../../core/types.ts";
import { Failure, Skeleton } from "../states.tsx";
import { useLoaded } from "../use-loaded.ts";
import { momentInWords } from "../words.ts";
import { ArticleHeader } from "./article-header.tsx";
import { Related } from "./related.tsx";
import { SavedText } from "./saved-text.tsx";
import { Versions } from "./versions.tsx";

interface ReaderProps {
  archive: ArchiveStore;
  number: number;
  /** What a search has found in a text. */
  hitsIn: (extraction: Extraction) => readonly Span[];
  open: (number: number) => void;
}

export function Reader({ archive, number, hitsIn, open }: ReaderProps) {
  const load = useCallback(async () => {
    const [article, versions, copies] = await Promise.all([
      archive.open(number),
      archive.versions(number),
      archive.copies(number),
    ]);
    return article === null ? null : { article, versions, copies };
  }, [archive, number]);
  const [loaded, reload] = useLoaded(load);
  if (loaded.is === "loading") return <Skeleton />;
  if (loaded.is === "failed") return <Failure reason={loaded.reason} retry={reload} />;
  if (loaded.value === null)
    return <p class="note">This article is not in the archive any more. It may be among the removed ones.</p>;
  const { article, versions, copies } = loaded.value;
  return (
    <article key={number}>
      <ArticleHeader article={article} copies={copies} open={open} />
      <Texts article={article} versions={versions} hitsIn={hitsIn} />
      <Related archive={archive} article={article} open={open} />
    </article>
  );
}

interface TextsProps {
  article: StoredArticle;
  versions: readonly ArticleVersion[];
  hitsIn: ReaderProps["hitsIn"];
}

/** The text of the latest version, or of the one that the reader chooses. */
function Texts({ article, versions, hitsIn }: TextsProps) {
  const [shown, show] = useState<ArticleVersion | null>(null);
  const { extraction } = shown ?? article;
  const hits = useMemo(() => hitsIn(extraction), [extraction, hitsIn]);
  return (
    <>
      {versions.length > 0 && <Versions article={article} versions={versions} shown={shown} show={show} />}
      {shown !== null && (
        <p class="earlier" role="status">
          This is the version that was saved on {momentInWords(shown.savedAt)}: “{shown.title}”
        </p>
      )}
      <SavedText extraction={extraction} hits={hits} language={article.language} />
    </>
  );
}
