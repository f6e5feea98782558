import { defineConfig } from "vitest/config";

/** Makes random cases the same in each run. */
const SEED = ["tests/support/runs.ts"];

export default defineConfig({
  test: {
    projects: [
      // No test measures time; the limits only end what hangs, also on a machine that is busy with other things.
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout: 60_000, setupFiles: SEED } },
      {
        test: {
          name: "property",
          include: ["tests/property/**/*.test.ts"],
          testTimeout: 60_000,
          setupFiles: SEED,
        },
      },
      {
        test: {
          name: "model",
          include: ["tests/model/**/*.test.ts"],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/browser/**/*.test.ts", "tests/e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
