/** What is painted on a page, seen with the page's own eyes. */
import type { Page } from "puppeteer-core";

/**
 * Static ranges have no text of their own, and stand for nothing once their nodes are gone. In the page's world, since
 * Firefox lets no other iterate highlights; without methods of arrays, which a hostile page may have changed.
 */
const TEXTS = `(() => {
  let texts = "";
  for (const [name, highlight] of CSS.highlights ?? []) {
    if (!name.startsWith("tapelight-")) continue;
    for (const { startContainer: from, startOffset, endContainer: to, endOffset } of highlight) {
      if (!from.isConnected || !to.isConnected) continue;
      texts += from === to ? from.data.slice(startOffset, endOffset) : from.data.slice(startOffset) + to.data.slice(0, endOffset);
      texts += "\\n";
    }
  }
  return texts;
})()`;

/** The painted texts of a page and its frames. */
export async function highlightedTexts(page: Page): Promise<string[]> {
  const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(TEXTS) as Promise<string>));
  return texts
    .join("")
    .split("\n")
    .filter((text) => text !== "");
}
