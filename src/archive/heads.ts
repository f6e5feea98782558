/** What of a record is shown without opening the article. */
import type { ArticleHead } from "./article.ts";
import type { ArticleRecord } from "./schema.ts";

export function headOf({
  number,
  key,
  address,
  title,
  outlet,
  date,
  language,
  origin,
  savedAt,
  lead,
  copyOf,
  versionCount,
}: ArticleRecord): ArticleHead {
  return {
    number,
    key,
    address,
    title,
    outlet,
    date,
    language,
    origin,
    savedAt,
    lead,
    copyOf,
    versionCount,
  };
}
