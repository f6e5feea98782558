/** Trains the shipped model from corpus/ and writes model/tapelight.model. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { encodeModels } from "../../core/model/models.ts";
import { readArticles } from "../corpus/articles.ts";
import { trainInParallel } from "../parallel/train-in-parallel.ts";
import { CORPUS, MODEL_FILE, ROOT } from "../resources.ts";

const HELP = `Usage: npm run train -- [--corpus FOLDER] [--out FILE]

Trains the extractor from annotated articles (default: corpus/articles) with the tables of corpus/gazetteer
and writes the model (default: model/tapelight.model). The same corpus gives the same bytes.`;

const { values } = parseArgs({
  options: { corpus: { type: "string" }, out: { type: "string" }, help: { type: "boolean", short: "h" } },
});
if (values.help === true) console.log(HELP);
else {
  const started = performance.now();
  const articles = readArticles(values.corpus ?? CORPUS);
  const models = await trainInParallel(values.corpus ?? CORPUS, (what) =>
    console.log(`${seconds(started)} s  ${what} …`),
  );
  const file = encodeModels(models);
  const out = values.out ?? join(ROOT, MODEL_FILE);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  console.log(
    `${seconds(started)} s  ${articles.length} articles, ${file.length} bytes -> ${values.out ?? MODEL_FILE}`,
  );
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1).padStart(5);
}
