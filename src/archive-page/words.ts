/** Numbers, sizes and origins in words. */
import type { Origin } from "../archive/article.ts";
import { formatNumber } from "../ui/format.ts";

/** "1 article", "1,204 articles". */
export const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

const SIZES = ["bytes", "kB", "MB", "GB", "TB"];

/** "4.1 MB": in steps of a thousand, as disks are sold. */
export function sizeInWords(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 999.5 && step < SIZES.length - 1) {
    size /= 1000;
    step++;
  }
  return `${formatNumber(Number(size.toFixed(size < 10 && step > 0 ? 1 : 0)))} ${SIZES[step]}`;
}

const SAVED: Record<Origin, string> = {
  read: "Saved by itself when you read it",
  saved: "Saved by you",
  imported: "Imported",
  starter: "Came with Tapelight",
};

/** How and when an article was saved. */
export function savingInWords(origin: Origin, savedAt: number): string {
  return `${SAVED[origin]}, ${momentInWords(savedAt)}`;
}

const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** "18 Feb 2025, 17:02" by the reader's clock. */
export const momentInWords = (time: number): string => MOMENT.format(time);
