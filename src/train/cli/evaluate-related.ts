/** Measures how well articles are related, against BM25 alone. */
import { parseArgs } from "node:util";
import { tellingTerms } from "../../core/retrieval/telling-terms.ts";
import { CorpusArchive } from "../related/archive.ts";
import { type ArchivedArticle, readCollection } from "../related/collection.ts";
import { DEPTH, type Measured, measure, type Summary, summarize } from "../related/measure.ts";
import { type Questions, questionsFor } from "../related/questions.ts";

const HELP = `Usage: npm run evaluate:related -- [--tuning] [--annotated] [--choices] [--errors N] [--json]

Asks, for every article of the corpus whose event others tell as well, what is related to it. Grades: the same event 2,
a neighbouring event 1 (corpus/related). Prints nDCG@${DEPTH}, and how often the first result tells the same event (story@1),
with 95 % confidence by bootstrap over stories: BM25 over all words, BM25 over the terms that we look up, and ours.
  --tuning      asks with the articles that the weights were learned from, instead of those kept apart
  --annotated   takes names and figures from the annotation, to show what better extraction would bring
  --choices     also measures fewer terms, and terms chosen by their exact frequency
  --errors N    prints the first N questions that fall short, with what was found
  --json        prints one line {"bm25": {"ndcg@5", "story@1"}, "ours": {…}, …}`;

const CHOICES = [10, 20, 40, 80];

type Rank = (open: ArchivedArticle) => ArchivedArticle[];

function main(): void {
  const { values } = parseArgs({
    options: {
      tuning: { type: "boolean", default: false },
      annotated: { type: "boolean", default: false },
      choices: { type: "boolean", default: false },
      errors: { type: "string", default: "0" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const questions = questionsFor(values.tuning ? "tuning" : "measuring", readCollection(values.annotated));
  const archive = new CorpusArchive(questions.articles);
  const bm25 = measure(questions, (open) => archive.byPlainBm25(open));
  const terms = measure(questions, (open) =>
    archive.shortlist(open).candidates.map(({ article }) => article),
  );
  const ours = measure(questions, (open) => archive.related(open));
  const difference = {
    ndcg: ours.ndcg.map((value, i) => value - bm25.ndcg[i]),
    story: ours.story.map((value, i) => value - bm25.story[i]),
  };
  const summaries = { bm25, bm25OfTerms: terms, ours, difference };
  if (values.json) {
    const entries = Object.entries(summaries).map(([name, measured]) => [name, asJson(measured, questions)]);
    console.log(JSON.stringify(Object.fromEntries(entries)));
    return;
  }
  const stories = new Set(questions.asked.map(({ story }) => story)).size;
  console.log(
    `${questions.asked.length} questions of ${stories} stories, ${questions.articles.length} articles\n`,
  );
  console.log(`                       nDCG@${DEPTH}                    story@1`);
  printRow("BM25, all words", bm25, questions);
  printRow("BM25, our terms", terms, questions);
  printRow("ours", ours, questions);
  printRow("ours - BM25", difference, questions);
  if (values.choices) printChoices(questions, archive);
  printErrors(Number(values.errors), questions, (open) => archive.related(open), ours);
}

function asJson(measured: Measured, questions: Questions): object {
  const [gain, story] = [summarize(measured.ndcg, questions), summarize(measured.story, questions)];
  return {
    [`ndcg@${DEPTH}`]: gain.mean,
    "story@1": story.mean,
    [`ndcg@${DEPTH} interval`]: gain.interval,
    "story@1 interval": story.interval,
  };
}

function printRow(name: string, measured: Measured, questions: Questions): void {
  const cell = ({ mean, interval: [low, high] }: Summary): string =>
    `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  const cells = [measured.ndcg, measured.story].map((values) => cell(summarize(values, questions)));
  console.log(`${name.padEnd(22)} ${cells.join("     ")}`);
}

function printChoices(questions: Questions, archive: CorpusArchive): void {
  console.log("\nours, by how terms are chosen");
  for (const most of CHOICES) {
    const choices: [string, Rank][] = [
      ["table", (open) => archive.related(open, ({ counts }) => tellingTerms(counts, most))],
      ["exact", (open) => archive.related(open, (asked) => archive.exactTerms(asked, most))],
    ];
    for (const [name, rank] of choices)
      printRow(`${String(most).padStart(4)} terms, ${name}`, measure(questions, rank), questions);
  }
}

function printErrors(most: number, { asked, grades }: Questions, rank: Rank, measured: Measured): void {
  const short = asked.filter((_, i) => measured.ndcg[i] < 0.999).slice(0, most);
  for (const open of short) {
    console.log(`\n${open.id} ${open.story} ${measured.ndcg[asked.indexOf(open)].toFixed(2)}`);
    for (const article of rank(open).slice(0, DEPTH))
      console.log(`  ${grades.of(open, article)} ${article.id} ${article.story}`);
  }
}

try {
  main();
} catch (error) {
  console.error(`evaluate:related: ${(error as Error).message}`);
  process.exitCode = 2;
}
