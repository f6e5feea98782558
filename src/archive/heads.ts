/** What of a record is shown without opening the article. */
import type { ArticleHead } from "./article.ts";
import type { ArticleRecord } from "./schema.ts";

export function headOf(record: ArticleRecord): ArticleHead {
  const { day, hash, length, sketch, packed, ...head } = record;
  return head;
}
