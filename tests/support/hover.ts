/** Moves the real mouse over words of a page. */
import type { Page } from "puppeteer-core";

/** Scrolls the first paragraph that holds `words` into view and rests the mouse on them. */
export async function hoverWord(page: Page, words: string): Promise<void> {
  const find = `(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0 || node.parentElement.closest("p") === null) continue;
      node.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      const box = range.getClientRects()[0];
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  })()`;
  const place = (await page.evaluate(find)) as { x: number; y: number } | null;
  if (place === null) throw new Error(`No paragraph holds '${words}'`);
  // away first: a move to where the pointer already is fires nothing
  await page.mouse.move(3, 3);
  await page.mouse.move(place.x - 4, place.y, { steps: 2 });
  await page.mouse.move(place.x, place.y, { steps: 2 });
}
