/** What the toolbar icon says in each state. */
import { describe, expect, it, vi } from "vitest";

vi.mock("webextension-polyfill", () => ({ default: {} })); // it throws outside an extension

const { lookOf, unmarkedState } = await import("../../src/background/toolbar-state.ts");
const { DEFAULTS } = await import("../../src/platform/settings.ts");

describe("the toolbar icon", () => {
  it.each([
    [{ is: "on", names: 1 }, "colour", "1", "Tapelight: 1 name on this page"],
    [{ is: "on", names: 140 }, "colour", "99+", "Tapelight: 140 names on this page"],
    [{ is: "on", names: 0 }, "colour", "", "Tapelight: 0 names on this page"],
    [{ is: "not-saved", message: "The disk is full." }, "colour", "!", "Tapelight: The disk is full."],
    [{ is: "no-article" }, "grey", "", "Tapelight: no market article here"],
    [{ is: "off-here", site: "a.example" }, "grey", "off", "Tapelight is off for a.example"],
    [{ is: "off-everywhere" }, "grey", "off", "Tapelight is off everywhere"],
  ] as const)("shows %j", (state, icon, badge, title) => {
    expect(lookOf(state)).toMatchObject({ icon, badge, title });
  });

  it.each([
    [DEFAULTS, "https://b.example/x", "no-article"],
    [DEFAULTS, undefined, "no-article"],
    [{ ...DEFAULTS, offSites: ["b.example"] }, "https://b.example/x", "off-here"],
    [{ ...DEFAULTS, offSites: ["b.example"] }, "https://a.example/x", "no-article"],
    [{ ...DEFAULTS, on: false, offSites: ["b.example"] }, "https://b.example/x", "off-everywhere"],
    [{ ...DEFAULTS, on: false }, undefined, "off-everywhere"],
  ])("%# is of a page without marks", (settings, address, is) => {
    expect(unmarkedState(settings, address).is).toBe(is);
  });
});
