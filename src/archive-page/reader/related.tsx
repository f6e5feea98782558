/** Articles of the archive that are related to the open one, with the reasons. */
import { useCallback } from "preact/hooks";
import type { StoredArticle } from "../../archive/article.ts";
import type { ArchiveStore } from "../../archive/store.ts";
import { formatDay } from "../../ui/format.ts";
import { ArticleLink } from "../article-link.tsx";
import { Failure, Skeleton } from "../states.tsx";
import { useLoaded } from "../use-loaded.ts";

const MOST = 6;

interface RelatedProps {
  archive: ArchiveStore;
  article: StoredArticle;
  open: (number: number) => void;
}

export function Related({ archive, article, open }: RelatedProps) {
  const load = useCallback(() => archive.related(article.extraction, article.key, MOST), [archive, article]);
  const [related, reload] = useLoaded(load);
  if (related.is === "loading") return <Skeleton />;
  if (related.is === "failed") return <Failure reason={related.reason} retry={reload} />;
  if (related.value.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">Related in your archive</h2>
      <ol>
        {related.value.map(({ article: { number, title, outlet, date }, reasons, alsoAt }) => (
          <li key={number}>
            <ArticleLink number={number} open={open}>
              {title}
            </ArticleLink>
            <p class="quiet">
              {[outlet, formatDay(date), alsoAt.length > 0 && `also at ${alsoAt.join(", ")}`]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <p class="chips">
              {reasons.map((reason) => (
                <span class="chip" key={reason}>
                  {reason}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
