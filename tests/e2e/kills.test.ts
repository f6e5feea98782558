/** A browser that is killed loses nothing that it said is safe. `npm run kills` does it fifty times. */
import { describe, expect, it } from "vitest";
import { faultsOf, killRounds } from "../support/kills.ts";

describe.each(["chromium", "firefox"] as const)("killed while it saves and imports, %s", (kind) => {
  it("has every article that was safe, and an index that says what they say", async () => {
    const kills = await killRounds(kind, 2, () => undefined);
    expect(kills.flatMap(faultsOf)).toEqual([]);
    for (const { safe } of kills) expect(safe).toBeGreaterThan(0);
  }, 120_000);
});
