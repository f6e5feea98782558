/** Messages are checked where they arrive. */
import { describe, expect, it } from "vitest";
import {
  readCardFacts,
  readPageState,
  readTextRead,
  readToBackground,
  readToPage,
} from "../../src/platform/messages.ts";

const ARTICLE = { title: "A", outlet: null, day: "2025-02-14", address: null };
const HISTORY = { unit: "points", levels: [{ day: "2025-02-14", value: 1 }] };

describe("messages to a page", () => {
  it.each([
    [{ type: "page-state" }, true],
    [{ type: "command", command: "open-card" }, true],
    [{ type: "command", command: "format-disk" }, false],
    [{ type: "command" }, false],
    [{ type: "withdrawn", lost: ["*://*/*"], granted: [] }, true],
    [{ type: "withdrawn", lost: [1], granted: [] }, false],
    [{ type: "withdrawn", lost: "x" }, false],
    [{ type: "other" }, false],
    [null, false],
  ])("%j: %s", (raw, known) => expect(readToPage(raw)).toEqual(known ? raw : null));
});

describe("messages to the background", () => {
  const page = { address: "https://x.example/", title: null, outlet: null, date: null, language: "en" };
  const extraction = { version: 1, title: null, date: null, text: "", entities: [], figures: [] };
  it.each([
    [{ type: "market-page" }, true],
    [{ type: "extract", text: "Shares rose.", title: null, date: "2025-02-14" }, true],
    [{ type: "extract", text: "Shares rose.", title: null, date: "soon" }, false],
    [{ type: "extract", text: "x".repeat(400_001), title: null, date: null }, false],
    [{ type: "annotated", names: 3 }, true],
    [{ type: "annotated", names: "3" }, false],
    [{ type: "open-archive", id: "0700.HK" }, true],
    [{ type: "open-archive", id: null }, false],
    [{ type: "card-facts", id: "0700.HK", address: "https://x.example/" }, true],
    [{ type: "card-facts", id: "0700.HK" }, false],
    [{ type: "save", page, extraction }, true],
    [{ type: "read", page, extraction }, true],
    [{ type: "read", page: { ...page, language: 3 }, extraction }, false],
    [{ type: "read", page, extraction: { ...extraction, figures: [{}] } }, false],
    [{ type: "erase" }, false],
    ["read", false],
  ])("%j: %s", (raw, known) => expect(readToBackground(raw)).toEqual(known ? raw : null));
});

describe("what a text says", () => {
  const extraction = { version: 1, title: null, date: null, text: "", entities: [], figures: [] };
  it.each([
    [{ extraction, listings: [], milliseconds: 3 }, true],
    [{ extraction, listings: [["0700.HK", ["0700.HK", "80700.HK"]]], milliseconds: 3 }, true],
    [{ extraction, listings: [["0700.HK"]], milliseconds: 3 }, false],
    [{ extraction: { ...extraction, entities: [{}] }, listings: [], milliseconds: 3 }, false],
    [{ extraction, listings: [] }, false],
    [null, false],
  ])("%j: %s", (raw, known) => expect(readTextRead(raw)).toEqual(known ? raw : null));
});

describe("facts for the card", () => {
  it.each([
    [{ latest: [], history: null }, true],
    [{ latest: [ARTICLE], history: HISTORY }, true],
    [{ latest: [{ ...ARTICLE, title: 1 }], history: null }, false],
    [{ latest: null, history: null }, false],
    [{ latest: [] }, false],
    [{ latest: [], history: { ...HISTORY, levels: [{ day: "soon", value: 1 }] } }, false],
    [{ latest: [], history: { ...HISTORY, levels: [{ day: "2025-02-14", value: Number.NaN }] } }, false],
    ["facts", false],
  ])("%j: %s", (raw, known) => expect(readCardFacts(raw)).toEqual(known ? raw : null));
});

describe("the state of a page", () => {
  it.each([
    ["withdrawn", true],
    ["off", true],
    ["bored", false],
  ])("left alone, %s: %s", (reason, known) => {
    const state = { state: "left-alone", reason, language: null };
    expect(readPageState(state)).toEqual(known ? state : null);
  });
});
