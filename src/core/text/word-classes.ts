/**
 * Words that tell what a figure measures and which span of time it covers, sorted into classes, so that what is learned of
 * "pledged" holds for "vowed" too. A word may stand in several classes. In lower case and as tokens: "half-year" is three
 * of them, "Q3" two. A unit that a number has drawn to itself ("nine months") is no word any more.
 */
import { hashString } from "../hash.ts";

/** Classes of words by word: the hash of all classes that it stands in. */
export type WordClasses = ReadonlyMap<string, number>;

/** What things are measured by, named after the measures that they mostly tell. */
export const MEASURE_WORDS = classesOf({
  price:
    "share shares stock stocks price prices index closed close opened ended settled traded trading quoted rose fell gained " +
    "lost climbed dropped jumped slid surged plunged rallied advanced declined retreated bid peak record high low barrel " +
    "ounce bushel gallon pound rally points session",
  revenue:
    "revenue revenues sales takings receipts turnover line rents rent rental fees premiums premium billings bookings " +
    "income subscriptions fares admissions comparable merchandise invoices",
  profit:
    "profit profits earnings loss losses income net ebitda ebit operating pretax margin margins eps surplus deficit " +
    "attributable underlying recurring shortfall red black earned earn earns made makes lost",
  dividend:
    "dividend dividends payout payouts distribution distributions distributes interim final special pays pay paying scrip",
  deal:
    "deal bid bids offer offers offered takeover acquisition acquire acquires acquired acquiring buy buys buying bought " +
    "purchase purchased paid sale sell sells sold selling merger placing placement placed issue issues issued issuance bond " +
    "bonds notes loan loans lend lends lent borrowed borrows borrowing raise raises raised raising ipo float listing funding " +
    "round rights buyback buybacks repurchase repurchased invest invests invested investment inject injects injection capital " +
    "facility contract contracts stake worth valued proceeds coupon tranche subscribed venture financing refinancing swap " +
    "tender premium priced pricing",
  flow:
    "inflow inflows outflow outflows flows flow net bought sold foreigners foreign investors southbound northbound funds " +
    "withdrew pulled poured added withdrawals redemptions injected drained reserves imports exports stockpiles inventories",
  stake:
    "stake stakes holding holdings owns owned own holds held shareholder shareholding shareholders interest control " +
    "controls voting votes controlled owner ownership",
  yield:
    "yield yields yielded yielding coupon basis bp bps treasury treasuries gilt gilts bund bunds spread spreads maturity curve",
  fx:
    "dollar yen yuan renminbi euro sterling won rupee rupiah baht ringgit peso real lira rouble franc krone currency " +
    "currencies fixing midpoint exchange greenback loonie aussie kiwi onshore offshore parity",
  rate:
    "rate rates interest benchmark policy cash prime repo discount lending deposit mortgage hike hikes cut cuts bank fed " +
    "easing tightening",
  valuation: "times earnings multiple multiples book forward valuation valued ratio trades discount premium",
  forecast:
    "target targets value estimate estimates rating analyst analysts predicts predicted forecast forecasts sees expects " +
    "upside downside raised lowered cut hold neutral overweight underweight outperform",
  macro:
    "gdp inflation cpi ppi unemployment jobless payrolls growth economy economic output industrial retail pmi exports imports " +
    "trade surplus deficit consumer housing starts jobs wages confidence domestic product budget",
  turnover: "turnover traded changed hands trades trading value mainboard",
  volume: "volume volumes shares lots contracts changed hands traded units open interest",
  "market-cap":
    "market value capitalisation capitalization cap worth valued valuation valuing values wiped erased",
  other:
    "deliveries delivered orders order backlog costs cost debt debts fine fines fined production produced capacity tonnes " +
    "barrels vehicles cars units shipments shipped customers passengers subscribers users stores outlets spending capex " +
    "expenditure provisions provision impairment charge charges bad ratio weight weighting occupancy vacancy " +
    "lawsuit settlement penalty tax insured claims bill bills fee grant subsidy aid",
});

/** Spans of time, named after the periods. */
const SPANS = {
  week: "week weekly weeks fortnight weekend",
  month:
    "month monthly months january february march april may june july august september october november december jan feb mar " +
    "apr jun jul aug sept sep oct nov dec",
  quarter: "quarter quarterly quarters q",
  half: "half interim h",
  year: "annual annually year yearly years fiscal fy decade",
  since: "since peak trough low high record listing debut ipo decade years",
  ytd: "ytd",
};

/** Words that name a span of time. */
export const SPAN_WORDS = classesOf(SPANS);

/** The same with words that tell today from what is planned or expected. */
export const TIME_WORDS = classesOf({
  ...SPANS,
  day:
    "monday tuesday wednesday thursday friday today session morning afternoon yesterday overnight close closed closing tonight " +
    "midday noon opened gmt",
  ahead:
    "will would may might could should shall expect expects expected expecting forecast forecasts forecasting plan plans " +
    "planned planning target targets targeted targeting next guidance guides guided outlook sees see seen aim aims aimed " +
    "aiming hope hopes hoped seek seeks sought seeking promise promises promised pledge pledges pledged vow vows vowed " +
    "propose proposes proposed proposal consider considers considering weigh weighs weighing intend intends intended commit " +
    "commits committed ahead predict predicts predicted estimate estimates estimated foresee foresees reckon reckons think " +
    "thinks bet bets priced pricing projected projects projection until due upcoming potential likely possible budget " +
    "budgets budgeted consensus analysts prepare prepares ready coming future eventually later maximum ceiling unless needs " +
    "need must approve approved approval mull mulls talks",
});

function classesOf(words: Readonly<Record<string, string>>): WordClasses {
  const classes = new Map<string, string[]>();
  for (const [name, list] of Object.entries(words))
    for (const word of new Set(list.split(" "))) classes.set(word, [...(classes.get(word) ?? []), name]);
  return new Map([...classes].map(([word, names]) => [word, hashString(names.sort().join("+"))]));
}
