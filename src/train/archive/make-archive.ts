/** Makes an archive of readings: what is there twice is folded, and what has no names and figures yet is extracted. */
import { keyOf } from "../../archive/article.ts";
import { articleLine } from "../../archive/formats/jsonl.ts";
import type { ReadArticle, Reading } from "../../archive/formats/reading.ts";
import type { Extraction } from "../../core/types.ts";
import { POOL_SIZE, Pool } from "../parallel/pool.ts";
import { inOrder } from "./in-order.ts";

/** What an extracting process is sent. */
export interface ExtractJob {
  text: string;
  title: string;
  date: string | null;
}

/** What became of the readings, and a line for each that gave no article. */
export class Tally {
  articles = 0;
  skipped = 0;
  duplicates = 0;
  private readonly report: (line: string) => void;

  constructor(report: (line: string) => void) {
    this.report = report;
  }

  skip(place: string, reason: string): void {
    this.skipped++;
    this.report(`${place}: ${reason}`);
  }

  fold(place: string, first: string): void {
    this.duplicates++;
    this.report(`${place}: the same article as ${first}`);
  }
}

/** Jobs that wait for each process, so that none is ever without. */
const WAITING = 4;

/** A line of the archive for each article, in the order of the readings. The same readings give the same lines. */
export async function* archiveLines(readings: AsyncIterable<Reading>, tally: Tally): AsyncGenerator<string> {
  const pool = new Pool<ExtractJob, Extraction>(new URL("./extract-worker.ts", import.meta.url));
  try {
    yield* inOrder(distinct(readings, tally), POOL_SIZE * WAITING, async (article) => {
      const { text, title, date } = article;
      const extraction = article.extraction ?? (await pool.run({ text, title, date }));
      const savedAt = article.savedAt ?? timeOf(date);
      return articleLine({ article: { ...article, extraction, savedAt }, versions: article.versions });
    });
  } finally {
    pool.close();
  }
}

/** The articles, the first of each key. */
async function* distinct(readings: AsyncIterable<Reading>, tally: Tally): AsyncGenerator<ReadArticle> {
  const firsts = new Map<string, string>();
  for await (const reading of readings) {
    const place = reading.line === null ? reading.file : `${reading.file}:${reading.line}`;
    if (reading.is === "skipped") {
      tally.skip(place, reading.reason);
      continue;
    }
    const key = keyOf(reading.article);
    const first = firsts.get(key);
    if (first !== undefined) {
      tally.fold(place, first);
      continue;
    }
    firsts.set(key, place);
    tally.articles++;
    yield reading.article;
  }
}

/** The time of an article's date as if it were of Greenwich, so that the same files give the same bytes; 0 without. */
const timeOf = (date: string | null): number => (date === null ? 0 : Math.max(0, Date.parse(`${date}Z`)));
