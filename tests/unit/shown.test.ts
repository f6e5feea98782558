/** Which names and figures are marked, by settings. */
import { parseHTML } from "linkedom";
import { describe, expect, it, vi } from "vitest";
import type { Entity, Extraction } from "../../src/core/types.ts";
import { blocksOf } from "../../src/page/blocks.ts";
import { mapText } from "../../src/page/text-map.ts";
import type { Settings } from "../../src/platform/settings.ts";
import { figureWith } from "../support/figure.ts";

vi.mock("webextension-polyfill", () => ({ default: {} })); // it throws outside an extension

const { chooseSpans } = await import("../../src/page/paint/choose-spans.ts");
const { targetsOf } = await import("../../src/content/targets.ts");
const { DEFAULTS } = await import("../../src/platform/settings.ts");

const PARAGRAPHS = ["Tencent and HSI: Tencent rose 2% to 412.", "Tencent, Reuters."];
const { document } = parseHTML(`<html><body>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join("")}</body></html>`);
const map = mapText(blocksOf(document.body));

const mention = (text: string, start: number, type: Entity["type"]): Entity => ({
  start,
  end: start + text.length,
  text,
  type,
  id: text,
  listing: null,
  name: text,
  role: "subject",
  score: 1,
  why: "gazetteer",
});
const at = (text: string, from = 0): number => map.text.indexOf(text, from);
const page: Extraction = {
  version: 1,
  title: null,
  date: null,
  text: map.text,
  entities: [
    mention("Tencent", 0, "company"),
    mention("HSI", at("HSI"), "index"),
    mention("Tencent", at("Tencent", 5), "company"),
    mention("Tencent", at("Tencent,"), "company"),
    mention("Reuters", at("Reuters"), "org"),
  ],
  figures: [
    figureWith({ start: at("2%"), end: at("2%") + 2, subjects: ["Tencent"] }),
    figureWith({
      start: at("412"),
      end: at("412") + 3,
      kind: "level",
      direction: null,
      subjects: ["Tencent"],
    }),
  ],
};
const kinds = (change: Partial<Settings["kinds"]>): Partial<Settings> => ({
  kinds: { ...DEFAULTS.kinds, ...change },
});

describe("marks", () => {
  it.each<[string, Partial<Settings>, string]>([
    ["by default", {}, "Tencent:name HSI:index 2%:blue Tencent:name"],
    ["of every mention", { density: "every" }, "Tencent:name HSI:index Tencent:name 2%:blue Tencent:name"],
    ["without companies", kinds({ companies: false }), "HSI:index 2%:blue"],
    ["without indices", kinds({ indices: false }), "Tencent:name 2%:blue Tencent:name"],
    ["without moves", kinds({ moves: false }), "Tencent:name HSI:index Tencent:name"],
    [
      "with other figures",
      kinds({ figures: true }),
      "Tencent:name HSI:index 2%:blue 412:figure Tencent:name",
    ],
    ["in other colours", { colours: "red-green" }, "Tencent:name HSI:index 2%:red Tencent:name"],
    ["without a hidden name", { hidden: [{ id: "Tencent", name: "Tencent" }] }, "HSI:index 2%:blue"],
  ])("%s", (_, change, expected) => {
    const spans = chooseSpans(page, map, { ...DEFAULTS, ...change });
    expect(spans.map(({ start, end, kind }) => `${map.text.slice(start, end)}:${kind}`).join(" ")).toBe(
      expected,
    );
  });
});

describe("cards open", () => {
  const targets = (change: Partial<Settings>) =>
    targetsOf({ extraction: page, listings: [], milliseconds: 0 }, { ...DEFAULTS, ...change }).map(
      (target) => ({
        text: map.text.slice(target.start, target.end),
        title: target.content().title,
      }),
    );

  it("on every mention of what is shown, marked or not", () => {
    expect(targets({}).map(({ text }) => text)).toEqual(["Tencent", "HSI", "Tencent", "2%", "Tencent"]);
  });

  it("on no hidden name, and no figure is told to be of one", () => {
    expect(targets({ hidden: [{ id: "Tencent", name: "Tencent" }] })).toEqual([
      { text: "HSI", title: "HSI" },
      { text: "2%", title: "No subject named" },
    ]);
  });
});
