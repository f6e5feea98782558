/** The corpus as an archive of extracted articles, for tuning and measuring how articles are related. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../../core/document.ts";
import { type Gist, gistOf } from "../../core/retrieval/gist.ts";
import { termCounts } from "../../core/retrieval/terms.ts";
import type { Extraction } from "../../core/types.ts";
import { type GoldArticle, readArticles } from "../corpus/articles.ts";
import { toExtraction } from "../corpus/to-extraction.ts";
import { CORPUS, MODEL_FILE, ROOT, readLexicon, shippedExtractor } from "../resources.ts";

/** An article of the corpus as the archive would keep it. */
export interface ArchivedArticle {
  id: string;
  story: string;
  theme: string;
  text: string;
  gist: Gist;
  /** Term -> how often it stands in the article. */
  counts: Map<string, number>;
}

/** All articles of the corpus: as the shipped extractor reads them, or as they are annotated. */
export function readCollection(isAnnotated: boolean): ArchivedArticle[] {
  const golds = readArticles(CORPUS);
  const extractions = isAnnotated ? annotated(golds, readLexicon()) : extracted(golds);
  return golds.map(({ id, story, theme, text }, i) => ({
    id,
    story,
    theme,
    text,
    gist: gistOf(extractions[i]),
    counts: termCounts(extractions[i]),
  }));
}

/** Annotated figures that the grammar does not read have no value: their articles then give names only. */
function annotated(golds: readonly GoldArticle[], lexicon: Lexicon): Extraction[] {
  return golds.map((gold) => {
    try {
      return toExtraction(gold, lexicon);
    } catch {
      return toExtraction({ ...gold, figures: [] }, lexicon);
    }
  });
}

/** Extracting takes most of a minute's time, so the outcome is kept until the articles or the extractor change. */
function extracted(golds: readonly GoldArticle[]): Extraction[] {
  const folder = join(ROOT, ".cache");
  const file = join(folder, `extractions-${fingerprint(golds)}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Extraction[];
  } catch {
    const extractor = shippedExtractor();
    const extractions = golds.map(({ text, title, date }) => extractor.extract(text, { title, date }));
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(extractions));
    return extractions;
  }
}

/** Changes with anything that an extraction depends on. */
function fingerprint(golds: readonly GoldArticle[]): string {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, MODEL_FILE)));
  for (const { text, title, date } of golds) hash.update(JSON.stringify([text, title, date]));
  for (const folder of [join(ROOT, "corpus", "gazetteer"), join(ROOT, "src", "core")]) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    for (const name of names.filter((path) => /\.(ts|tsv|txt)$/.test(path) && !path.startsWith("retrieval")))
      hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
