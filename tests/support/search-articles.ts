/** A small archive that tests search. */
import type { Figure } from "../../src/core/types.ts";
import { indexedArticle } from "./indexed-article.ts";

const TENCENT = ["Tencent", "0700.HK", "Tencent Holdings"] as const;
const HSI = ["Hang Seng Index", "^HSI", "Hang Seng Index", "index"] as const;
const level: Partial<Figure> = { kind: "level", direction: null, unit: "points", subjects: ["^HSI"] };

export const SEARCH_ARTICLES = [
  indexedArticle(1, {
    outlet: "Xinhua",
    day: "2025-02-14",
    text: "Tencent shares rose 3.5 percent to HK$412 while the Hang Seng Index closed at 22,620.33.",
    names: [TENCENT, HSI],
    figures: [
      { text: "3.5 percent", value: 3.5 },
      { text: "HK$412", kind: "level", value: 412, unit: "HKD", direction: null },
      { ...level, text: "22,620.33", value: 22620.33 },
    ],
  }),
  indexedArticle(2, {
    outlet: "China Daily",
    day: "2025-02-17",
    text: "The Hang Seng Index ended at 21,900. Tencent fell 6 percent on turnover of HK$12 billion.",
    names: [TENCENT, HSI],
    figures: [
      { ...level, text: "21,900", value: 21900 },
      { text: "6 percent", value: 6, direction: -1 },
      {
        text: "HK$12 billion",
        kind: "amount",
        measure: "turnover",
        value: 12e9,
        unit: "HKD",
        direction: null,
      },
    ],
  }),
  indexedArticle(3, {
    outlet: "Harbour Daily News",
    day: "2025-03-03",
    text: "Analysts in Hong Kong expect a rate cut. The companies cut no rate in 2020, one share analyst said.",
  }),
  indexedArticle(4, {
    outlet: "Xinhua",
    text: "Anta opened 700 stores. Lowe's profit hit a low, the company’s 5G plans apart. Pony Ma was there.",
    names: [
      ["Anta", "2020.HK", "Anta Sports"],
      ["Lowe's", "LOW"],
      ["Pony Ma", "pony-ma", "Pony Ma", "person"],
    ],
  }),
  indexedArticle(6, {
    day: "2025-02-28",
    text: "Kweichow Moutai led gains in Shanghai; Apple's shares and Northgate Media slid. Xiaomi, rate\ncut, jumped.",
    names: [
      ["Kweichow Moutai", "600519.SS"],
      ["Apple", "AAPL"],
      ["Northgate Media", "northgate-media"],
      ["Xiaomi", "1810.HK"],
    ],
  }),
  indexedArticle(9, {
    outlet: "South China Post",
    day: "2025-02-14",
    text: "Delta said Alpha Delta's yield was 4.2%, and Alpha bought shares of Delta at $31. Target: 700.",
    names: [
      ["Alpha", "ALFA"],
      ["Alpha Delta", "alpha-delta"],
      ["Delta", "DAL"],
      ["Delta", "DLTA.L"],
    ],
    figures: [
      {
        text: "4.2%",
        kind: "level",
        measure: "yield",
        value: 4.2,
        direction: null,
        subjects: ["alpha-delta"],
      },
      { text: "$31", kind: "level", value: 31, unit: "USD", direction: null, subjects: ["DAL"] },
      {
        text: "700",
        kind: "level",
        value: 700,
        unit: null,
        direction: null,
        subjects: ["DAL"],
        period: "ahead",
      },
    ],
  }),
];
