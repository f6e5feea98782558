/** Which runs of typed words are names or tickers that articles of the archive bear. */
import { nameKey } from "../../gazetteer/name-key.ts";
import { isTicker } from "../../gazetteer/tables.ts";
import type { IndexReader } from "../index-reader.ts";
import { ID_PREFIX, wordTerm } from "../terms.ts";
import { tickerCandidates } from "./ticker-candidates.ts";

/** Most words of a name. */
const LONGEST_NAME = 6;

/** A run of words that names things. */
export interface NamedRun {
  /** First word and the word after the last. */
  first: number;
  end: number;
  /** More than one where the name is ambiguous, or one company has several listings. */
  ids: string[];
  /** Whether it may as well be a plain word: "low" is also the ticker of a company, "2020" of another. */
  isWordToo: boolean;
}

/** Asks the index for names and remembers the answers for the length of one search. */
export class NameFinder {
  private readonly known = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly reader: IndexReader) {}

  /** The names among words, the longest from the left first. */
  async namesIn(words: readonly string[]): Promise<NamedRun[]> {
    // all at once: an index answers a batch of reads faster than one after the other
    const table = await Promise.all(words.map((_, first) => this.runsFrom(words, first)));
    const found: NamedRun[] = [];
    for (let i = 0; i < words.length; ) {
      const run = table[i].find((named) => named !== null);
      if (run !== undefined && run !== null) found.push(run);
      i = run?.end ?? i + 1;
    }
    return found;
  }

  /** The longest name that ends with the last word, or null. */
  async nameAtEndOf(words: readonly string[]): Promise<NamedRun | null> {
    const starts = words.map((_, first) => first).filter((first) => words.length - first <= LONGEST_NAME);
    const runs = await Promise.all(starts.map((first) => this.run(words, first, words.length)));
    return runs.find((named) => named !== null) ?? null;
  }

  /** What each run from word `first` on names, longest first. */
  private runsFrom(words: readonly string[], first: number): Promise<(NamedRun | null)[]> {
    const longest = Math.min(LONGEST_NAME, words.length - first);
    return Promise.all(
      Array.from({ length: longest }, (_, cut) => this.run(words, first, first + longest - cut)),
    );
  }

  private async run(words: readonly string[], first: number, end: number): Promise<NamedRun | null> {
    const run = words.slice(first, end);
    const written = run.join(" ");
    const key = nameKey(written);
    // "Tencent's" is Tencent, but the name of Lowe's ends so
    const owner = key.replace(/'s$/, "");
    const isOneSmallWord = run.length === 1 && /^\p{Ll}+$/u.test(written);
    if (key === "" || (isOneSmallWord && wordTerm(written) === null)) return null;
    const [called, owned, ...printed] = await Promise.all([
      this.idsNamed(key),
      owner === key ? [] : this.idsNamed(owner),
      ...tickerCandidates(run).map((ticker) => this.ifKnown(ticker)),
    ]);
    const ids = await this.withArticles(
      new Set([...(called.length > 0 ? called : owned), ...printed.flat()]),
    );
    if (ids.length === 0) return null;
    // in small letters a word that is only a ticker may be meant as the word: "low", "gold"
    const names = isOneSmallWord ? ids.filter((id) => !isTickerOf(id, key)) : ids;
    return {
      first,
      end,
      ids: names.length > 0 ? names : ids,
      isWordToo: names.length === 0 || /^[1-9]\d{0,4}$/.test(written),
    };
  }

  private idsNamed(key: string): Promise<readonly string[]> {
    const known = this.known.get(key) ?? this.reader.idsNamed(key);
    this.known.set(key, known);
    return known;
  }

  /** Those ids that are terms: people, who are none, are searched as words. */
  private async withArticles(ids: ReadonlySet<string>): Promise<string[]> {
    const first = await Promise.all([...ids].map((id) => this.reader.termsFrom(ID_PREFIX + id, 1)));
    return [...ids].filter((id, i) => first[i][0] === ID_PREFIX + id);
  }

  private async ifKnown(ticker: string): Promise<string[]> {
    return (await this.idsNamed(nameKey(ticker))).includes(ticker) ? [ticker] : [];
  }
}

/** Whether `key` is the ticker itself, with or without the sign of an index. */
const isTickerOf = (id: string, key: string): boolean =>
  isTicker(id) && nameKey(id).replace(/^\^/, "") === key;
