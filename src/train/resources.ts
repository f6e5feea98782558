/** Reads tables, lists and model for the command line and the build. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Lexicon } from "../core/document.ts";
import { Extractor } from "../core/extractor.ts";
import { decodeModels } from "../core/model/models.ts";
import { compileLexicon, type LexiconSources, lexiconFrom } from "../core/resources.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const CORPUS = join(ROOT, "corpus", "articles");
/** The committed model, below ROOT. */
export const MODEL_FILE = "model/tapelight.model";

/** Tables and lists as they stand in corpus/gazetteer. */
export function readLexiconSources(folder: string = join(ROOT, "corpus", "gazetteer")): LexiconSources {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return {
    tables: {
      companies: ["hk-cn.tsv", "us.tsv", "world.tsv"].map(read),
      indices: read("indices.tsv"),
      instruments: read("instruments.tsv"),
      orgs: read("orgs.tsv"),
    },
    lists: {
      givenNames: read("given-names.txt"),
      surnames: read("surnames.txt"),
      places: read("places.txt"),
      titles: read("titles.txt"),
      acronyms: read("acronyms.txt"),
      companyWords: read("company-words.txt"),
    },
  };
}

export const readLexicon = (): Lexicon => lexiconFrom(compileLexicon(readLexiconSources()));

/** The extractor that ships. */
export function shippedExtractor(): Extractor {
  return new Extractor(readLexicon(), decodeModels(readFileSync(join(ROOT, MODEL_FILE))));
}
