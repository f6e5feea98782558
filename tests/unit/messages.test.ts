/** Messages are checked where they arrive. */
import { describe, expect, it } from "vitest";
import { readCardFacts, readPageState, readToPage } from "../../src/platform/messages.ts";

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
