/** Two contexts of the extension at one database: the background saves while the archive page does long work. */
import { beforeEach, expect, it } from "vitest";
import { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import { articleWith, emptyArchive, words } from "../support/archive.ts";

let page: IndexedDbArchive;
let background: IndexedDbArchive;
const COUNT = 240;

const numbered = (n: number, value = n) =>
  articleWith(`0700.HK ${words(30, n)} ${value}`, { title: `Story ${n}`, levels: [["0700.HK", value]] });

beforeEach(async () => {
  page = emptyArchive();
  background = new IndexedDbArchive();
  await page.putAll(Array.from({ length: COUNT }, (_, n) => numbered(n)));
  await page.check(); // merges
});

/** Changes, removes and adds articles, all over the archive. */
async function busy(): Promise<void> {
  for (let n = 0; n < COUNT; n += 7) {
    await background.put(numbered(n, n + 1000));
    await background.remove(n + 2);
    await background.put(numbered(COUNT + n));
  }
}

it.each([
  ["a rebuild", () => page.rebuild()],
  ["a check", () => page.check()],
  ["another rebuild", () => Promise.all([page.rebuild(), background.rebuild()])],
])("%s leaves an index that says what the articles say", async (_, work) => {
  await Promise.all([work(), busy()]);
  expect(await page.check()).toMatchObject({ damaged: [], wrong: 0 });
  expect(await page.count()).toBe((await page.numbersByDay()).length);
});

it("an export never mixes an article's states", async () => {
  const seen: string[] = [];
  const reading = (async () => {
    for await (const { article } of page.all()) {
      const [figure] = article.extraction.figures;
      if (!article.extraction.text.endsWith(` ${figure.value}`)) seen.push(article.title);
    }
  })();
  await Promise.all([reading, busy()]);
  expect(seen).toEqual([]);
});
