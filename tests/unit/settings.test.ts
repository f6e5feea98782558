/** Settings out of storage, and what they do. */
import { describe, expect, it, vi } from "vitest";

vi.mock("webextension-polyfill", () => ({ default: {} })); // it throws outside an extension

const { DEFAULTS, isOnAt, parseSettings, withHidden, withShown } = await import(
  "../../src/platform/settings.ts"
);
const TARGET = { id: "TGT", name: "Target" };

describe("settings", () => {
  it.each([undefined, null, 7, "on", [], { kinds: 3, hidden: "x", offSites: {}, on: "yes" }])(
    "fall back to the defaults: %j",
    (stored) => {
      expect(parseSettings(stored)).toEqual(DEFAULTS);
    },
  );

  it("keep what is sound and drop the rest", () => {
    const stored = {
      on: false,
      colours: "green-red",
      kinds: { moves: false, figures: 1, companies: null },
      density: "every",
      opening: "telepathy",
      exportedAt: 1_739_552_820_000,
      remindedAt: "yesterday",
      hidden: [TARGET, { id: 4, name: "x" }, null],
      offSites: ["a.example", 3],
      more: 1,
    };
    expect(parseSettings(stored)).toEqual({
      on: false,
      colours: "green-red",
      kinds: { companies: true, indices: true, moves: false, figures: false },
      density: "every",
      opening: "hover",
      saving: "automatic",
      remindsOfExport: false,
      exportedAt: 1_739_552_820_000,
      remindedAt: null,
      hidden: [TARGET],
      offSites: ["a.example"],
    });
  });

  it("survive a round through storage", () => {
    const settings = { ...withHidden(DEFAULTS, TARGET), opening: "alt" as const, on: false };
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it("hide a name once and show it again", () => {
    const hidden = withHidden(withHidden(DEFAULTS, TARGET), TARGET);
    expect(hidden.hidden).toEqual([TARGET]);
    expect(withShown(hidden, "TGT")).toEqual(DEFAULTS);
    expect(withShown(DEFAULTS, "TGT")).toEqual(DEFAULTS);
  });

  it("say where Tapelight is on", () => {
    const settings = { ...DEFAULTS, offSites: ["a.example"] };
    expect([isOnAt(settings, "a.example"), isOnAt(settings, "b.example")]).toEqual([false, true]);
    expect(isOnAt({ ...DEFAULTS, on: false }, "b.example")).toBe(false);
  });
});
