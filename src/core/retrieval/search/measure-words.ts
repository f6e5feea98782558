/** The words before an operator that say which figures are meant: "turnover > 10bn", "change > 5%". */
import { wordTable } from "../../text/table.ts";
import type { Measure } from "../../types.ts";

export interface MeasureWords {
  /** What the figures measure, or null where only their kind is said. */
  measure: Measure | null;
  /** Whether they are moves, and which way: 0 for either. Null where no move is said. */
  move: 1 | -1 | 0 | null;
}

const of = (measure: Measure): MeasureWords => ({ measure, move: null });
const moved = (move: 1 | -1 | 0): MeasureWords => ({ measure: null, move });

const PHRASES = wordTable<MeasureWords>({
  price: of("price"),
  level: of("price"),
  close: of("price"),
  turnover: of("turnover"),
  volume: of("volume"),
  "market cap": of("market-cap"),
  "market capitalisation": of("market-cap"),
  "market capitalization": of("market-cap"),
  "market value": of("market-cap"),
  revenue: of("revenue"),
  sales: of("revenue"),
  profit: of("profit"),
  "net profit": of("profit"),
  earnings: of("profit"),
  dividend: of("dividend"),
  deal: of("deal"),
  flow: of("flow"),
  inflow: of("flow"),
  outflow: of("flow"),
  stake: of("stake"),
  yield: of("yield"),
  "exchange rate": of("fx"),
  rate: of("rate"),
  valuation: of("valuation"),
  forecast: of("forecast"),
  "price target": of("forecast"),
  target: of("forecast"),
  change: moved(0),
  move: moved(0),
  rise: moved(1),
  gain: moved(1),
  up: moved(1),
  fall: moved(-1),
  drop: moved(-1),
  down: moved(-1),
});

/** The measure that the last words of a run say, and of how many words it is; null where they say none. */
export function readMeasure(words: readonly string[]): (MeasureWords & { length: number }) | null {
  for (const length of [2, 1]) {
    if (words.length < length) continue;
    const phrase = words.slice(-length).join(" ").toLowerCase().replace("-", " ");
    const known = PHRASES[phrase];
    if (known !== undefined) return { ...known, length };
  }
  return null;
}
