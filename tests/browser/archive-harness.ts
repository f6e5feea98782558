/** Runs in a page of the extension: fills its archive, and breaks it as a disk would. */
import type { NewArticle } from "../../src/archive/article.ts";
import { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import { DATABASE } from "../../src/archive/schema.ts";
import type { CheckReport } from "../../src/archive/store.ts";

const archive = new IndexedDbArchive();

/** Writes some articles one by one, so that later ones are next versions of earlier ones, and many at once. */
export async function fill(few: readonly NewArticle[], many: readonly NewArticle[]): Promise<void> {
  for (const article of few) await archive.put(article);
  await archive.putAll(many);
  await archive.settle();
}

/** What was said where an article could not be put; else nothing. */
export const put = (article: NewArticle): Promise<string> =>
  archive.put(article).then(
    () => "",
    (error: Error) => error.message,
  );

export const check = (): Promise<CheckReport> => archive.check();

export const count = (): Promise<number> => archive.count();

/** Wipes out the postings of the index behind the archive's back. */
export async function wipePostings(): Promise<void> {
  await archive.close();
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("postings", "readwrite");
      transaction.objectStore("postings").clear();
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
