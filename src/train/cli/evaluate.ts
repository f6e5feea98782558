/** Measures the extractor: cross-validation over the corpus, or the shipped model on gold articles. */
import { parseArgs } from "node:util";
import { readArticles } from "../corpus/articles.ts";
import { folderFolds, folderOf, scoreArticles } from "../evaluate/folds.ts";
import { type FoldResult, runFolds } from "../evaluate/run-folds.ts";
import { addScore, emptyScore, f1, type Score } from "../evaluate/score.ts";
import { constantBaselines, givenLine, scoreJson, scoreTable } from "../evaluate/table.ts";
import { CORPUS, readLexicon, shippedExtractor } from "../resources.ts";

const HELP = `Usage: npm run evaluate -- [--by story|folder] [--folds N] [--only K] [--of FOLDERS] [--gold FOLDER] [--errors N] [--json]

Without --gold: trains on a part of corpus/articles and scores the rest, part by part, and prints the sum.
  --by story    articles of the same event stay on one side (default; five folds)
  --by folder   leaves one folder out at a time
  --only K      runs only the first K folds
  --of LIST     scores only articles of these folders of the corpus, joined by commas; learns from all
With --gold FOLDER: scores the shipped model on the annotated articles of that folder.
  --errors N    prints the first N errors      --json   prints one JSON object instead of the table`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      by: { type: "string", default: "story" },
      folds: { type: "string", default: "5" },
      only: { type: "string" },
      of: { type: "string", default: "" },
      gold: { type: "string" },
      errors: { type: "string", default: "0" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const print = (score: Score): void => {
    console.log(values.json ? JSON.stringify(scoreJson(score)) : scoreTable(score));
    for (const error of score.errors.slice(0, Number(values.errors))) console.log(error);
  };
  if (values.gold !== undefined) {
    const golds = readArticles(values.gold);
    if (golds.length === 0) throw new Error(`no annotated articles (.md) in ${values.gold}`);
    print(scoreArticles(shippedExtractor(), golds, readLexicon().gazetteer));
    if (!values.json) console.log(constantBaselines(golds));
    return;
  }
  if (values.by !== "story" && values.by !== "folder")
    throw new Error(`--by is story or folder, not '${values.by}'`);
  const articles = readArticles(CORPUS);
  const count = values.by === "story" ? Number(values.folds) : folderFolds(articles).length;
  const indices = Array.from({ length: Math.min(count, Number(values.only ?? count)) }, (_, i) => i);
  const total = emptyScore();
  const of = values.of === "" ? [] : values.of.split(",");
  const unknown = of.find((folder) => !articles.some((article) => folderOf(article) === folder));
  if (unknown !== undefined) throw new Error(`no folder '${unknown}' in the corpus`);
  const told = ({ name, score }: FoldResult): void => {
    const { names, figures } = score.spans;
    console.error(
      `${name}: names ${(100 * f1(names)).toFixed(1)}, figures ${(100 * f1(figures)).toFixed(1)}`,
    );
  };
  const results = await runFolds(values.by, count, indices, told, of);
  for (const { score } of results) addScore(total, score);
  print(total);
  if (!values.json) console.log(`${givenLine(total)}\n${constantBaselines(articles)}`);
}

main().catch((error: Error) => {
  console.error(`evaluate: ${error.message}`);
  process.exitCode = 2;
});
