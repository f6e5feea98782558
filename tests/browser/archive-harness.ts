/** Runs in a page of the extension: fills its archive, and breaks it as a disk would. */
import type { NewArticle } from "../../src/archive/article.ts";
import { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import { DATABASE } from "../../src/archive/schema.ts";

/** Writes articles, several times where they have versions, and merges them into the index. */
export async function fill(articles: readonly NewArticle[]): Promise<number> {
  const archive = new IndexedDbArchive();
  for (const article of articles) await archive.put(article);
  await archive.settle();
  const count = await archive.count();
  await archive.close();
  return count;
}

/** Wipes out a store of the index behind the archive's back. */
export function wipe(store: "postings" | "figures"): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, "readwrite");
      transaction.objectStore(store).clear();
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
