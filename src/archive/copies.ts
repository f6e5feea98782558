/** Finds the article of which a text is a copy: outlets print the same agency report under their own headlines. */
import { areCopies, SHARED_IN_SKETCH, shinglesOf } from "../core/retrieval/sketch.ts";
import type { ArticleRows } from "./rows.ts";
import type { ArticleRecord, Writing } from "./schema.ts";

/** Copies appear within so many days of each other. */
const DAYS = 3;
const DAY = 86_400_000;
/** Bounds on what is looked at for one article. */
const MOST_KEYS = 200;
const MOST_CANDIDATES = 4;

/** Articles that share values of a sketch with others, by value; those of the present transaction included. */
export type SharedSketches = ReadonlyMap<number, readonly number[]>;

/** Looks up articles with the values of some sketches. */
export async function articlesBySketch(
  transaction: Writing,
  sketches: readonly (readonly number[])[],
): Promise<Map<number, number[]>> {
  const index = transaction.objectStore("articles").index("sketch");
  const values = [...new Set(sketches.flat())];
  const found = await Promise.all(values.map((value) => index.getAllKeys(value, MOST_KEYS)));
  return new Map(values.map((value, i) => [value, found[i]]));
}

/** Lets the first copy of an article that is no longer what it was take its place. The copies as they are then. */
export async function promoteCopies(transaction: Writing, original: number): Promise<ArticleRecord[]> {
  const articles = transaction.objectStore("articles");
  const [first, ...others] = await articles.index("copyOf").getAll(original);
  if (first === undefined) return [];
  const promoted = [{ ...first, copyOf: null }, ...others.map((copy) => ({ ...copy, copyOf: first.number }))];
  for (const copy of promoted) await articles.put(copy);
  return promoted;
}

/** Number of the first article with this text, or null. `own`: number of the article itself where it has one. */
export async function originalOf(
  transaction: Writing,
  { record, text }: Pick<ArticleRows, "text"> & { record: Pick<ArticleRows["record"], "sketch" | "day"> },
  own: number | null,
  sharing: SharedSketches,
): Promise<number | null> {
  const shared = new Map<number, number>();
  for (const number of record.sketch.flatMap((value) => sharing.get(value) ?? []))
    shared.set(number, (shared.get(number) ?? 0) + 1);
  const likely = [...shared]
    .filter(([number, count]) => number !== own && count >= SHARED_IN_SKETCH)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CANDIDATES);
  if (likely.length === 0) return null;
  const shingles = shinglesOf(text);
  for (const [number] of likely) {
    const [other, otherText] = await Promise.all([
      transaction.objectStore("articles").get(number),
      transaction.objectStore("texts").get(number),
    ]);
    if (other === undefined || otherText === undefined) continue;
    if (own !== null && other.copyOf === own) continue;
    if (Math.abs(Date.parse(other.day) - Date.parse(record.day)) > DAYS * DAY) continue;
    if (areCopies(shingles, shinglesOf(otherText))) return other.copyOf ?? number;
  }
  return null;
}
