/** Both painters in real browsers: the same words painted, and no trace left. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBrowser } from "../../scripts/browser/install.ts";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/browser/launch.ts";
import { type PageServer, servePages } from "../../scripts/browser/pages.ts";
import { ROOT } from "../../src/train/resources.ts";

/** Random DOMs a painter; the whole thousand is run by `npm run fuzz`. */
const CASES = Number(process.env.PAINTER_CASES ?? 150);
const HTML =
  '<p>Shares of <a href="/t">Tencent</a> and <b>Xia</b>omi rose 7%.</p><ul><li>HSBC fell</li></ul>' +
  "<table><tr><td>Meituan</td><td>1.2%</td></tr></table><p>AIA<br>added 2%</p><p><code>BYD</code> and BYD</p>";

describe.each(["chromium", "firefox"] as const)("painters in %s", (kind) => {
  const profile = mkdtempSync(join(tmpdir(), "tapelight-paint-"));
  let server: PageServer;
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(ROOT, "tests", "browser", "harness.ts")],
      bundle: true,
      format: "iife",
      globalName: "harness",
      write: false,
      target: "es2022",
    });
    server = await servePages({ "/blank.html": "<!doctype html><html lang='en'><body></body></html>" });
    browser = await launchWithExtension({
      kind,
      executablePath: await ensureBrowser(kind),
      extensionPath: join(ROOT, "dist", kind === "chromium" ? "chrome" : "firefox"),
      profile,
      headless: true,
      hosts: { "blank.example": server.port },
    });
    page = await browser.newPage(browser.address("blank.example", "/blank.html"));
    await page.evaluate(`${outputFiles[0].text}; globalThis.harness = harness; 0`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it.each(["highlight", "mark"])(
    "%s: paints words in links, lists, cells, after line breaks, never in code",
    async (name) => {
      const words = ["Tencent", "HSBC", "Meituan", "1.2%", "AIA", "added 2%", "BYD"];
      const texts = await page.evaluate(
        `harness.paintedTexts(${JSON.stringify(name)}, ${JSON.stringify(HTML)}, ${JSON.stringify(words)})`,
      );
      expect(texts).toEqual(words);
    },
  );

  it("highlight: a word over several nodes is one range; mark.js makes a piece a node", async () => {
    const run = (name: string): Promise<unknown> =>
      page.evaluate(`harness.paintedTexts("${name}", ${JSON.stringify(HTML)}, ["Xiaomi rose"])`);
    expect(await run("highlight")).toEqual(["Xiaomi rose"]);
    expect(await run("mark")).toEqual(["Xia", "omi rose"]);
  });

  it.each(["highlight", "mark"])(
    `%s: after clearing, the DOM is as before (${CASES} random DOMs)`,
    async (name) => {
      expect(await page.evaluate(`harness.undoLeavesNoTrace("${name}", ${CASES})`)).toEqual([]);
    },
  );
});
