/** Tables and lists: as source texts, and compiled to the texts that travel in the annotator's bundle. */
import type { Lexicon } from "./document.ts";
import { compileTables } from "./gazetteer/compiled-tables.ts";
import { Gazetteer } from "./gazetteer/gazetteer.ts";
import { compileLists, type ListSources, WordLists } from "./gazetteer/lists.ts";
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

/** A lexicon that is ready as soon as it is loaded. */
export interface CompiledLexicon {
  /** As compileTables gives them. */
  tables: string;
  /** As compileLists gives it. */
  lists: string;
}

/** Does once, when the extension is built, what need not be done on every page. */
export function compileLexicon({ tables, lists }: LexiconSources): CompiledLexicon {
  const rows = [
    ...tables.companies.flatMap((source) => parseTable("company", source)),
    ...parseTable("index", tables.indices),
    ...parseTable("instrument", tables.instruments),
    ...parseTable("org", tables.orgs),
  ];
  return { tables: compileTables(rows), lists: compileLists(lists) };
}

export function lexiconFrom({ tables, lists }: CompiledLexicon): Lexicon {
  return { gazetteer: new Gazetteer(tables), vocabulary: new Vocabulary(new WordLists(lists)) };
}
