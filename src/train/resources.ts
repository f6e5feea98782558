/** Reads the tables and lists of corpus/gazetteer for the command line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Lexicon } from "../core/document.ts";
import { Extractor } from "../core/extractor.ts";
import { Gazetteer } from "../core/gazetteer/gazetteer.ts";
import { WordLists } from "../core/gazetteer/lists.ts";
import { parseTable } from "../core/gazetteer/tables.ts";
import { decodeModels } from "../core/model/models.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const CORPUS = join(ROOT, "corpus", "articles");

/** The committed model, below ROOT. */
export const MODEL_FILE = "model/tapelight.model";

/** The extractor that ships. */
export function shippedExtractor(): Extractor {
  return new Extractor(readLexicon(), decodeModels(readFileSync(join(ROOT, MODEL_FILE))));
}

/** Tables and lists as they stand in corpus/gazetteer. */
export function readLexicon(folder: string = join(ROOT, "corpus", "gazetteer")): Lexicon {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const rows = [
    ...["hk-cn.tsv", "us.tsv", "world.tsv"].flatMap((name) => parseTable("company", read(name))),
    ...parseTable("index", read("indices.tsv")),
    ...parseTable("instrument", read("instruments.tsv")),
    ...parseTable("org", read("orgs.tsv")),
  ];
  return {
    gazetteer: new Gazetteer(rows),
    lists: new WordLists({
      givenNames: read("given-names.txt"),
      surnames: read("surnames.txt"),
      places: read("places.txt"),
      titles: read("titles.txt"),
      acronyms: read("acronyms.txt"),
      companyWords: read("company-words.txt"),
    }),
  };
}
