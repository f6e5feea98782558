/** Makes what relating articles knows beforehand: the table of common terms and the weights of the second ranking. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCollection } from "../related/collection.ts";
import { commonTermsSource } from "../related/common-terms.ts";
import { questionsFor } from "../related/questions.ts";
import { relationWeightsSource, tuneRelationWeights } from "../related/tune.ts";
import { ROOT } from "../resources.ts";

const HELP = `Usage: npm run train:related

Reads the tuning side of corpus/related/split.tsv and writes src/core/retrieval/common-terms.generated.ts and
relation-weights.generated.ts. The same corpus gives the same bytes. The weights depend on the table: where that has
changed, the command says so and must be run once more.`;

const FOLDER = join(ROOT, "src", "core", "retrieval");
const TERMS_FILE = join(FOLDER, "common-terms.generated.ts");

const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
if (values.help === true) console.log(HELP);
else {
  const questions = questionsFor("tuning", readCollection(false));
  const terms = commonTermsSource(questions.articles.map(({ counts }) => counts));
  if (terms === readFileSync(TERMS_FILE, "utf8")) {
    const weights = relationWeightsSource(tuneRelationWeights(questions));
    writeFileSync(join(FOLDER, "relation-weights.generated.ts"), weights);
    console.log(`${questions.asked.length} questions, ${questions.articles.length} articles\n${weights}`);
  } else {
    writeFileSync(TERMS_FILE, terms);
    console.log(
      "The table of common terms has changed. Run npm run train:related once more for the weights.",
    );
  }
}
