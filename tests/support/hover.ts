/** Moves the real mouse over words of a page. */
import type { Page } from "puppeteer-core";

/** A rectangle in the window, in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Scrolls the first paragraph that holds `words` into view and rests the mouse on them. */
export async function hoverWord(
  page: Page,
  words: string,
  block: "start" | "center" | "end" = "center",
): Promise<Box> {
  const find = `(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0 || node.parentElement.closest("p") === null) continue;
      node.parentElement.scrollIntoView({ block: "${block}", behavior: "instant" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      const box = range.getClientRects()[0];
      return { x: box.x, y: box.y, width: box.width, height: box.height };
    }
    return null;
  })()`;
  const place = (await page.evaluate(find)) as Box | null;
  if (place === null) throw new Error(`No paragraph holds '${words}'`);
  // away first: a move to where the pointer already is fires nothing
  await page.mouse.move(3, 3);
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  await page.mouse.move(x - 4, y, { steps: 2 });
  await page.mouse.move(x, y, { steps: 2 });
  return place;
}
