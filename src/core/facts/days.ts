/** Resolves the day that a figure stands for from the days that the text names and the article's own date. */
import type { Document } from "../document.ts";
import type { Measure, Period } from "../types.ts";
import { type DayMention, dayMentions } from "./day-mentions.ts";

/** Periods whose figure stands for the trading day that the text tells of. */
const DATED: ReadonlySet<Period> = new Set(["day", "week", "month", "ytd", "since", "year"]);
/** Measures that are taken on trading days. */
const DAILY: ReadonlySet<Measure> = new Set(["price", "turnover", "yield", "fx"]);
/** The lead is among so many first sentences. */
const LEAD = 6;
const RELATIVE = new Set(["which", "who", "whose", "where", "when"]);

/** The days of one document. */
export class Days {
  private readonly document: Document;
  private readonly published: number;
  private readonly mentions: DayMention[][];
  /** The first sentence that names a day: usually the lead, which says which session the article tells of; or -1. */
  private readonly lead: number;

  /** `date`: the article's ISO date; without one no day is known. */
  constructor(document: Document, date: string | null) {
    this.document = document;
    this.published = date === null ? Number.NaN : Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    this.mentions = Number.isNaN(this.published)
      ? []
      : document.sentences.map((sentence) => dayMentions(document, sentence, this.published));
    this.lead = this.mentions.slice(0, LEAD).findIndex((days) => days.length > 0);
  }

  /**
   * The ISO day of a figure that begins at a token, or null where the article has no date, or the figure is about the
   * future or about a reporting period.
   */
  of(token: number, period: Period, measure: Measure): string | null {
    if (Number.isNaN(this.published) || !DATED.has(period) || !DAILY.has(measure)) return null;
    const sentence = this.document.sentenceOf[token];
    const own = this.nearest(sentence, token);
    if (own !== null) return iso(own);
    const { block } = this.document.sentences[sentence];
    for (let s = sentence - 1; s >= 0; s--) {
      if (this.document.sentences[s].block !== block && s !== this.lead) continue;
      const found = this.nearest(s, this.document.sentences[s].end);
      if (found !== null) return iso(found);
    }
    return iso((this.lead < 0 ? null : this.nearest(this.lead, token)) ?? this.published);
  }

  /**
   * The day of a sentence that goes with a token: the first after it before another number or clause takes over, else
   * the last before it. Days in a side clause ("HSBC, which reports on Wednesday, rose") go with that clause alone.
   */
  private nearest(sentence: number, token: number): number | null {
    const usable = this.mentions[sentence].filter((mention) => !this.isAside(mention.token, token));
    const after = usable.find((mention) => mention.token > token && this.joins(token, mention.token));
    const before = usable.findLast((mention) => mention.token < token);
    return (after ?? before ?? usable[0])?.day ?? null;
  }

  /** Whether no other quantity and no clause mark stands between a figure and a day after it. */
  private joins(from: number, to: number): boolean {
    const { quantityAt, lowered } = this.document;
    for (let i = from; i < to; i++) {
      if (quantityAt[i] >= 0 && quantityAt[i] !== quantityAt[from]) return false;
      if (/^[;:]$/.test(lowered[i])) return false;
    }
    return true;
  }

  /** Whether a day stands in a relative clause or in brackets, and the figure does not. */
  private isAside(day: number, figure: number): boolean {
    const { lowered, sentences, sentenceOf } = this.document;
    const { first, end } = sentences[sentenceOf[day]];
    let opens = day;
    while (opens > first && lowered[opens] !== "," && lowered[opens] !== "(") opens--;
    const isBracket = lowered[opens] === "(";
    if (!isBracket && !RELATIVE.has(lowered[opens + 1] ?? "")) return false;
    let closes = day;
    while (closes < end && lowered[closes] !== (isBracket ? ")" : ",")) closes++;
    return figure < opens || figure > closes;
  }
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
