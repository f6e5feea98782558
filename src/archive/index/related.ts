/** Finds the articles that are related to the open one: BM25 over its telling terms, then a second ranking. */
import type { IDBPTransaction } from "idb";
import { rarityOf } from "../../core/retrieval/bm25.ts";
import { gistOf } from "../../core/retrieval/gist.ts";
import { QUERY_TERMS, SHORTLIST } from "../../core/retrieval/question.ts";
import { relate } from "../../core/retrieval/relate.ts";
import { sharedWords } from "../../core/retrieval/shared-words.ts";
import { frequencyOf, shortlist, type TermPostings } from "../../core/retrieval/shortlist.ts";
import { tellingTerms } from "../../core/retrieval/telling-terms.ts";
import { ID_PREFIX, termCounts } from "../../core/retrieval/terms.ts";
import type { Extraction } from "../../core/types.ts";
import { headOf } from "../heads.ts";
import { unpackSafely } from "../packed.ts";
import {
  type ArchiveSchema,
  type ArticleRecord,
  type Database,
  type LogRecord,
  NO_ARTICLES,
  STATISTICS,
  type StatisticsRecord,
} from "../schema.ts";
import type { Related } from "../store.ts";
import { freshPostings, latestStates, unmerged } from "./log.ts";

export async function findRelated(
  database: Database,
  open: Extraction,
  exceptKey: string | null,
  most: number,
): Promise<Related[]> {
  const query = tellingTerms(termCounts(open), QUERY_TERMS);
  const transaction = database.transaction(["articles", "postings", "log", "statistics"]);
  const articles = transaction.objectStore("articles");
  const postings = transaction.objectStore("postings");
  const terms = [...query.keys()];
  const [{ statistics, log }, own, lists] = await Promise.all([
    stateOf(transaction),
    exceptKey === null ? undefined : articles.index("key").get(exceptKey),
    Promise.all(terms.map((term) => postings.get(term))),
  ]);
  if (statistics.count === 0) return [];
  const states = latestStates(log);
  const found: TermPostings = {
    merged: new Map(terms.flatMap((term, i) => (lists[i] === undefined ? [] : [[term, lists[i]]]))),
    fresh: freshPostings(states, (term) => query.has(term)),
    superseded: new Set(states.keys()),
    last: statistics.next - 1,
  };
  const { count } = statistics;
  const meanLength = Math.max(statistics.length / count, 1);
  const scored = shortlist(query, found, { count, meanLength }, SHORTLIST);
  const records = await Promise.all(scored.map(({ article }) => articles.get(article)));
  const others = records.flatMap((record, i) =>
    record === undefined || isSameText(record, own) ? [] : [{ record, score: scored[i].score }],
  );
  const rarity = (id: string): number =>
    query.has(ID_PREFIX + id) ? rarityOf(frequencyOf(ID_PREFIX + id, found), count) : 0;
  const gist = gistOf(open);
  const candidates = scored.map(({ article }) => article);
  const sharedWith = sharedWords(open.text, query, candidates, found);
  const related = others.flatMap(({ record, score }) => {
    const archived = gistOf(unpackSafely(record.packed, null));
    const relation = relate(gist, archived, score / others[0].score, rarity, () => sharedWith(record.number));
    return relation.reasons.length === 0 ? [] : [{ record, ...relation }];
  });
  related.sort((a, b) => b.score - a.score || b.record.number - a.record.number);
  return folded(related).slice(0, most);
}

/** What is needed besides the postings; read while these are. */
async function stateOf(
  transaction: IDBPTransaction<ArchiveSchema, ["articles", "postings", "log", "statistics"]>,
): Promise<{ statistics: StatisticsRecord; log: LogRecord[] }> {
  const statistics = (await transaction.objectStore("statistics").get(STATISTICS)) ?? NO_ARTICLES;
  return { statistics, log: await transaction.objectStore("log").getAll(unmerged(statistics)) };
}

const originalNumber = ({ number, copyOf }: ArticleRecord): number => copyOf ?? number;

const isSameText = (record: ArticleRecord, own: ArticleRecord | undefined): boolean =>
  own !== undefined && originalNumber(record) === originalNumber(own);

/** Copies of one text under the best of them. */
function folded(related: readonly { record: ArticleRecord; score: number; reasons: string[] }[]): Related[] {
  const byOriginal = new Map<number, Related>();
  for (const { record, score, reasons } of related) {
    const known = byOriginal.get(originalNumber(record));
    if (known === undefined)
      byOriginal.set(originalNumber(record), { article: headOf(record), score, reasons, alsoAt: [] });
    else if (record.outlet !== null) known.alsoAt.push(record.outlet);
  }
  return [...byOriginal.values()];
}
