/**
 * Says which thing each name stands for: a row of the tables, a ticker that the text prints beside it, a name
 * introduced in full elsewhere in the text, or a slug of its own.
 */
import type { Document } from "../document.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { nameKey } from "../gazetteer/name-key.ts";
import { isTicker } from "../gazetteer/tables.ts";
import type { TaggedSpan } from "../tagger/labels.ts";
import { slugOf } from "../text/slug.ts";
import { exchangesIn, isListedOn } from "./exchanges.ts";
import { printedTicker } from "./tickers.ts";

export interface Identity {
  id: string;
  listing: string | null;
  name: string;
  /** Kind of evidence: `ticker`, `ticker in brackets`, `gazetteer`, `introduced above`, `context only`. */
  why: string;
}

interface Draft {
  span: TaggedSpan;
  text: string;
  key: string;
  slug: string;
  /** Its words in lower case, and the initials of those with a capital. */
  words: string[];
  initials: string;
  identity: Identity | null;
  /** The name is a printed ticker, not a name in words. */
  isCode: boolean;
}

/** The identity of each name, in the same order. */
export function identify(document: Document, names: readonly TaggedSpan[], gazetteer: Gazetteer): Identity[] {
  const slugs = remembered(slugOf);
  const drafts: Draft[] = names.map((span) => {
    const text = document.text.slice(span.start, span.end);
    const words = document.lowered.slice(span.first, span.endToken).map((word) => word.replace(/\.$/, ""));
    const initials = document.tokens
      .slice(span.first, span.endToken)
      .map((token) => (/^\p{Lu}/u.test(token.text) ? token.text.charAt(0) : ""))
      .join("");
    return {
      span,
      text,
      key: nameKey(text),
      slug: slugs(text),
      words,
      initials,
      identity: null,
      isCode: false,
    };
  });
  for (const draft of drafts) identifyCode(document, draft, gazetteer);
  const printed = new Set(
    drafts.filter((draft) => draft.isCode).map((draft) => draft.identity?.listing ?? ""),
  );
  const pairs = bracketed(document, drafts);
  teachFromBrackets(pairs, drafts);
  const traded: Traded = { printed, exchanges: exchangesBy(document, drafts) };
  const isSure = (draft: Draft): boolean => !gazetteer.isStarred(draft.text, draft.span.type);
  for (const draft of drafts) if (isSure(draft)) draft.identity ??= fromTables(draft, gazetteer, traded);
  // what a name in full says of its short form goes before an alias that is also something else's name
  for (const draft of drafts) draft.identity ??= fromDocument(draft, drafts);
  for (const draft of drafts) draft.identity ??= fromTables(draft, gazetteer, traded);
  learnFromNames(pairs, drafts);
  for (const draft of drafts) draft.identity ??= fromBareTicker(draft, gazetteer);
  return drafts.map((draft) => draft.identity ?? unknown(draft, drafts));
}

/** The identity of a thing that the tables know. */
const knownAs = (id: string, name: string, why: string): Identity => ({
  id,
  listing: isTicker(id) ? id : null,
  name,
  why,
});

function identifyCode(document: Document, draft: Draft, gazetteer: Gazetteer): void {
  const { span } = draft;
  if (span.endToken - span.first !== 1 || span.type === "person" || span.type === "org") return;
  const ticker = printedTicker(document, span.first) ?? (/^[.^]/.test(draft.text) ? draft.text : null);
  if (ticker === null) return;
  const row = gazetteer.rowWithCode(ticker) ?? gazetteer.rowWithCode(draft.text);
  draft.isCode = true;
  if (row === null) draft.identity = { id: ticker, listing: ticker, name: draft.text, why: "ticker" };
  else {
    const known = gazetteer.row(row);
    const id = known.type === "company" && isTicker(ticker) ? ticker : known.id;
    draft.identity = knownAs(id, known.name, "ticker");
  }
}

type Bracketed = [name: Draft, code: Draft];

/** Names with what stands in brackets behind them: `Name (0700.HK)`, `Name <0700.HK>`, `Name (NYSE: N)`. */
function bracketed(document: Document, drafts: readonly Draft[]): Bracketed[] {
  const pairs: Bracketed[] = [];
  for (let d = 0; d + 1 < drafts.length; d++) {
    const [name, code] = [drafts[d], drafts[d + 1]];
    if (name.isCode || name.span.type !== code.span.type) continue;
    const between = document.lowered.slice(name.span.endToken, code.span.first).join(" ");
    if (/^[([<]( [a-z]+ :?| stock code :?)?$/.test(between)) pairs.push([name, code]);
  }
  return pairs;
}

/** The code in brackets says what the name before the bracket is, here and further on. */
function teachFromBrackets(pairs: readonly Bracketed[], drafts: readonly Draft[]): void {
  const taught = new Map<string, Identity>();
  for (const [name, code] of pairs) {
    if (!code.isCode || code.identity === null) continue;
    taught.set(name.key, {
      ...code.identity,
      name:
        code.identity.why === "ticker" && code.identity.name === code.text ? name.text : code.identity.name,
      why: "ticker in brackets",
    });
    if (code.identity.name === code.text) code.identity = { ...code.identity, name: name.text };
  }
  for (const draft of drafts) {
    if (draft.identity === null && draft.span.type !== "person")
      draft.identity = taught.get(draft.key) ?? null;
  }
}

/** A code that says nothing by itself, as in `Tencent (700)`, is what the name before its bracket is, there and further on. */
function learnFromNames(pairs: readonly Bracketed[], drafts: readonly Draft[]): void {
  const learned = new Map<string, Identity>();
  for (const [{ identity }, code] of pairs) {
    if (identity === null || code.identity !== null || !/^[A-Z0-9.-]+$/.test(code.text)) continue;
    learned.set(code.key, { ...identity, why: "introduced above" });
  }
  for (const draft of drafts)
    if (draft.span.type !== "person") draft.identity ??= learned.get(draft.key) ?? null;
}

/** A ticker of the US exchanges that stands where a name would: "AMZN: revenue beat". */
function fromBareTicker({ span, text }: Draft, gazetteer: Gazetteer): Identity | null {
  if (span.type !== "company" || !/^[A-Z]{3,5}$/.test(text)) return null;
  const row = gazetteer.rowWithCode(text);
  if (row === null || gazetteer.row(row).type !== "company") return null;
  const { id, name } = gazetteer.row(row);
  return knownAs(id, name, "ticker");
}

/** What tells which of several companies of one name is meant, or which of its listings. */
interface Traded {
  /** Tickers that the text prints. */
  printed: ReadonlySet<string>;
  /** Suffixes of the exchanges on which the sentences with the name say that something is traded. */
  exchanges: (draft: Draft) => ReadonlySet<string>;
}

function exchangesBy(document: Document, drafts: readonly Draft[]): Traded["exchanges"] {
  const ofKey = remembered((key): ReadonlySet<string> => {
    const named = drafts.filter((draft) => draft.key === key);
    return new Set(named.flatMap(({ span }) => [...exchangesIn(document, document.sentenceOf[span.first])]));
  });
  return ({ key }) => ofKey(key);
}

/** Tails that a name may carry beyond its table form, longest chain first. */
const TAILS =
  /\s+(?:co|corp|corporation|inc|incorporated|ltd|limited|plc|group|holdings?|company|ag|sa|se|nv|ab|asa|oyj|spa|bhd|berhad|international|technology|technologies|&)\.?$/i;

function fromTables(draft: Draft, gazetteer: Gazetteer, { printed, exchanges }: Traded): Identity | null {
  const { type } = draft.span;
  if (type === "person") return null;
  const oneOf = (rows: readonly number[]): number => {
    const named = exchanges(draft);
    const listed = rows.filter((row) => {
      const { id, also } = gazetteer.row(row);
      return isListedOn([id, ...also], named);
    });
    return rows.find((row) => printed.has(gazetteer.row(row).id)) ?? (listed.length === 1 ? listed : rows)[0];
  };
  for (let text = draft.text, cuts = 0; cuts < 4; cuts++) {
    const rows = gazetteer.rowsNamed(text).filter((row) => gazetteer.row(row).type === type);
    if (rows.length > 0) {
      const row = gazetteer.row(rows.length === 1 ? rows[0] : oneOf(rows));
      const id = row.also.find((code) => printed.has(code) && isTicker(code)) ?? row.id;
      return knownAs(id, row.name, "gazetteer");
    }
    const shorter = text.replace(TAILS, "");
    if (shorter === text || shorter.length < 3) return null;
    text = shorter;
  }
  return null;
}

/** A short form of a name that the text gives in full: its first words, its initials, a person's surname. */
function fromDocument(draft: Draft, drafts: readonly Draft[]): Identity | null {
  const { span } = draft;
  const length = span.endToken - span.first;
  let best: Draft | null = null;
  for (const other of drafts) {
    if (other === draft || other.span.type !== span.type || other.isCode) continue;
    if (other.span.endToken - other.span.first <= length) continue;
    if (!isShortFormOf(draft, other)) continue;
    const before = other.span.start < span.start;
    if (best === null || (before && (best.span.start > span.start || other.span.start > best.span.start)))
      best = other;
  }
  if (best === null) return null;
  const full = best.identity ?? unknown(best, drafts);
  return { ...full, why: "introduced above" };
}

function isShortFormOf(short: Draft, long: Draft): boolean {
  const [a, b] = [short.words, long.words];
  if (short.span.type === "person")
    return a.length === 1 && (b.at(-1) === a[0] || (b[0] === a[0] && b.length > 1))
      ? true
      : a.length > 1 && a.every((word) => b.includes(word));
  if (a.every((word, k) => b[k] === word)) return true;
  return a.length === 1 && /^[A-Z]{2,6}$/.test(short.text) && long.initials.startsWith(short.text);
}

function unknown(draft: Draft, drafts: readonly Draft[]): Identity {
  const { slug } = draft;
  // the same slug must not name two types of things in one text
  const clash = drafts.some(
    (other) =>
      other.span.type !== draft.span.type && other.slug === slug && other.span.start < draft.span.start,
  );
  return {
    id: clash ? `${slug}-${draft.span.type}` : slug,
    listing: null,
    name: draft.text,
    why: "context only",
  };
}

/** A function that answers a question asked before from memory. */
function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text) ?? compute(text);
    known.set(text, answer);
    return answer;
  };
}
