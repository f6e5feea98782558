/** The versions of an article, the latest first. Choosing one shows its text. */
import type { ArticleVersion, StoredArticle } from "../../archive/article.ts";
import { momentInWords } from "../words.ts";
import { Changes } from "./changes.tsx";

interface VersionsProps {
  article: StoredArticle;
  /** The oldest first. */
  versions: readonly ArticleVersion[];
  /** The version that is shown, or null for the latest. */
  shown: ArticleVersion | null;
  show: (version: ArticleVersion | null) => void;
}

export function Versions({ article, versions, shown, show }: VersionsProps) {
  const latestFirst = [...versions].reverse();
  return (
    <section class="versions" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ol>
        <li>
          <Version isShown={shown === null} show={() => show(null)}>
            Latest, saved {momentInWords(article.savedAt)}
          </Version>
        </li>
        {latestFirst.map((version, i) => (
          <li key={version.savedAt}>
            <Version isShown={shown === version} show={() => show(version)}>
              Saved {momentInWords(version.savedAt)}
            </Version>
            <Changes
              before={version.extraction}
              after={(i === 0 ? article : latestFirst[i - 1]).extraction}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  isShown: boolean;
  show: () => void;
  children: preact.ComponentChildren;
}

function Version({ isShown, show, children }: VersionProps) {
  return (
    <button type="button" class="link" aria-pressed={isShown} onClick={show}>
      {children}
    </button>
  );
}
