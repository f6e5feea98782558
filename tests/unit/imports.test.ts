/** Imports: what is read comes in once, wherever the work is cut off, and what is left out is told. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Reading } from "../../src/archive/formats/reading.ts";
import type { Importer } from "../../src/archive/imports/importer.ts";
import type { ImportJob } from "../../src/archive/imports/job.ts";
import type { Extract } from "../../src/archive/imports/writing.ts";
import type { IndexedDbArchive } from "../../src/archive/indexeddb.ts";
import { emptyArchive, words } from "../support/archive.ts";

const extractNothing: Extract = async (text, title, date) => ({
  version: 1,
  title,
  date,
  text,
  entities: [],
  figures: [],
});

const articleReading = (n: number, text = words(60, n)): Reading => ({
  is: "article",
  file: `folder/${n}.txt`,
  line: 1,
  article: {
    address: `https://x.example/${n}`,
    title: `Article ${n}`,
    outlet: "Paper",
    date: "2026-03-02T10:00:00",
    language: "en",
    origin: "imported",
    savedAt: null,
    text,
    extraction: null,
    versions: [],
  },
});
const skipReading: Reading = { is: "skipped", file: "folder/a.pdf", line: null, reason: "no text" };

async function* reading(readings: readonly Reading[]): AsyncGenerator<Reading> {
  yield* readings;
}
const numbered = (count: number): Reading[] => Array.from({ length: count }, (_, i) => articleReading(i));

let archive: IndexedDbArchive;
let heard: ImportJob[];
const importer = (extract: Extract = extractNothing): Importer =>
  archive.importer(extract, (job) => heard.push(job));
beforeEach(() => {
  archive = emptyArchive();
  heard = [];
});

/** Resolves once the importer has heard of so many written articles. */
async function untilAdded(count: number): Promise<void> {
  while (!heard.some(({ added }) => added >= count)) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe("an import", () => {
  it("writes all that was read, tells how far it is, and lists what was left out", async () => {
    await importer().run("folder", reading([...numbered(330), skipReading]));
    expect(await archive.count()).toBe(330);
    const [job] = await importer().jobs();
    expect(job).toMatchObject({
      name: "folder",
      stage: "done",
      read: 330,
      added: 330,
      skipped: 1,
      isCutShort: false,
    });
    expect(heard.at(-1)).toEqual(job);
    expect(heard.map(({ added }) => added)).toEqual(heard.map(({ added }) => added).sort((a, b) => a - b));
    expect(await importer().skips(job.id)).toEqual([{ file: "folder/a.pdf", line: null, reason: "no text" }]);
    expect((await archive.check()).wrong).toBe(0);
  });

  it("tells new, unchanged, updated and copied ones apart", async () => {
    await importer().run("first", reading(numbered(3)));
    const copy = articleReading(9, words(60, 1));
    await importer().run(
      "second",
      reading([articleReading(0), articleReading(2, words(60, 7)), copy, articleReading(4)]),
    );
    const [job] = await importer().jobs();
    expect(job).toMatchObject({ added: 1, unchanged: 1, updated: 1, copies: 1 });
    expect(await archive.count()).toBe(5);
  });

  it("leaves out what the extractor cannot read, with its place", async () => {
    const extract: Extract = async (text, title, date) => {
      if (title === "Article 1") throw new Error("too odd");
      return extractNothing(text, title, date);
    };
    await importer(extract).run("folder", reading(numbered(3)));
    const [job] = await importer().jobs();
    expect(job).toMatchObject({ read: 3, added: 2, skipped: 1, stage: "done" });
    expect(await importer().skips(job.id)).toEqual([
      { file: "folder/1.txt", line: 1, reason: "its text could not be read (too odd)" },
    ]);
  });

  it.each([0, 50, 120, 249])("that is cut off after %d articles goes on where it was", async (after) => {
    // texts are extracted some way ahead; the last one never is, or the first import would still be at work beside the second
    const most = Math.min(after + 50, 249);
    let extracted = 0;
    // never answers again, as in a browser that was killed
    const hang: Extract = (text, title, date) =>
      ++extracted > most ? new Promise(() => undefined) : extractNothing(text, title, date);
    void importer(hang).run("folder", reading(numbered(250)));
    await untilAdded(50 * Math.floor(most / 50)); // all that it can write
    while (extracted <= most) await new Promise((resolve) => setTimeout(resolve, 1));
    await importer().resume();
    expect(await archive.count()).toBe(250);
    const [job] = await importer().jobs();
    expect(job).toMatchObject({ added: 250, unchanged: 0, stage: "done", isCutShort: false });
    expect((await archive.check()).wrong).toBe(0);
  });

  it("that is cut off while files are read keeps what was read, and says so", async () => {
    async function* hanging(): AsyncGenerator<Reading> {
      yield* numbered(450);
      await new Promise(() => undefined);
    }
    void importer().run("folder", hanging());
    while (!heard.some(({ read }) => read === 400)) await new Promise((resolve) => setTimeout(resolve, 1));
    await importer().resume();
    const [job] = await importer().jobs();
    expect(job).toMatchObject({ read: 400, added: 400, stage: "done", isCutShort: true });
  });

  it("is taken off the list, and its articles stay", async () => {
    await importer().run("folder", reading([...numbered(2), skipReading]));
    const [job] = await importer().jobs();
    await importer().forget(job.id);
    expect(await importer().jobs()).toEqual([]);
    expect(await importer().skips(job.id)).toEqual([]);
    expect(await archive.count()).toBe(2);
  });
});
