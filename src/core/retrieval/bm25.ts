/** BM25 (Robertson and Zaragoza 2009): its constants, and how telling terms are. */
import { log } from "../math.ts";

export interface CollectionStatistics {
  /** Articles in the collection. */
  count: number;
  /** Mean number of term occurrences an article. */
  meanLength: number;
}

/** How soon more occurrences of a term stop to count. */
export const K1 = 2;
/** How much longer articles are held back. */
export const B = 0.75;

/** How telling a term is: its inverse document frequency, never negative. */
export function inverseFrequency(documents: number, count: number): number {
  return log(1 + (Math.max(count - documents, 0) + 0.5) / (documents + 0.5));
}

/** How rare a thing is that `documents` of `count` articles name, 0 (all) to 1 (only one). */
export function rarityOf(documents: number, count: number): number {
  const most = inverseFrequency(1, Math.max(count, 2));
  return Math.min(inverseFrequency(documents, count) / most, 1);
}
