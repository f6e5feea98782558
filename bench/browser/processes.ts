/** How much memory processes have for themselves. */
import { readFileSync } from "node:fs";

const MB = 1024 * 1024;
const KB_IN_MB = 1024;

/** MB that a process shares with no file, swapped out or not: what Chromium calls its private footprint. Null where the system does not tell. */
export function privateMegabytes(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]);
    const sum = field("RssAnon") + field("VmSwap");
    return Number.isNaN(sum) ? null : sum / KB_IN_MB;
  } catch {
    return null;
  }
}

export const megabytes = (bytes: number): number => bytes / MB;
