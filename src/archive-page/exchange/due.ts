/** When the reader is reminded of an export. */
import type { Settings } from "../../platform/settings.ts";

const WEEK = 7 * 86_400_000;

/** A week after the last export, or after the last reminder that was put off. Times in milliseconds since 1970. */
export function exportIsDue(
  {
    remindsOfExport,
    exportedAt,
    remindedAt,
  }: Pick<Settings, "remindsOfExport" | "exportedAt" | "remindedAt">,
  now: number,
): boolean {
  return remindsOfExport && now - Math.max(exportedAt ?? 0, remindedAt ?? 0) >= WEEK;
}
