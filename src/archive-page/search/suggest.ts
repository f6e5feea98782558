/** What the word that is being typed may become: things by their names, then what the index suggests. */
import type { ArchiveStore } from "../../archive/store.ts";
import { nameKey } from "../../core/gazetteer/name-key.ts";
import { parseQuery } from "../../core/retrieval/search/query.ts";
import { type Suggestion, suggest } from "../../core/retrieval/search/suggestions.ts";

export interface Offer {
  /** As the reader sees it. */
  text: string;
  /** What tells it apart, such as a ticker. */
  note: string;
  /** The whole search once it is taken. */
  query: string;
}

const MOST = 7;
const MOST_NAMES = 4;
/** Fewest characters of a name. */
const SHORTEST = 2;

export async function offersFor(typed: string, archive: ArchiveStore): Promise<Offer[]> {
  const query = parseQuery(typed);
  const last = query.parts.at(-1);
  const word = last?.kind === "word" && last.end === typed.length ? last : null;
  const [things, suggestions] = await Promise.all([
    word === null || word.text.length < SHORTEST ? [] : archive.named(nameKey(word.text), MOST_NAMES),
    archive.reader().then((reader) => suggest(query, reader, MOST)),
  ]);
  const begun = word === null ? "" : typed.slice(0, word.start) + (word.isExcluded ? "-" : "");
  const names = things.map(({ id, name }) => ({
    text: name,
    note: id === name ? "" : id,
    // an id is one word, as excluding and joining ask for
    query: `${begun}${name.includes(" ") && begun.endsWith("-") ? id : name} `,
  }));
  const known = new Set(things.map(({ id }) => id));
  const others = suggestions
    .filter(({ kind, text }) => kind !== "thing" || !known.has(text.replace(/^-/, "")))
    .map(({ kind, text, replaces }) => ({
      text,
      note: NOTES[kind],
      query: `${typed.slice(0, replaces.start)}${text} `,
    }));
  return [...names, ...others].filter((offer) => offer.query.trim() !== typed.trim()).slice(0, MOST);
}

const NOTES: Record<Suggestion["kind"], string> = { word: "word", thing: "", outlet: "" };
