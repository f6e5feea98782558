/** What is known of an article, and what can be done with it. */
import type { ArticleHead, StoredArticle } from "../../archive/article.ts";
import { siteOf } from "../../platform/sites.ts";
import { ArticleLink } from "../article-link.tsx";
import { dayInWords, timeOf } from "../list/days.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { savingInWords } from "../words.ts";

interface ArticleHeaderProps {
  article: StoredArticle;
  copies: readonly ArticleHead[];
  open: (number: number) => void;
}

export function ArticleHeader({ article, copies, open }: ArticleHeaderProps) {
  useHeadingFocus("article");
  const { title, outlet, date, address, origin, savedAt, isDamaged, copyOf } = article;
  const day = date === null ? "" : dayInWords(date.slice(0, 10));
  const site = address === null ? null : siteOf(address);
  return (
    <header>
      <h1 id="article" tabIndex={-1}>
        {title}
      </h1>
      <p class="source">{[outlet, day, timeOf(date)].filter(Boolean).join(" · ")}</p>
      <p class="quiet">
        {savingInWords(origin, savedAt)}
        {site !== null && address !== null && (
          <>
            {" · "}
            <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
              {site}
            </a>
          </>
        )}
      </p>
      {copies.length > 0 && (
        <p class="quiet">
          Also at{" "}
          {copies.map((copy, i) => (
            <span key={copy.number}>
              {i > 0 && ", "}
              <ArticleLink number={copy.number} open={open}>
                {copy.outlet ?? copy.title}
              </ArticleLink>
            </span>
          ))}
        </p>
      )}
      {copyOf !== null && (
        <p class="quiet">
          A copy of{" "}
          <ArticleLink number={copyOf} open={open}>
            the same text elsewhere
          </ArticleLink>
        </p>
      )}
      {isDamaged && (
        <p role="alert">A part of this article could not be read from the disk. What is left is shown.</p>
      )}
    </header>
  );
}
