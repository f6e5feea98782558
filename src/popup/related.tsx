/** Related articles of the archive, best first, each with its reasons. */
import { articleFragment, openArchive } from "../platform/archive-tab.ts";
import type { RelatedArticle } from "../platform/protocol.ts";
import { formatDay } from "../ui/format.ts";
import type { RelatedView } from "./page-model.ts";
import { Skeleton } from "./states.tsx";

export function Related({ view, retry }: { view: RelatedView; retry: () => Promise<void> }) {
  if (view.is === "loading") return <Skeleton />;
  if (view.is === "failed") {
    return (
      <p class="note" role="alert">
        The archive did not answer.{" "}
        <button type="button" class="link" onClick={() => void retry()}>
          Try again
        </button>
      </p>
    );
  }
  if (view.articles.length === 0) {
    return (
      <p class="note">Nothing in your archive is related yet. Save articles, and they will turn up here.</p>
    );
  }
  return (
    <ol class="related" id="related">
      {view.articles.map((article) => (
        <Row key={`${article.address} ${article.title} ${article.day}`} article={article} />
      ))}
    </ol>
  );
}

async function openSaved(number: number): Promise<void> {
  await openArchive(articleFragment(number));
  window.close();
}

function Row({ article }: { article: RelatedArticle }) {
  const link = article.address !== null && /^https?:\/\//.test(article.address) ? article.address : null;
  return (
    <li>
      {link === null ? (
        <span class="title">{article.title}</span>
      ) : (
        <a class="title" href={link} target="_blank" rel="noopener noreferrer">
          {article.title}
        </a>
      )}
      <p class="quiet">
        {[article.outlet, ...article.alsoAt, formatDay(article.day)].filter(Boolean).join(" · ")} ·{" "}
        <button
          type="button"
          class="link"
          aria-label={`Saved text: ${article.title}`}
          onClick={() => void openSaved(article.number)}
        >
          Saved text
        </button>
      </p>
      <p class="chips">
        {article.reasons.map((reason) => (
          <span class="chip" key={reason}>
            {reason}
          </span>
        ))}
      </p>
    </li>
  );
}
