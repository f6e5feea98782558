/**
 * Articles of any number, always the same: 300 words each, drawn like those of a language (a few are common, most are
 * rare, after Zipf's law), about companies of which the best known stands in every fifth article, with a figure for every name. The common words
 * are those of market news, so that the table of common terms is as good here as it is on articles.
 */
import type { NewArticle } from "../../src/archive/article.ts";
import type { Reading } from "../../src/archive/formats/reading.ts";
import { COMMON_TERMS } from "../../src/core/retrieval/common-terms.generated.ts";
import { STOPWORDS } from "../../src/core/retrieval/terms.ts";
import type { Entity, Figure } from "../../src/core/types.ts";

const WORDS = 300;
const VOCABULARY = 40_000;
const COMPANIES = 3000;
const OUTLETS = 40;
const NAMES = 12;
const FIRST_DAY = Date.UTC(2023, 0, 2);
const DAYS = 1000;
const DAY = 86_400_000;
const SYLLABLES = "ba ko ri se tu men lor vis dan pel gar ost una fey cro lin".split(" ");

/** Numbers from 0 to 1, the same for the same seed (mulberry32, Ettinger 2017). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of `count` by rank: half as likely at twice the rank. */
const zipf = (random: number, count: number): number => Math.floor(count ** random) - 1;

/** Words that stand in every text, then those of the table, the commonest first. */
const COMMON = [...STOPWORDS, ...[...COMMON_TERMS].reverse().flatMap((terms) => terms.split(" "))].filter(
  (term) => !term.includes(":"),
);

function wordOf(rank: number): string {
  if (rank < COMMON.length) return COMMON[rank];
  let word = "";
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);
const tickerOf = (rank: number): string => `${String(rank + 1).padStart(4, "0")}.HK`;
const nameOf = (rank: number): string => `${capital(wordOf(rank * 7 + 5000))} Holdings`;

/** The article with this number, from 0. */
export function articleNumber(n: number): NewArticle {
  const random = randomFrom(n * 7919 + 17);
  const time = new Date(
    FIRST_DAY + Math.floor(random() * DAYS) * DAY + Math.floor(random() * 24) * 3_600_000,
  );
  const date = time.toISOString().slice(0, 19);
  const entities: Entity[] = [];
  const figures: Figure[] = [];
  const title = Array.from({ length: 8 }, () => capital(wordOf(zipf(random(), VOCABULARY)))).join(" ");
  let text = `${title}\n\n`;
  for (let i = 0; i < WORDS; i++) {
    if (i % Math.floor(WORDS / NAMES) === 3) text = addSentence(text, random, entities, figures);
    text += wordOf(zipf(random(), VOCABULARY)) + (i % 60 === 59 ? ".\n\n" : " ");
  }
  return {
    address: `https://outlet${n % OUTLETS}.example/${n}`,
    title,
    outlet: `Outlet ${n % OUTLETS}`,
    date,
    language: "en",
    origin: "read",
    extraction: { version: 1, title, date, text, entities, figures },
  };
}

/** A company and its move. */
function addSentence(before: string, random: () => number, entities: Entity[], figures: Figure[]): string {
  const rank = Math.floor(COMPANIES * random() ** 2);
  const [id, name] = [tickerOf(rank), nameOf(rank)];
  const value = Math.round(random() * 900) / 100;
  const move = `${value} per cent`;
  const start = before.length;
  const moved = start + name.length + 6;
  entities.push({
    start,
    end: start + name.length,
    text: name,
    type: "company",
    id,
    listing: id,
    name,
    role: "subject",
    score: 0.98,
    why: "gazetteer",
  });
  figures.push({
    start: moved,
    end: moved + move.length,
    text: move,
    kind: "change",
    value,
    unit: "percent",
    direction: random() < 0.5 ? 1 : -1,
    bound: "exact",
    subjects: [id],
    measure: "price",
    period: "day",
    asOf: null,
    sameAs: null,
    score: 0.97,
    why: "before",
  });
  return `${before}${name} rose ${move}. `;
}

/** Articles `from` to `to`, the last left out, as a file of an export gives them. */
export async function* readings(from: number, to: number): AsyncGenerator<Reading> {
  for (let n = from; n < to; n++) {
    const { extraction, savedAt: _, ...article } = articleNumber(n);
    const read = { ...article, savedAt: null, text: extraction.text, extraction, versions: [] };
    yield { is: "article", file: "generated.jsonl", line: n, article: read };
  }
}
