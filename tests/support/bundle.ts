/** Bundles what a test runs inside a page. */
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../../src/train/resources.ts";

/** Script that puts the exports of a file of tests/browser into the global `harness`. */
export async function bundleHarness(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "tests", "browser", file)],
    bundle: true,
    format: "iife",
    globalName: "harness",
    write: false,
    target: "es2022",
    loader: { ".css": "text" },
  });
  return `${outputFiles[0].text}; globalThis.harness = harness; 0`;
}
