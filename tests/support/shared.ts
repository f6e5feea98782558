/** Material that is at hand in development and is no part of the repository: tests that use it skip without it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/train/resources.ts";

/** A path of the shared material, or null where it is absent. */
export function sharedPath(...parts: string[]): string | null {
  const path = join(ROOT, "..", "shared", ...parts);
  return existsSync(path) ? path : null;
}
