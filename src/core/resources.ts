/** Tables and lists as source texts, the form in which they travel in the annotator's bundle. */
import type { Lexicon } from "./document.ts";
import { Gazetteer } from "./gazetteer/gazetteer.ts";
import { type ListSources, WordLists } from "./gazetteer/lists.ts";
import { parseTable } from "./gazetteer/tables.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface TableSources {
  /** One text a file; later files give way where a name stands in several. */
  companies: string[];
  indices: string;
  instruments: string;
  orgs: string;
}

export interface LexiconSources {
  tables: TableSources;
  lists: ListSources;
}

/** Builds tables and lists from their sources. */
export function lexiconFrom({ tables, lists }: LexiconSources): Lexicon {
  const rows = [
    ...tables.companies.flatMap((source) => parseTable("company", source)),
    ...parseTable("index", tables.indices),
    ...parseTable("instrument", tables.instruments),
    ...parseTable("org", tables.orgs),
  ];
  return { gazetteer: new Gazetteer(rows), vocabulary: new Vocabulary(new WordLists(lists)) };
}
