/** What a browser shows without its being a web page: left alone, whatever it says. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch.ts";
import { type PageServer, servePages } from "../../scripts/browser/pages.ts";
import { launchShipped } from "../../scripts/browser/shipped.ts";
import { until } from "../../scripts/browser/wait.ts";

const HOST = "www.thestandard.com.hk";
/** No host of the manifest: read on a click only. */
const OTHER = "harbourledger.example";
const NEWS =
  "The Hang Seng Index rose 1.2 percent to 22,620.33 points as investors bought shares of Tencent. ";
const TEXT = NEWS.repeat(20);
/** A page of one line, by the letter of PDF 1.4; browsers mend the missing table of offsets. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length ${NEWS.length + 31}>>stream
BT /F 12 Tf 10 100 Td (${NEWS}) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const FILES: Record<string, string> = {
  "/news.txt": TEXT,
  "/news.json": JSON.stringify({ body: TEXT }),
  "/news.xml": `<?xml version="1.0"?><news><body>${TEXT}</body></news>`,
  "/news.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><text y="20">${TEXT}</text></svg>`,
  "/news.pdf": PDF,
};
/** Long enough for a page that would be read to be painted. */
const PAINT_TIME = 800;

describe.each(["chromium", "firefox"] as const)("documents in %s", (kind) => {
  let server: PageServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await servePages(FILES);
    browser = await launchShipped(
      kind,
      { [HOST]: server.port, [OTHER]: server.port },
      { viewport: { width: 900, height: 700 } },
    );
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const visits = [
    ...Object.keys(FILES).map((path) => [path, HOST]),
    // where nothing stands in the way of asking
    ["/news.txt", OTHER],
    ["/news.svg", OTHER],
  ];
  it.each(visits)("leaves %s on %s alone, also when it is asked to read it", async (path, host) => {
    const page = await browser.newPage(browser.address(host, path));
    await new Promise((resolve) => setTimeout(resolve, PAINT_TIME));
    const untouched = async (): Promise<void> => {
      expect(await browser.highlightCount(page)).toBe(0);
      expect(await page.evaluate("new XMLSerializer().serializeToString(document)")).not.toMatch(
        /tapelight/i,
      );
    };
    await untouched();
    const popup = await browser.openPopup(page);
    await until("the popup speaks", async () =>
      /file|does not read|not a web page/i.test(await popup.text()),
    );
    const offers = await popup.evaluate<boolean>("document.querySelector('#annotate') !== null");
    if (host === OTHER) expect(offers).toBe(true);
    if (offers) await popup.click("#annotate");
    if (offers && host === OTHER)
      await until("the popup says why", async () => /a file/.test(await popup.text()));
    await new Promise((resolve) => setTimeout(resolve, PAINT_TIME));
    await popup.close();
    await untouched();
    await page.close();
  });

  it("left no error and made no request", async () => {
    expect(await browser.errors()).toEqual([]);
    expect(await browser.requests()).toEqual([]);
  });
});
