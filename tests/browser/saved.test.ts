/** Pages saved to files: a browser's parser and the one of the command line find the same article in them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import type { PageServer } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import type { DocumentArticle } from "../../src/page/read-document.ts";
import { readHtml } from "../../src/train/cli/html.ts";
import { ROOT } from "../../src/train/resources.ts";
import { evaluateApart } from "../support/apart.ts";
import { bundleHarness } from "../support/bundle.ts";
import { pageFixtures, servePageFixtures, tokenF1 } from "../support/page-fixtures.ts";

const HOST = "fixtures.example";
/** Without its styles and sizes a page shows a little more than its article. */
const MEAN = 0.94;
/** Its article is in a frame, which is a file of its own. */
const FRAMED = "in-iframe";
/** Pages whose text stands in their source. */
const sources = pageFixtures()
  .filter(({ leftAlone, blocks, path }) => leftAlone === null && blocks !== null && path.endsWith(".html"))
  .filter(({ slug }) => slug !== FRAMED)
  .map(({ slug, path, blocks }) => ({
    slug,
    text: (blocks ?? []).join("\n"),
    source: readFileSync(join(ROOT, "tests", "fixtures", "pages", path), "utf8"),
  }))
  .filter(({ source }) => !/<script(?![^>]*ld\+json)/i.test(source));

describe.each(["chromium", "firefox"] as const)("saved pages in %s", (kind) => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  const read: Record<string, DocumentArticle | null> = {};

  beforeAll(async () => {
    server = await servePageFixtures();
    browser = await launchShipped(kind, { [HOST]: server.port });
    const page = await browser.newPage(browser.address(HOST, "/borsenbericht/page.html"));
    await evaluateApart(page.mainFrame(), await bundleHarness("saved-harness.ts"));
    for (const { slug, source } of sources)
      read[slug] = await evaluateApart(page.mainFrame(), `harness.readSource(${JSON.stringify(source)})`);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it("are articles with their text", () => {
    expect(sources.length).toBeGreaterThanOrEqual(15);
    const scores = sources.map(({ slug, text }) => tokenF1(text, read[slug]?.text ?? ""));
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(MEAN);
  });

  it("are the same as on the command line, but for white space", () => {
    const plain = (article: DocumentArticle | null): object => ({
      ...article,
      text: article?.text.replace(/\s+/g, " ").trim(),
    });
    const differing = sources.filter(({ slug, source }) => {
      const there = plain(readHtml(source));
      return JSON.stringify(plain(read[slug])) !== JSON.stringify(there);
    });
    expect(differing.map(({ slug }) => slug)).toEqual([]);
  });
});
