/** Match patterns, and sites as readers type them. */
import { describe, expect, it } from "vitest";
import { isCovered, typedSite } from "../../src/platform/sites.ts";

describe("an address is covered by a match pattern", () => {
  it.each([
    ["https://www.ft.com/a", "*://*.ft.com/*", true],
    ["https://ft.com/", "*://*.ft.com/*", true],
    ["https://notft.com/", "*://*.ft.com/*", false],
    ["https://ft.com.evil.example/", "*://*.ft.com/*", false],
    ["https://www.ft.com/", "*://ft.com/*", false],
    ["http://a.example:8080/x", "*://a.example/*", true],
    ["http://a.example/", "https://a.example/*", false],
    ["http://a.example/", "*://*/*", true],
    ["http://a.example/", "<all_urls>", true],
    ["file:///etc/passwd", "<all_urls>", false],
    ["nonsense", "*://*/*", false],
    ["https://a.example/", "nonsense", false],
  ])("%s by %s: %s", (address, pattern, covered) => {
    expect(isCovered(address, [pattern])).toBe(covered);
  });

  it("by none of none", () => expect(isCovered("https://a.example/", [])).toBe(false));
});

describe("what a reader types is a site", () => {
  it.each([
    ["news.example.com", "news.example.com"],
    ["  https://News.Example.com/markets?x=1 ", "news.example.com"],
    ["news.example.com/markets", "news.example.com"],
    ["localhost", null],
    ["two words.com", null],
    ["*", null],
    ["", null],
    ["javascript:alert(1)", null],
  ])("%j: %s", (typed, site) => expect(typedSite(typed)).toBe(site));
});
