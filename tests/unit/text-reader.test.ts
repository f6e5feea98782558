/** The background's reading of texts, with the package's own model and tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { TextReader } from "../../src/background/text-reader.ts";
import { ROOT } from "../../src/train/resources.ts";

const TEXT = "Tencent Holdings rose 2.5 percent to HK$410.20 on Friday.";
const OPTIONS = { title: null, date: null };
const packaged = vi.fn(
  async (path: string) => new Response(readFileSync(join(ROOT, "dist", "chrome", path))),
);
vi.stubGlobal("fetch", packaged);
afterEach(() => packaged.mockClear());

describe("TextReader", () => {
  it("gives figures, and the listings of the names", async () => {
    const read = await new TextReader().read(TEXT, OPTIONS, "a");
    expect(read?.extraction.figures.map(({ kind, value }) => [kind, value])).toEqual([
      ["change", 2.5],
      ["level", 410.2],
    ]);
    expect(read?.listings.find(([id]) => id === "0700.HK")?.[1]).toContain("80700.HK");
    expect(read?.milliseconds).toBeGreaterThan(0);
  });

  it("loads model and tables once", async () => {
    const reader = new TextReader();
    reader.prepare();
    await Promise.all([reader.read(TEXT, OPTIONS, "a"), reader.read(TEXT, OPTIONS, "b")]);
    expect(packaged).toHaveBeenCalledTimes(2);
  });

  it("leaves a text for a later one of the same page, and for nobody else's", async () => {
    const reader = new TextReader();
    const first = reader.read(TEXT, OPTIONS, "a");
    const other = reader.read(TEXT, OPTIONS, "b");
    const second = reader.read(`${TEXT} It fell before.`, OPTIONS, "a");
    expect(await first).toBeNull();
    expect((await other)?.extraction.text).toBe(TEXT);
    expect((await second)?.extraction.text).toMatch(/before\.$/);
  });

  it("leaves a long text that it has begun", async () => {
    const reader = new TextReader();
    await reader.read(TEXT, OPTIONS, "a"); // model and tables are there
    const first = reader.read(`${TEXT}\n`.repeat(2000), OPTIONS, "a");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await reader.read(TEXT, OPTIONS, "a"))?.extraction.text).toBe(TEXT);
    expect(await first).toBeNull();
  });

  it("does the same work once for who asks again", async () => {
    const reader = new TextReader();
    expect(reader.read(TEXT, OPTIONS, "a")).toBe(reader.read(TEXT, OPTIONS, "a"));
    expect((await reader.read(TEXT, OPTIONS, "a"))?.extraction.text).toBe(TEXT);
  });

  it("fails where the package cannot be read, and tries again the next time", async () => {
    const reader = new TextReader();
    packaged.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    await expect(reader.read(TEXT, OPTIONS, "a")).rejects.toThrow("Failed to fetch");
    expect(await reader.read(TEXT, OPTIONS, "a")).not.toBeNull();
  });
});
