/** Makes a new page fixture from an HTML file: the page, and what is read of it today, to be put right by hand. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseHTML } from "linkedom";
import { findArticle } from "../src/page/article.ts";
import { mapText } from "../src/page/text-map.ts";
import { ROOT } from "../src/train/resources.ts";

const HELP = `Usage: npm run new-page -- SLUG FILE.html

Copies FILE.html to tests/fixtures/pages/SLUG/page.html and writes expected.json beside it: title, date and the blocks of
the article as they are read today. Correct expected.json by hand before you commit it: it says what is right, not what
is found. The page must be of our own making.`;

const { values, positionals } = parseArgs({
  options: { help: { type: "boolean", short: "h" } },
  allowPositionals: true,
});
const [slug, file] = positionals;
if (values.help === true || slug === undefined || file === undefined) console.log(HELP);
else make(slug, file);

function make(slug: string, file: string): void {
  if (!/^[a-z0-9-]+$/.test(slug))
    throw new Error(`"${slug}" is no slug: small letters, digits and hyphens only.`);
  const folder = join(ROOT, "tests", "fixtures", "pages", slug);
  if (existsSync(folder)) throw new Error(`There is a page "${slug}" already.`);
  const { document } = parseHTML(readFileSync(file, "utf8"));
  const { title, date, blocks } = findArticle(document as unknown as Document);
  const texts = mapText(blocks)
    .text.split("\n\n")
    .map((text) => text.replace(/\s+/g, " ").trim());
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, join(folder, "page.html"));
  const expected = { about: "", leftAlone: null, title, date, blocks: texts, steps: [] };
  writeFileSync(join(folder, "expected.json"), `${JSON.stringify(expected, null, 2)}\n`);
  console.log(`${folder}: ${texts.length} blocks. Correct expected.json, and say what the page is about.`);
}
