/** How fast the extractor is, on articles of the corpus; medians of repeated runs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { Extractor } from "../src/core/extractor.ts";
import { decodeModels } from "../src/core/model/models.ts";
import { compileLexicon, lexiconFrom } from "../src/core/resources.ts";
import { tokenize } from "../src/core/text/tokens.ts";
import { readArticles } from "../src/train/corpus/articles.ts";
import { CORPUS, MODEL_FILE, ROOT, readLexiconSources } from "../src/train/resources.ts";
import { SHAPES, textOf } from "./growth.ts";
import { PEERS } from "./peers.ts";

const HELP = `Usage: npm run bench -- [--rounds N]

Times start (decoding the model, opening the tables), extraction of an eighth of the corpus, and of one 5,000-word
article, beside two general libraries on the same text and a reference loop that makes machines comparable. Last it
extracts texts of odd shapes (one sentence without end, nothing but numbers …) at two lengths, one eight times the
other: where time is linear, the longer takes eight times as long at most.`;

/** Characters of the shorter texts by which growth is measured. */
const GROWTH_FROM = 5000;

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, help: { type: "boolean", short: "h" } },
});
if (values.help === true) console.log(HELP);
else bench(Number(values.rounds));

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}

function time(rounds: number, work: () => void): number {
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}

/** A fixed amount of plain arithmetic and string work. */
function reference(): void {
  let sum = 0;
  for (let i = 0; i < 3_000_000; i++) sum = (Math.imul(sum, 31) + i) | 0;
  if (sum === 1) throw new Error("never");
}

function bench(rounds: number): void {
  const file = readFileSync(join(ROOT, MODEL_FILE));
  const compiled = compileLexicon(readLexiconSources());
  const tables = compiled.tables + compiled.lists;
  const start = time(rounds, () => void new Extractor(lexiconFrom(compiled), decodeModels(file)));
  const extractor = new Extractor(lexiconFrom(compiled), decodeModels(file));
  const texts = readArticles(CORPUS)
    .filter((_, i) => i % 8 === 0)
    .map((article) => article.text);
  const tokens = texts.reduce((sum, text) => sum + tokenize(text).length, 0);
  const long = texts
    .join("\n\n")
    .split(/(?<=\s)/)
    .slice(0, 5000)
    .join("");
  const perSecond = (read: (text: string) => unknown): number => {
    const pass = (): void => texts.forEach((text) => void read(text));
    pass(); // warm-up
    return Math.round(tokens / (time(rounds, pass) / 1000));
  };
  const own = perSecond((text) => extractor.extract(text));
  const article = time(rounds, () => void extractor.extract(long));
  const rows: [string, string][] = [
    ["reference loop", `${time(rounds, reference).toFixed(1)} ms`],
    ["start: decode model, open tables", `${start.toFixed(0)} ms`],
    ["extract: tokens a second", own.toLocaleString("en-GB")],
    ...PEERS.map(({ name, read }): [string, string] => {
      const theirs = perSecond(read);
      return [`beside it ${name}`, `${theirs.toLocaleString("en-GB")} (ours ${(own / theirs).toFixed(2)}x)`];
    }),
    ["extract: a 5,000-word article", `${article.toFixed(1)} ms`],
    [
      "model",
      `${(file.length / 1024).toFixed(0)} KB, ${(gzipSync(file).length / 1024).toFixed(0)} KB compressed`,
    ],
    [
      "tables and lists",
      `${(Buffer.byteLength(tables) / 1024).toFixed(0)} KB, ${(gzipSync(tables).length / 1024).toFixed(0)} KB compressed`,
    ],
  ];
  for (const [shape, unit] of Object.entries(SHAPES)) {
    const [short, long] = [GROWTH_FROM, GROWTH_FROM * 8].map((length) => textOf(unit, length));
    extractor.extract(short); // warm-up
    const [before, after] = [short, long].map((text) => time(rounds, () => void extractor.extract(text)));
    rows.push([
      `eight times the text: ${shape}`,
      `${(after / before).toFixed(1)}x (${before.toFixed(0)} to ${after.toFixed(0)} ms)`,
    ]);
  }
  for (const [what, value] of rows) console.log(`${what.padEnd(50)}${value.padStart(24)}`);
}
