/** Databases of earlier schemas, of later ones, and damaged ones. */
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { asArchiveError } from "../../src/archive/database.ts";
import { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import { DATABASE, REPAIRS, SCHEMA, STORE_NAMES } from "../../src/archive/schema.ts";
import { articleWith, emptyArchive, words } from "../support/archive.ts";

let archive: IndexedDbArchive;
beforeEach(() => {
  archive = emptyArchive();
});

const first = articleWith("0700.HK stood at 400.", { levels: [["0700.HK", 400]], title: "First" });
const second = articleWith("9988.HK stood at 90.", { levels: [["9988.HK", 90]], title: "Second" });

/** Does something to the bare database, then opens the archive on it again. */
async function tamper(
  version: number | undefined,
  change: (raw: Awaited<ReturnType<typeof openDB>>) => Promise<void> | void,
  upgrade?: (raw: Awaited<ReturnType<typeof openDB>>) => void,
): Promise<void> {
  await archive.close();
  const raw = await openDB(DATABASE, version, { upgrade });
  await change(raw);
  raw.close();
  archive = new IndexedDbArchive();
}

describe("schema 1", () => {
  /** As the first version of the extension wrote it. */
  async function writeFirstSchema(): Promise<void> {
    await tamper(
      1,
      async (raw) => {
        for (const [i, article] of [first, second].entries()) {
          const { address, title, outlet, date, extraction } = article;
          await raw.put("articles", {
            number: i + 3,
            key: address,
            address,
            title,
            outlet,
            date,
            origin: i === 0 ? "starter" : "saved",
            savedAt: 1000 + i,
            length: 5,
            extraction,
          });
        }
        await raw.put("postings", [3, 1], "id:0700.HK");
        await raw.put("statistics", 10, "lengths");
      },
      (raw) => {
        raw
          .createObjectStore("articles", { keyPath: "number", autoIncrement: true })
          .createIndex("key", "key", { unique: true });
        raw.createObjectStore("postings");
        raw.createObjectStore("statistics");
      },
    );
  }

  it("comes over whole: articles, their numbers, and an index of them", async () => {
    await writeFirstSchema();
    expect(await archive.count()).toBe(2);
    const stored = await archive.open(3);
    expect(stored).toMatchObject({
      title: "First",
      origin: "starter",
      savedAt: 1000,
      extraction: first.extraction,
    });
    expect([...(await (await archive.reader()).articlesWith("id:9988.HK"))]).toEqual([4]);
    expect((await archive.check()).wrong).toBe(0);
    expect((await archive.put(articleWith("New.", { title: "Third" }))).number).toBe(5);
  });

  it("stays as it was where an article cannot be brought over", async () => {
    await writeFirstSchema();
    await tamper(undefined, async (raw) => {
      await raw.put("articles", { number: 9, key: "x", extraction: null });
    });
    await expect(archive.count()).rejects.toThrow("The archive cannot be opened.");
    await archive.close();
    const raw = await openDB(DATABASE);
    expect(raw.version).toBe(1);
    expect(await raw.count("articles")).toBe(3);
    raw.close();
  });
});

it("a database of a newer Tapelight is left alone, and the message says so", async () => {
  await tamper((SCHEMA + 1) * REPAIRS, () => undefined);
  await expect(archive.count()).rejects.toThrow("written by a newer Tapelight");
});

it.each(STORE_NAMES.filter((name) => name !== "articles" && name !== "texts"))(
  "without its store %s the articles are still there, and the index is made anew",
  async (name) => {
    await archive.put(first);
    await archive.put(second);
    await archive.check(); // merges
    await tamper(
      SCHEMA * REPAIRS + 1,
      () => undefined,
      (raw) => raw.deleteObjectStore(name),
    );
    expect(await archive.count()).toBe(2);
    expect((await archive.open(1))?.extraction).toEqual(first.extraction);
    expect([...(await (await archive.reader()).articlesWith("id:9988.HK"))]).toEqual([2]);
    expect(await archive.check()).toEqual({ articles: 2, damaged: [], wrong: 0 });
    expect((await archive.put(articleWith("New.", { title: "Third" }))).number).toBe(3);
  },
);

it("without its statistics never writes over an article", async () => {
  await archive.put(first);
  await tamper(undefined, (raw) => raw.clear("statistics"));
  expect((await archive.put(second)).number).toBe(2);
  await archive.settle();
  expect(await archive.count()).toBe(2);
});

it("without its statistics never writes over a removed article", async () => {
  await archive.put(first);
  await archive.remove((await archive.put(second)).number);
  await tamper(undefined, (raw) => raw.clear("statistics"));
  expect((await archive.put(articleWith("New.", { title: "Third" }))).number).toBe(3);
  await archive.restore(2);
  expect((await archive.open(2))?.extraction).toEqual(second.extraction);
});

describe("a damaged record", () => {
  beforeEach(async () => {
    await archive.put(first);
    await archive.put(articleWith(`0700.HK ${words(30, 1)}`, { levels: [["0700.HK", 1]], title: "Second" }));
    await tamper(undefined, async (raw) => {
      const record = await raw.get("articles", 1);
      await raw.put("articles", { ...record, packed: '{"version":1,"enti' });
    });
  });

  it("is reported, its text is readable, and the rest works", async () => {
    expect(await archive.open(1)).toMatchObject({
      isDamaged: true,
      extraction: { text: first.extraction.text },
    });
    expect((await archive.open(2))?.isDamaged).toBe(false);
    expect((await archive.check()).damaged).toEqual([1]);
    expect((await archive.related(first.extraction, null, 5)).map(({ article }) => article.number)).toEqual([
      2,
    ]);
    const all: number[] = [];
    for await (const { article } of archive.all()) all.push(article.number);
    expect(all).toEqual([1, 2]);
  });

  it("is mended when the article is saved again", async () => {
    await archive.put(articleWith("0700.HK stood at 401.", { levels: [["0700.HK", 401]], title: "First" }));
    expect((await archive.open(1))?.isDamaged).toBe(false);
    await archive.settle();
    expect(await archive.check()).toEqual({ articles: 2, damaged: [], wrong: 0 });
  });

  it("is mended when it is saved again with the same text", async () => {
    expect((await archive.put(first)).is).toBe("updated");
    expect((await archive.open(1))?.extraction).toEqual(first.extraction);
    await archive.settle();
    expect(await archive.check()).toEqual({ articles: 2, damaged: [], wrong: 0 });
  });
});

it("a wrong index is found, and made anew from the articles", async () => {
  await archive.put(first);
  await archive.check();
  await tamper(undefined, async (raw) => {
    await raw.delete("postings", "id:0700.HK");
    await raw.put("postings", Uint8Array.of(1, 7, 0x11), "nonsense");
    await raw.clear("figures");
  });
  expect((await archive.check()).wrong).toBe(3);
  await archive.rebuild();
  expect((await archive.check()).wrong).toBe(0);
});

it("where another page holds an older database, the message says what to do", async () => {
  await archive.close();
  const holder = await openDB(DATABASE, 1);
  archive = new IndexedDbArchive();
  await expect(archive.count()).rejects.toThrow("Close its other tabs");
  holder.close();
  await deleteDB(DATABASE);
}, 10_000);

it.each([
  ["QuotaExceededError", "The disk is full. Free some space, then try again."],
  ["UnknownError", "The archive could not be read. The browser could not use its file."],
  ["DataError", "The archive could not be read."],
])("an error of the browser, %s, is told in words", (name, told) => {
  const { message } = asArchiveError(new DOMException("", name), "The archive could not be read.");
  expect(message).toContain(told);
});
