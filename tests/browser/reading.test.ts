import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import type { PageServer } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { evaluateApart } from "../support/apart.ts";
import { bundleHarness } from "../support/bundle.ts";
import {
  NEXT_STEP,
  type PageFixture,
  pageFixtures,
  servePageFixtures,
  tokenF1,
} from "../support/page-fixtures.ts";
import type { Reading } from "./reading-harness.ts";

/** A host that the manifest does not match: here only the reading is tried. */
const HOST = "fixtures.example";
/** Mean token F1 over all pages and their steps, and the least of a single one. */
const MEAN = 0.95;
const LEAST = 0.8;
/** Before the article is there, a page has little else. */
const NOT_YET = "late-body";

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe.each(["chromium", "firefox"] as const)("reading pages in %s", (kind) => {
  let server: PageServer;
  let browser: ExtensionBrowser;
  let harness: string;
  const scores: Record<string, number> = {};
  const wrong: string[] = [];
  let titles = 0;
  let dates = 0;
  const fixtures = pageFixtures();

  const read = async (frame: Frame): Promise<Reading> => {
    await evaluateApart(frame, harness);
    return evaluateApart<Reading>(frame, "harness.readPage()");
  };
  /** The frame that holds most text: news in frames is rare, but there. */
  const readBest = async (page: Page): Promise<Reading> => {
    const readings = await Promise.all(page.frames().map(read));
    return readings.reduce((best, other) =>
      other.leftAlone === null && best.leftAlone !== null ? other : best,
    );
  };
  const readFixture = async (page: Page, fixture: PageFixture): Promise<void> => {
    await page.goto(browser.address(HOST, fixture.path), { waitUntil: "load" });
    const reading = await readBest(page);
    if (reading.leftAlone !== fixture.leftAlone && fixture.slug !== NOT_YET)
      wrong.push(`${fixture.slug}: ${reading.leftAlone} instead of ${fixture.leftAlone}`);
    if (fixture.leftAlone !== null) return;
    const blocks = fixture.blocks ?? ((await page.evaluate(fixture.blocksFrom as string)) as string[]);
    if (fixture.slug !== NOT_YET) scores[fixture.slug] = tokenF1(blocks.join("\n"), reading.text);
    if (reading.title === fixture.title) titles++;
    if (reading.date?.slice(0, 10) === fixture.date?.slice(0, 10)) dates++;
    for (const [k, step] of fixture.steps.entries()) {
      await page.evaluate(NEXT_STEP);
      // going back in history is the one step that does not happen at once
      await new Promise((resolve) => setTimeout(resolve, 50));
      scores[`${fixture.slug} ${k + 1}`] = tokenF1(step.blocks.join("\n"), (await readBest(page)).text);
    }
  };

  beforeAll(async () => {
    harness = await bundleHarness("reading-harness.ts");
    server = await servePageFixtures();
    browser = await launchShipped(kind, { [HOST]: server.port });
    const page = await browser.newPage(browser.address(HOST, "/borsenbericht/page.html"));
    for (const fixture of fixtures) await readFixture(page, fixture);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it("reads at least thirty layouts", () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(30);
    expect(Object.keys(scores).length).toBeGreaterThanOrEqual(30);
  });

  it("finds the article's text", () => {
    console.log(
      `${kind}: token F1 ${mean(Object.values(scores)).toFixed(3)} over ${Object.keys(scores).length} readings`,
    );
    expect(mean(Object.values(scores))).toBeGreaterThanOrEqual(MEAN);
    expect(Object.entries(scores).filter(([, score]) => score < LEAST)).toEqual([]);
  });

  it("reads market articles in English, and says why it leaves others alone", () => {
    expect(wrong).toEqual([]);
  });

  it("finds headlines and dates", () => {
    const read = fixtures.filter(({ leftAlone }) => leftAlone === null).length;
    expect(titles / read).toBeGreaterThanOrEqual(0.9);
    expect(dates / read).toBeGreaterThanOrEqual(0.85);
  });
});
