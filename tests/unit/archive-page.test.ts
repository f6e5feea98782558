/** The pure parts of the archive page. */
import { describe, expect, it, vi } from "vitest";
import type { ArticleHead } from "../../src/archive/article.ts";
import { exportIsDue } from "../../src/archive-page/exchange/due.ts";
import { byDay, dayInWords, timeOf } from "../../src/archive-page/list/days.ts";
import { Entries } from "../../src/archive-page/list/entries.ts";
import { HEADING, PAGE, PageHeights, ROW } from "../../src/archive-page/list/window.ts";
import { narrow, toggled } from "../../src/archive-page/narrowing/narrow.ts";
import { Originals } from "../../src/archive-page/narrowing/originals.ts";
import { figureChanges } from "../../src/archive-page/reader/figure-changes.ts";
import { paragraphsOf } from "../../src/archive-page/reader/paragraphs.ts";
import { formatRoute, parseRoute } from "../../src/archive-page/route.ts";
import { sizeInWords } from "../../src/archive-page/words.ts";
import type { Extraction } from "../../src/core/types.ts";
import { figureWith } from "../support/figure.ts";

const DAY = 86_400_000;
const head = (number: number, day: string, copyOf: number | null = null): ArticleHead => ({
  number,
  key: String(number),
  address: null,
  title: `Article ${number}`,
  outlet: "Example Wire",
  date: `${day}T12:00:00`,
  language: "en",
  origin: "read",
  savedAt: 0,
  lead: "",
  copyOf,
  versionCount: 0,
});

describe("addresses of the archive page", () => {
  it.each([
    ["", { query: "", pane: null }, ""],
    ["#q=HSI+%3E+22000", { query: "HSI > 22000", pane: null }, "#q=HSI+%3E+22000"],
    ["#q=HSI%20%3E%2022000", { query: "HSI > 22000", pane: null }, "#q=HSI+%3E+22000"],
    ["#a=12", { query: "", pane: { is: "article", number: 12 } }, "#a=12"],
    ["#q=a%26b&a=3", { query: "a&b", pane: { is: "article", number: 3 } }, "#q=a%26b&a=3"],
    ["#view=bin", { query: "", pane: { is: "bin" } }, "#view=bin"],
    ["#a=-1&view=elsewhere", { query: "", pane: null }, ""],
    ["#a=1.5", { query: "", pane: null }, ""],
    ["#%", { query: "", pane: null }, ""],
  ])("%s", (hash, route, written) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(formatRoute(parseRoute(hash))).toBe(written);
  });
});

describe("the window of the list", () => {
  it("covers what is in view and a page on either side", () => {
    const heights = new PageHeights(50_000);
    const page = heights.between(0, 1);
    expect(heights.count).toBe(50_000 / PAGE);
    expect(heights.around(0, 800)).toEqual({ from: 0, to: 2 });
    expect(heights.around(10 * page + 5, 800)).toEqual({ from: 9, to: 12 });
    expect(heights.around(10 * page - 5, 800)).toEqual({ from: 8, to: 12 });
    expect(heights.around(1e9, 800)).toEqual({ from: heights.count - 2, to: heights.count });
    expect(new PageHeights(0).around(0, 800)).toEqual({ from: 0, to: 0 });
  });

  it("knows the height of pages that were read", async () => {
    const days = Array.from({ length: 100 }, (_, i) => (i < 50 ? "2026-03-02" : "2026-03-01"));
    const heads = new Map(days.map((day, i) => [100 - i, head(100 - i, day)]));
    const read = vi.fn(async (numbers: readonly number[]) => numbers.flatMap((n) => heads.get(n) ?? []));
    const entries = new Entries({ heads: read, copies: async () => [] }, Uint32Array.from(heads.keys()));
    await Promise.all([entries.load({ from: 0, to: 2 }), entries.load({ from: 1, to: 2 })]);
    expect(read).toHaveBeenCalledTimes(2);
    expect(entries.heights.between(0, 1)).toBe(PAGE * ROW + HEADING);
    // the second page begins with the day of the first
    expect(entries.continuesDay(1)).toBe(true);
    expect(entries.heights.between(1, 2)).toBe(PAGE * ROW + HEADING);
    expect(entries.page(2)).toBeNull();
    heads.delete(20); // gone meanwhile
    expect(await entries.near(80, 1)).toBe(19);
    expect(await entries.near(80, -1)).toBe(21);
    expect(await entries.near(100, 1)).toBeNull();
  });

  it("parts days, and says them in words", () => {
    const list = [head(3, "2026-03-02"), head(2, "2026-03-02"), head(1, "2026-03-01")];
    const days = byDay(list.map((each) => ({ head: each })));
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ["2026-03-02", 2],
      ["2026-03-01", 1],
    ]);
    expect(dayInWords("2026-03-02")).toBe("Monday 2 March 2026");
    expect(dayInWords("soon")).toBe("soon");
    expect([timeOf("2026-03-02T17:05:00"), timeOf("2026-03-02T00:00:00"), timeOf(null)]).toEqual([
      "17:05",
      "",
      "",
    ]);
  });
});

describe("narrowing", () => {
  const all = Uint32Array.of(5, 4, 3, 2, 1);
  const articles = {
    companies: new Map([
      ["A", [1, 2, 3]],
      ["B", [3, 4]],
    ]),
    outlets: new Map([
      ["x", [1, 3]],
      ["y", [2, 4]],
      ["z", [5]],
    ]),
  };
  it.each([
    [null, [], [], [5, 4, 3, 2, 1], { A: 3, B: 2 }, { x: 2, y: 2, z: 1 }],
    [null, ["A"], [], [3, 2, 1], { A: 3, B: 1 }, { x: 2, y: 1, z: 0 }],
    [null, ["A", "B"], [], [3], { A: 1, B: 1 }, { x: 1, y: 0, z: 0 }],
    [null, [], ["x", "z"], [5, 3, 1], { A: 2, B: 1 }, { x: 2, y: 2, z: 1 }],
    [[2, 3, 5], ["A"], ["y"], [2], { A: 1, B: 0 }, { x: 1, y: 1, z: 0 }],
    [[], [], [], [], { A: 0, B: 0 }, { x: 0, y: 0, z: 0 }],
    [null, ["unknown"], [], [], { A: 0, B: 0 }, { x: 0, y: 0, z: 0 }],
  ])("of %j to %j at %j", (found, companies, outlets, numbers, ofCompanies, ofOutlets) => {
    const narrowed = narrow(all, found, { companies, outlets }, articles);
    expect([...narrowed.numbers]).toEqual(numbers);
    expect(Object.fromEntries(narrowed.companies)).toEqual(ofCompanies);
    expect(Object.fromEntries(narrowed.outlets)).toEqual(ofOutlets);
  });

  it("adds a choice and takes it away", () => {
    expect(toggled(["a"], "b")).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });

  it("finds copies under their originals, and asks for each once", async () => {
    const heads = vi.fn(async (numbers: readonly number[]) => numbers.map((n) => head(n, "2026-03-02", 1)));
    const originals = new Originals({ heads }, Uint32Array.of(1, 2));
    expect(await originals.of([1, 2, 7])).toEqual([1, 2]);
    expect(await originals.of(Uint32Array.of(7))).toEqual([1]);
    expect(heads.mock.calls.map(([numbers]) => numbers)).toEqual([[7], []]);
  });
});

describe("the reader", () => {
  it.each([
    ["one", ["one"]],
    ["one\n\ntwo", ["one", "two"]],
    ["one\ntwo\n\n\n  three  \n", ["one\ntwo", "three"]],
    ["\n \n", []],
    ["a  b\n \nc", ["a  b", "c"]],
  ])("cuts %j into blocks", (text, blocks) => {
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(blocks);
  });

  it("tells changed figures from those that are gone or new", () => {
    const level = { kind: "level", unit: "HKD", direction: null } as const;
    const older = [figureWith({ value: 1.5, direction: -1 }), figureWith({ ...level, value: 98 })];
    const newer = [
      figureWith({ value: 2.4, direction: -1 }),
      figureWith({ value: 2.4, direction: -1, sameAs: 0 }),
      figureWith({ value: 1, subjects: ["3690.HK"] }),
    ];
    const text = (figures: typeof older): Extraction => ({
      ...{ version: 1, title: null, date: null, text: "", entities: [] },
      figures,
    });
    const { changed, gone, added } = figureChanges(text(older), text(newer));
    expect(changed.map(({ before, after }) => [before.value, after.value])).toEqual([[1.5, 2.4]]);
    expect([gone.map(({ value }) => value), added.map(({ value }) => value)]).toEqual([[98], [1]]);
    expect(figureChanges(text(older), text(older))).toEqual({ changed: [], gone: [], added: [] });
  });
});

describe("words", () => {
  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1000, "1 kB"],
    [4_130_000, "4.1 MB"],
    [999_600, "1 MB"],
    [83e9, "83 GB"],
  ])("of %d bytes", (bytes, words) => expect(sizeInWords(bytes)).toBe(words));

  it.each([
    [true, null, null, true],
    [true, 6, null, false],
    [true, 7, null, true],
    [true, 30, 1, false],
    [true, 30, 8, true],
    [false, null, null, false],
  ])(
    "remind of an export: wanted %j, last %j days ago, put off %j days ago",
    (wanted, exported, reminded, due) => {
      const now = 1000 * DAY;
      const ago = (days: number | null): number | null => (days === null ? null : now - days * DAY);
      const settings = { remindsOfExport: wanted, exportedAt: ago(exported), remindedAt: ago(reminded) };
      expect(exportIsDue(settings, now)).toBe(due);
    },
  );
});
