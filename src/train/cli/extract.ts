/** Extracts names and figures from files or from standard input. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Extractor } from "../../core/extractor.ts";
import { shippedExtractor } from "../resources.ts";
import { InputError, readInput } from "./input.ts";
import { extractLines } from "./jsonl.ts";
import { extractionTable } from "./table.ts";

const HELP = `Usage: npm run extract -- [--json] [--quantities] [--explain] FILE…
       npm run extract -- --jsonl [--quantities] < LINES

Reads articles (.txt, .md, .html; - is standard input) and prints what they say as a table.
  --json         prints one JSON object a file instead
  --jsonl        reads a JSON object {id, title?, date?, text} a line from standard input and prints
                 {id, entities, figures} a line; offsets count UTF-16 code units of the text as given
  --quantities   also gives every quantity of the text, market figure or not
  --explain      adds the evidence and the score of each line of the table
Exit status: 0 all read, 2 something could not be read (the rest is done).`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      jsonl: { type: "boolean", default: false },
      quantities: { type: "boolean", default: false },
      explain: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true || (positionals.length === 0 && !values.jsonl)) {
    (values.help === true ? console.log : console.error)(HELP);
    return values.help === true ? 0 : 2;
  }
  const extractor = shippedExtractor();
  if (values.jsonl) {
    return extractLines(readFileSync(0), extractor, values.quantities, console.log, console.error);
  }
  let status = 0;
  for (const file of positionals) {
    try {
      printFile(file, extractor, values);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(`extract: ${error.message}`);
      status = 2;
    }
  }
  return status;
}

interface Options {
  json: boolean;
  quantities: boolean;
  explain: boolean;
}

function printFile(file: string, extractor: Extractor, options: Options): void {
  const { title, date, text, source, address } = readInput(file);
  const extraction = extractor.extract(text, { title, date, quantities: options.quantities });
  if (options.json) console.log(JSON.stringify({ file, source, address, ...extraction }));
  else console.log(`${file}\n${extractionTable(extraction, options.explain)}`);
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: Error) => {
    console.error(`extract: ${error.message}`);
    process.exitCode = 2;
  },
);
