/** When an article counts as read. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Attention, READ_AFTER, TOLD_EVERY } from "../../src/content/attention.ts";
import type { Extraction } from "../../src/core/types.ts";
import type { PageInfo } from "../../src/platform/protocol.ts";

const pageAt = (address: string): PageInfo => ({
  address,
  title: null,
  outlet: null,
  date: null,
  language: null,
});
const saying = (text: string): Extraction => ({
  version: 1,
  title: null,
  date: null,
  text,
  entities: [],
  figures: [],
});

class FakeDocument extends EventTarget {
  visibilityState: "visible" | "hidden" = "visible";

  show(state: "visible" | "hidden"): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

describe("attention", () => {
  let shown: FakeDocument;
  let control: AbortController;
  let told: string[];
  let attention: Attention;

  beforeEach(() => {
    vi.useFakeTimers();
    shown = new FakeDocument();
    control = new AbortController();
    told = [];
    attention = new Attention(
      shown as unknown as Document,
      (page, { text }) => told.push(`${page.address} ${text}`),
      control.signal,
    );
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("tells of an article after it was in view for a while, once", () => {
    attention.shows(pageAt("a"), saying("one"));
    vi.advanceTimersByTime(READ_AFTER - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(10 * TOLD_EVERY);
    expect(told).toEqual(["a one"]);
  });

  it("counts only the time in view", () => {
    attention.shows(pageAt("a"), saying("one"));
    vi.advanceTimersByTime(READ_AFTER / 2);
    shown.show("hidden");
    vi.advanceTimersByTime(10 * READ_AFTER);
    expect(told).toEqual([]);
    shown.show("visible");
    vi.advanceTimersByTime(READ_AFTER / 2);
    expect(told).toEqual(["a one"]);
  });

  it("begins with a page that comes into view later", () => {
    shown.visibilityState = "hidden";
    attention.shows(pageAt("a"), saying("one"));
    vi.advanceTimersByTime(10 * READ_AFTER);
    shown.show("visible");
    vi.advanceTimersByTime(READ_AFTER);
    expect(told).toEqual(["a one"]);
  });

  it("takes the text as it is when the time has come", () => {
    attention.shows(pageAt("a"), saying("one"));
    vi.advanceTimersByTime(READ_AFTER / 2);
    attention.shows(pageAt("a"), saying("two"));
    vi.advanceTimersByTime(READ_AFTER / 2);
    expect(told).toEqual(["a two"]);
  });

  it("tells of later changes once in a while, and at once when the page is hidden", () => {
    attention.shows(pageAt("a"), saying("one"));
    vi.advanceTimersByTime(READ_AFTER);
    for (const text of ["two", "three"]) {
      attention.shows(pageAt("a"), saying(text));
      vi.advanceTimersByTime(TOLD_EVERY / 2);
    }
    expect(told).toEqual(["a one", "a three"]);
    attention.shows(pageAt("a"), saying("four"));
    shown.show("hidden");
    expect(told.at(-1)).toBe("a four");
    shown.show("visible");
    shown.show("hidden");
    expect(told).toHaveLength(3);
  });

  it("begins anew with another article", () => {
    attention.shows(pageAt("a"), saying("one"));
    vi.advanceTimersByTime(READ_AFTER / 2);
    attention.shows(pageAt("b"), saying("two"));
    vi.advanceTimersByTime(READ_AFTER / 2);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(READ_AFTER / 2);
    expect(told).toEqual(["b two"]);
  });

  it("tells nothing of what is forgotten or ended", () => {
    attention.shows(pageAt("a"), saying("one"));
    attention.forget();
    vi.advanceTimersByTime(READ_AFTER);
    attention.shows(pageAt("a"), saying("one"));
    control.abort();
    vi.advanceTimersByTime(READ_AFTER);
    expect(told).toEqual([]);
  });
});
