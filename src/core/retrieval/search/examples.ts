/** The query language in examples, for the help of the archive page. */

export interface QueryExample {
  /** As it is typed. */
  query: string;
  /** What it finds, in words for the reader. */
  finds: string;
}

export const QUERY_EXAMPLES: readonly QueryExample[] = [
  { query: "Tencent buyback", finds: "articles about Tencent that have the word buyback, or buybacks" },
  { query: "0700", finds: "the same Tencent, by its ticker; 700 HK and SEHK:700 do as well" },
  { query: '"rate cut"', finds: "these words one after the other; words in quotes are never a name" },
  { query: "chips -Nvidia", finds: "articles about chips that do not name Nvidia" },
  { query: "Alibaba OR JD.com", finds: "articles about either" },
  { query: 'outlet:"China Daily"', finds: "articles of an outlet; the beginning of its name is enough" },
  { query: "on:2025-02-14", finds: "articles of a day; 2025-02 is a month, 2025 a year" },
  { query: "2025-02-01..2025-02-14", finds: "articles of these days, the first and the last included" },
  { query: "after:2025-02 before:2025-04", finds: "articles from 1 February to 30 April" },
  { query: "HSI > 22000", finds: "articles that put the Hang Seng Index above 22,000" },
  { query: "Xiaomi < -5%", finds: "articles in which something of Xiaomi fell by more than 5 percent" },
  {
    query: "Tencent turnover >= HK$10bn",
    finds: "figures of a kind: turnover, volume, revenue, profit, dividend and others",
  },
];
