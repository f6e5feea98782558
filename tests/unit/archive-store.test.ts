/** The archive in a database: what is written, changed, folded, removed and found again. */
import { beforeEach, describe, expect, it } from "vitest";
import { keyOf } from "../../src/archive/article.ts";
import type { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import { articleWith, emptyArchive, words } from "../support/archive.ts";

let archive: IndexedDbArchive;
beforeEach(() => {
  archive = emptyArchive();
});

const about = (id: string): Promise<number[]> =>
  archive.reader().then(async (reader) => [...(await reader.articlesWith(`id:${id}`))]);

describe("an article", () => {
  it("comes back as it was put", async () => {
    const article = articleWith("Shares of 0700.HK closed higher.", { levels: [["0700.HK", 412.6]] });
    const { number, is } = await archive.put(article);
    expect(is).toBe("new");
    const stored = await archive.open(number);
    expect(stored?.extraction).toEqual(article.extraction);
    expect(stored).toMatchObject({
      title: article.title,
      outlet: article.outlet,
      date: article.date,
      language: "en",
      origin: "saved",
      lead: "Shares of 0700.HK closed higher.",
      copyOf: null,
      isDamaged: false,
    });
    expect(await archive.find(keyOf(article))).toMatchObject({ number });
    expect(await archive.count()).toBe(1);
  });

  it("without an address is told by outlet, day and title", async () => {
    const article = articleWith("Some text.", { address: null });
    await archive.put(article);
    expect((await archive.put({ ...article, date: "2026-03-02T19:30:00" })).is).toBe("unchanged");
    expect((await archive.put({ ...article, date: "2026-03-03T09:00:00" })).is).not.toBe("unchanged");
  });

  it("is not written twice", async () => {
    const article = articleWith("Shares closed higher.");
    await archive.put(article);
    expect((await archive.put(article)).is).toBe("unchanged");
    expect(await archive.count()).toBe(1);
  });

  it("that was only read becomes saved by the reader's hand, not the other way round", async () => {
    const article = articleWith("Shares closed higher.");
    for (const [origin, then] of [
      ["read", "read"],
      ["saved", "saved"],
      ["read", "saved"],
    ] as const) {
      await archive.put({ ...article, origin });
      expect((await archive.find(keyOf(article)))?.origin).toBe(then);
    }
  });
});

describe("a change at the same address", () => {
  const first = articleWith("0700.HK stood at 400.", { levels: [["0700.HK", 400]], savedAt: 1000 });
  const second = articleWith("0700.HK stood at 410.", { levels: [["0700.HK", 410]], savedAt: 2000 });

  it("keeps the version before where figures differ", async () => {
    const { number } = await archive.put(first);
    expect(await archive.put(second)).toEqual({ number, is: "updated" });
    expect((await archive.open(number))?.extraction).toEqual(second.extraction);
    const versions = await archive.versions(number);
    expect(versions).toEqual([
      { savedAt: 1000, title: first.title, date: first.date, extraction: first.extraction },
    ]);
    expect((await archive.find(keyOf(first)))?.versionCount).toBe(1);
  });

  it("keeps none where only a few words differ", async () => {
    const said = `0700.HK ${words(60, 1)}`;
    const levels = [["0700.HK", 400]] as const;
    const { number } = await archive.put(articleWith(said, { levels }));
    await archive.put(articleWith(`${said} and no more`, { levels }));
    expect(await archive.versions(number)).toEqual([]);
  });

  it("keeps the text before where much of it is gone, as behind a paywall", async () => {
    const said = `0700.HK ${words(60, 1)}`;
    const levels = [["0700.HK", 400]] as const;
    const { number } = await archive.put(articleWith(said, { levels }));
    await archive.put(articleWith("0700.HK Subscribe to read on.", { levels, origin: "read" }));
    expect((await archive.versions(number)).map(({ extraction }) => extraction.text)).toEqual([
      `A headline\n\n${said}`,
    ]);
  });

  it("that changed nothing leaves its names to be written by the next", async () => {
    const levels = [["9988.HK", 90]] as const;
    await archive.put({ ...second, savedAt: 3000 });
    await archive.put(articleWith("0700.HK stood at 410.", { savedAt: 1000 }));
    const unchanged = articleWith("0700.HK stood at 410.", { levels: [["0700.HK", 410]], savedAt: 3000 });
    unchanged.extraction.entities[0].name = "Newcomer";
    await archive.put(unchanged);
    expect(await archive.named("newcomer", 5)).toEqual([]);
    const next = articleWith("9988.HK stood at 90.", { levels, title: "Next" });
    next.extraction.entities[0] = { ...unchanged.extraction.entities[0], start: 10, end: 12 };
    await archive.put(next);
    expect((await archive.named("newcomer", 5)).map(({ id }) => id)).toEqual(["0700.HK"]);
  });

  it("that is older than what is there becomes a version of it", async () => {
    const { number } = await archive.put(second);
    await archive.put(first);
    expect((await archive.open(number))?.extraction).toEqual(second.extraction);
    expect((await archive.versions(number)).map(({ savedAt }) => savedAt)).toEqual([1000]);
  });

  it("is what the index knows, and the version before is not", async () => {
    const { number } = await archive.put(first);
    await archive.put(articleWith("9988.HK stood at 90.", { levels: [["9988.HK", 90]] }));
    expect(await about("0700.HK")).toEqual([]);
    expect(await about("9988.HK")).toEqual([number]);
    expect(await archive.check()).toEqual({ articles: 1, damaged: [], wrong: 0 });
    expect(await about("0700.HK")).toEqual([]);
  });

  it("keeps twenty versions at most, the first among them", async () => {
    let number = 0;
    for (let i = 0; i < 25; i++)
      ({ number } = await archive.put(
        articleWith(`0700.HK stood at ${i}.`, { levels: [["0700.HK", i]], savedAt: i + 1 }),
      ));
    const times = (await archive.versions(number)).map(({ savedAt }) => savedAt);
    expect(times).toHaveLength(20);
    expect([times[0], times[19]]).toEqual([1, 24]);
    expect((await archive.open(number))?.versionCount).toBe(20);
  });
});

describe("copies", () => {
  const text = words(120, 3);
  const original = articleWith(text, { address: "https://a.example/1", outlet: "Agency" });
  const copy = articleWith(`${text} Contact the desk.`, { address: "https://b.example/1", outlet: "Paper" });
  const other = articleWith(words(120, 4), { address: "https://c.example/1", outlet: "Other" });

  it("of a text are folded under the first", async () => {
    const first = await archive.put(original);
    const second = await archive.put(copy);
    const third = await archive.put(other);
    expect([second.is, third.is]).toEqual(["copy", "new"]);
    expect((await archive.copies(first.number)).map(({ number }) => number)).toEqual([second.number]);
    expect([...(await archive.numbersByDay())].sort()).toEqual([first.number, third.number]);
  });

  it("weeks later are articles of their own", async () => {
    await archive.put(original);
    expect((await archive.put({ ...copy, date: "2026-04-02T10:00:00" })).is).toBe("new");
  });

  it("take the place of an original that is removed", async () => {
    const first = await archive.put(original);
    const second = await archive.put(copy);
    await archive.remove(first.number);
    expect([...(await archive.numbersByDay())]).toEqual([second.number]);
    await archive.restore(first.number);
    expect((await archive.open(first.number))?.copyOf).toBe(second.number);
  });

  it("stand for themselves once the original says something else", async () => {
    const first = await archive.put(original);
    const second = await archive.put(copy);
    const third = await archive.put({ ...copy, address: "https://d.example/1" });
    await archive.put({ ...original, extraction: other.extraction });
    expect((await archive.open(second.number))?.copyOf).toBeNull();
    expect((await archive.open(third.number))?.copyOf).toBe(second.number);
    expect([...(await archive.numbersByDay())].sort()).toEqual([first.number, second.number]);
  });

  it("are one of the related articles", async () => {
    const levels = [["0700.HK", 400]] as const;
    const said = `0700.HK ${text}`;
    for (const address of ["https://a.example/1", "https://b.example/1"])
      await archive.put(articleWith(said, { address, levels }));
    const open = articleWith(`0700.HK ${words(60, 3)}`, { levels }).extraction;
    const related = await archive.related(open, null, 5);
    expect(related).toHaveLength(1);
    expect(related[0].alsoAt).toHaveLength(1);
  });
});

describe("the bin", () => {
  const article = articleWith("0700.HK stood at 400.", { levels: [["0700.HK", 400]] });

  it("gives an article back as it was", async () => {
    const { number } = await archive.put(article);
    const before = await archive.open(number);
    await archive.remove(number);
    expect(await archive.open(number)).toBeNull();
    expect(await archive.count()).toBe(0);
    expect(await about("0700.HK")).toEqual([]);
    expect((await archive.removed()).map(({ head }) => head.number)).toEqual([number]);
    await archive.restore(number);
    expect(await archive.open(number)).toEqual(before);
    expect(await about("0700.HK")).toEqual([number]);
    expect(await archive.removed()).toEqual([]);
    expect((await archive.check()).wrong).toBe(0);
  });

  it("makes a version of an article that has come again meanwhile", async () => {
    const { number } = await archive.put(article);
    await archive.remove(number);
    const again = await archive.put(articleWith("0700.HK stood at 410.", { levels: [["0700.HK", 410]] }));
    await archive.restore(number);
    expect(await archive.count()).toBe(1);
    expect((await archive.versions(again.number)).map((v) => v.extraction)).toEqual([article.extraction]);
  });

  it("gives the earlier versions too to an article that has come again", async () => {
    const stood = (value: number) =>
      articleWith(`0700.HK stood at ${value}.`, { levels: [["0700.HK", value]], savedAt: value });
    await archive.put(stood(390));
    const { number } = await archive.put(stood(400));
    await archive.remove(number);
    const again = await archive.put(stood(400));
    await archive.restore(number);
    expect((await archive.versions(again.number)).map(({ savedAt }) => savedAt)).toEqual([390]);
    expect((await archive.open(again.number))?.versionCount).toBe(1);
  });

  it("is emptied for good", async () => {
    const { number } = await archive.put(article);
    await archive.remove(number);
    await archive.emptyBin(0);
    expect(await archive.removed()).toHaveLength(1);
    await archive.emptyBin();
    expect(await archive.removed()).toEqual([]);
    await archive.restore(number);
    expect(await archive.count()).toBe(0);
  });
});

describe("the list", () => {
  it("goes by day, the newest first, and counts companies and outlets", async () => {
    const put = (day: string, id: string, outlet: string): Promise<unknown> =>
      archive.put(
        articleWith(`${id} on ${day}.`, {
          address: `https://x.example/${day}`,
          date: `${day}T10:00:00`,
          outlet,
          levels: [[id, 1]],
        }),
      );
    await put("2026-03-02", "0700.HK", "Wire");
    await put("2026-03-04", "0700.HK", "Paper");
    await put("2026-03-03", "9988.HK", "Wire");
    const heads = await archive.heads([...(await archive.numbersByDay())]);
    expect(heads.map(({ date }) => date?.slice(8, 10))).toEqual(["04", "03", "02"]);
    await archive.check(); // merges
    await put("2026-03-03", "9988.HK", "Wire");
    const facets = await archive.facets(10);
    expect(facets.companies.map(({ thing, count }) => [thing.id, thing.name, count])).toEqual([
      ["0700.HK", "0700.HK Company", 2],
      ["9988.HK", "9988.HK Company", 1],
    ]);
    expect(facets.outlets).toEqual([
      { outlet: "wire", count: 2 },
      { outlet: "paper", count: 1 },
    ]);
    expect((await archive.named("0700", 5)).map(({ id }) => id)).toEqual(["0700.HK"]);
    expect((await archive.naming("0700.HK", null, 5)).map(({ head }) => head.number)).toEqual([2, 1]);
  });
});
