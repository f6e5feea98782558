/** What the list of the archive is made of. */

import { nameKey } from "../core/gazetteer/name-key.ts";
import { articleCount, forEachPosting } from "../core/retrieval/postings.ts";
import { ID_PREFIX, OUTLET_PREFIX } from "../core/retrieval/terms.ts";
import type { ArticleHead, StoredArticle } from "./article.ts";
import { headOf } from "./heads.ts";
import { freshPostings, latestStates, readLog } from "./index/log.ts";
import { beginningWith, firstBeginningWith } from "./key-ranges.ts";
import { isDamaged, unpackSafely } from "./packed.ts";
import type { ArticleRecord, Database } from "./schema.ts";
import type { Facets, NamedThing } from "./store.ts";

/** Numbers of all articles but copies, the newest day first. */
export async function numbersByDay(database: Database): Promise<Uint32Array> {
  const [numbers, copies] = await Promise.all([
    database.getAllKeysFromIndex("articles", "day"),
    database.getAllKeysFromIndex("articles", "copyOf"),
  ]);
  const isCopy = new Set(copies);
  return Uint32Array.from(numbers.filter((number) => !isCopy.has(number)).reverse());
}

/** So many months are looked at one by one, the newest first; then all that is older at once. */
const MONTHS = 24;

/** Of some articles the newest, by day; about `most` of them, in no order. */
export async function latestOf(database: Database, numbers: Uint32Array, most: number): Promise<number[]> {
  if (numbers.length <= most) return [...numbers];
  const wanted = new Set(numbers);
  const found: number[] = [];
  const days = database.transaction("articles").store.index("day");
  const newest = (await days.openKeyCursor(null, "prev"))?.key ?? "";
  let [year, month] = [Number(newest.slice(0, 4)), Number(newest.slice(5, 7))];
  for (let left = MONTHS; left >= 0 && found.length < most; left--) {
    const from = `${year}-${String(month).padStart(2, "0")}`;
    const range = left === 0 ? IDBKeyRange.upperBound(`${from}-99`) : IDBKeyRange.bound(from, `${from}-99`);
    found.push(...(await days.getAllKeys(range)).filter((number) => wanted.has(number)));
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return found;
}

/** Records in the order of the numbers, without those that are gone. */
export async function recordsOf(database: Database, numbers: readonly number[]): Promise<ArticleRecord[]> {
  const { store } = database.transaction("articles");
  const records = await Promise.all(numbers.map((number) => store.get(number)));
  return records.filter((record) => record !== undefined);
}

export async function copiesOf(database: Database, number: number): Promise<ArticleHead[]> {
  return (await database.getAllFromIndex("articles", "copyOf", number)).map(headOf);
}

/** The whole article, or null where it is gone. */
export async function readArticle(database: Database, number: number): Promise<StoredArticle | null> {
  const transaction = database.transaction(["articles", "texts"]);
  const [record, text] = await Promise.all([
    transaction.objectStore("articles").get(number),
    transaction.objectStore("texts").get(number),
  ]);
  return record === undefined ? null : articleFrom(record, text);
}

export function articleFrom(record: ArticleRecord, text: string | undefined): StoredArticle {
  return {
    ...headOf(record),
    hash: record.hash,
    extraction: unpackSafely(record.packed, text ?? ""),
    isDamaged: isDamaged(record, text),
  };
}

export async function facetsOf(database: Database, most: number): Promise<Facets> {
  const [things, outlets] = await Promise.all([
    countsFrom(database, ID_PREFIX),
    countsFrom(database, OUTLET_PREFIX),
  ]);
  const companies: Facets["companies"] = [];
  for (const [id, count] of things) {
    if (companies.length >= most) break;
    const thing = await thingOf(database, id);
    if (thing?.type === "company") companies.push({ thing, count });
  }
  return { companies, outlets: outlets.slice(0, most).map(([outlet, count]) => ({ outlet, count })) };
}

/** Of how many articles merged postings say what is still true. */
function standing(bytes: Uint8Array, superseded: { has(article: number): boolean; size: number }): number {
  if (superseded.size === 0) return articleCount(bytes);
  let count = 0;
  forEachPosting(bytes, (article) => {
    if (!superseded.has(article)) count++;
  });
  return count;
}

/** In how many articles each term with a prefix stands, the commonest first. Terms without the prefix. */
async function countsFrom(database: Database, prefix: string): Promise<[string, number][]> {
  const range = beginningWith(prefix);
  const [terms, lists, log] = await Promise.all([
    database.getAllKeys("postings", range),
    database.getAll("postings", range),
    readLog(database),
  ]);
  const states = latestStates(log);
  const counts = new Map(terms.map((term, i) => [term, standing(lists[i], states)]));
  for (const [term, fresh] of freshPostings(states, (term) => term.startsWith(prefix)))
    counts.set(term, (counts.get(term) ?? 0) + fresh.length);
  return [...counts]
    .map(([term, count]): [string, number] => [term.slice(prefix.length), count])
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

async function thingOf(database: Database, id: string): Promise<NamedThing | null> {
  const record = await database.get("names", [nameKey(id), id]);
  return record === undefined ? null : { id, name: record.name, type: record.type };
}

/** Things that have a name or ticker that begins so. */
export async function namedFrom(database: Database, prefix: string, most: number): Promise<NamedThing[]> {
  const range = firstBeginningWith(prefix);
  const records = await database.getAll("names", range, 4 * most);
  const things = new Map(records.map(({ id, name, type }) => [id, { id, name, type }]));
  return [...things.values()].slice(0, most);
}
