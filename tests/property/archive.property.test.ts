/** What holds for an archive whatever is done to it, and wherever the work on its index is cut off. */
import fc from "fast-check";
import { openDB } from "idb";
import { expect, it } from "vitest";
import { mergeLog } from "../../src/archive/index/merge.ts";
import type { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import type { Database } from "../../src/archive/schema.ts";
import { termCounts } from "../../src/core/retrieval/terms.ts";
import { articleWith, emptyArchive } from "../support/archive.ts";
import { runs } from "../support/runs.ts";

const IDS = ["0700.HK", "9988.HK", "^HSI"];
const WORDS = ["shares", "rose", "bank", "profit", "chips", "tariff"];

/** What is done: saved under one of five addresses, removed, restored, merged, or a merge that is cut off. */
const step = fc.oneof(
  fc.record({
    does: fc.constant("put" as const),
    which: fc.integer({ min: 0, max: 4 }),
    id: fc.constantFrom(...IDS),
    value: fc.integer({ min: 1, max: 9 }),
    said: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    does: fc.constantFrom("remove" as const, "restore" as const),
    number: fc.integer({ min: 1, max: 8 }),
  }),
  fc.record({ does: fc.constant("merge" as const), until: fc.integer({ min: 1, max: 6 }) }),
);

/** Merges until a number of transactions have been opened, as if the browser were killed at the next. */
async function mergeUntil(most: number): Promise<void> {
  const database = (await openDB("tapelight")) as unknown as Database;
  let opened = 0;
  const cut = new Proxy(database, {
    get(target, name) {
      if (name === "transaction" && ++opened > most) throw new Error("killed");
      const value = Reflect.get(target, name) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  await mergeLog(cut, 1).catch(() => undefined);
  database.close();
}

/** Compares what the index says with all articles, read one by one. */
async function agrees(archive: IndexedDbArchive): Promise<void> {
  const reader = await archive.reader();
  const expected = new Map<string, number[]>();
  const levels = new Map<string, string[]>();
  for await (const { article } of archive.all()) {
    for (const term of termCounts(article.extraction).keys())
      expected.set(term, [...(expected.get(term) ?? []), article.number]);
    for (const { subjects, value } of article.extraction.figures)
      levels.set(subjects[0], [...(levels.get(subjects[0]) ?? []), `${article.number} ${value}`]);
  }
  for (const term of [...IDS.map((id) => `id:${id}`), ...WORDS])
    expect([term, ...(await reader.articlesWith(term))]).toEqual([term, ...(expected.get(term) ?? [])]);
  for (const id of IDS) {
    const found = (await reader.figuresOf(id)).map(({ article, value }) => `${article} ${value}`);
    expect([id, ...found.sort()]).toEqual([id, ...(levels.get(id) ?? []).sort()]);
  }
}

it("its index says what its articles say", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const archive = emptyArchive();
      for (const done of steps) {
        if (done.does === "put")
          await archive.put(
            articleWith(`${done.id} ${done.said.join(" ")}`, {
              title: `Story ${done.which}`,
              levels: [[done.id, done.value]],
            }),
          );
        else if (done.does === "merge") await mergeUntil(done.until);
        else await archive[done.does](done.number);
      }
      await agrees(archive);
      const report = await archive.check();
      expect([report.damaged, report.wrong]).toEqual([[], 0]);
      await agrees(archive);
      await archive.rebuild();
      await agrees(archive);
      expect((await archive.check()).wrong).toBe(0);
      await archive.close();
    }),
    runs(150),
  );
});
