/** Makes the starter archive, corpus/archive/*.json, from the annotated summaries in corpus/archive/source. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { StarterArticle } from "../src/archive/starter.ts";
import { listArticles, parseArticle } from "../src/train/corpus/articles.ts";
import { toExtraction } from "../src/train/corpus/to-extraction.ts";
import { ROOT, readLexicon } from "../src/train/resources.ts";

const folder = join(ROOT, "corpus", "archive");
const lexicon = readLexicon();
for (const file of listArticles(join(folder, "source"))) {
  const source = readFileSync(file, "utf8");
  const article = parseArticle(source, basename(file, ".md"));
  const starter: StarterArticle = {
    title: article.title,
    outlet: article.source,
    date: article.date,
    address: /^address:\s*(\S+)/m.exec(source)?.[1] ?? null,
    extraction: toExtraction(article, lexicon),
  };
  writeFileSync(join(folder, `${article.id}.json`), `${JSON.stringify(starter, null, 1)}\n`);
}
