/** The committed model is what the corpus gives, to the byte. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeModels, encodeModels } from "../../src/core/model/models.ts";
import { trainInParallel } from "../../src/train/parallel/train-in-parallel.ts";
import { CORPUS, MODEL_FILE, ROOT } from "../../src/train/resources.ts";

describe("the committed model", () => {
  const committed = readFileSync(join(ROOT, MODEL_FILE));

  it("is what training from corpus/ gives", async () => {
    const trained = encodeModels(await trainInParallel(CORPUS));
    expect(trained.length).toBe(committed.length);
    expect(Buffer.compare(Buffer.from(trained), committed)).toBe(0);
  });

  it("decodes to what it was encoded from", () => {
    expect(Buffer.compare(Buffer.from(encodeModels(decodeModels(committed))), committed)).toBe(0);
  });

  it.each([
    ["an empty file", new Uint8Array()],
    ["another file", new TextEncoder().encode("<!doctype html><html></html>")],
    ["a file cut short", committed.subarray(0, committed.length - 1000)],
  ])("says so for %s", (_, bytes) => {
    expect(() => decodeModels(bytes)).toThrow("The model file cannot be read");
  });
});
